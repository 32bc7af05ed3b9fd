// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What somebody is asked to do, said to them.
package protocol ActWords {
  /// The title of a row as a request: "Memutuskan hasil evaluasi" is "Putuskan hasil evaluasi".
  func request(_ rowTitle: String) -> String
  /// The same about a system or a case: "Putuskan hasil evaluasi: SIMPEG".
  func request(_ rowTitle: String, about subject: String?) -> String
  /// The label of the button that completes a row.
  func completion(of step: Step) -> String
}

extension Indonesian {
  package func request(_ rowTitle: String, about subject: String?) -> String {
    subject.map { "\(request(rowTitle)): \($0)" } ?? request(rowTitle)
  }

  package func request(_ rowTitle: String) -> String {
    var words = rowTitle.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices {
      let follows = index == 0 || ["dan", "atau", "serta"].contains(words[index - 1].lowercased())
      guard follows, let bare = withoutPrefix(words[index]) else { continue }
      words[index] = index == 0 ? bare.prefix(1).uppercased() + bare.dropFirst() : bare
    }
    return words.joined(separator: " ")
  }

  package func completion(of step: Step) -> String {
    if !step.outcomes.isEmpty { return "Putuskan" }
    switch step.outputs.first(where: \.required)?.kind ?? step.outputs.first?.kind {
    case .selection, .disposition: return "Disposisikan"
    case .assignment: return "Tugaskan tim"
    case .schedule: return "Tetapkan jadwal"
    case .evaluation: return "Serahkan hasil evaluasi"
    case .report: return "Serahkan laporan"
    case .decision: return "Putuskan"
    case .shutdownOrder: return "Ajukan shutdown"
    case .monitoringOrder: return "Ajukan pemantauan"
    case .delivery: return "Sampaikan"
    case .followUp: return "Nyatakan selesai"
    case .request: return "Kirim permohonan"
    case .analysis: return "Serahkan analisis"
    case .workRecord, .changeRecord, .testRecord: return "Simpan catatan"
    case .approval: return "Setujui"
    case .form: return "Kirim"
    case .file: return "Unggah"
    case nil: return "Selesaikan langkah"
    }
  }

  /// The verb without *me-*; `nil` for any other word, or where its root is not plain.
  private func withoutPrefix(_ word: String) -> String? {
    let word = word.lowercased()
    for (prefix, roots) in Indonesian.swallowingPrefixes where word.hasPrefix(prefix) {
      for root in roots where word.hasPrefix(prefix + root.dropFirst()) {
        return "\(root.prefix(1))\(word.dropFirst(prefix.count))"
      }
    }
    for (prefix, letters) in Indonesian.plainPrefixes where word.hasPrefix(prefix) {
      let rest = word.dropFirst(prefix.count)
      if rest.count > 2, let first = rest.first, letters.contains(first) { return String(rest) }
    }
    return nil
  }

  /// Prefixes that swallow the first letter of these roots.
  private static let swallowingPrefixes: [(prefix: String, roots: [String])] = [
    (
      "meny",
      ["susun", "sampai", "setuju", "siap", "simpan", "selesai", "serah", "sebar", "sepakat"]
    ),
    (
      "meng",
      ["kirim", "kelola", "kumpul", "kembali", "kerja", "kaji", "koordinasi", "klasifikasi"]
    ),
    (
      "mem",
      [
        "putus", "periksa", "pilih", "pantau", "perbaiki", "perbarui", "pelihara", "proses",
        "pasang", "panggil",
      ]
    ),
    (
      "men",
      [
        "tugas", "tindak", "tetap", "tentu", "terima", "terus", "teliti", "telaah", "tanda",
        "tutup", "tulis", "terbit",
      ]
    ),
  ]

  /// Prefixes that keep the root whole before these letters.
  private static let plainPrefixes: [(prefix: String, letters: String)] = [
    ("meng", "aiueohg"), ("mem", "bf"), ("men", "dcj"), ("me", "lrwy"),
  ]
}
