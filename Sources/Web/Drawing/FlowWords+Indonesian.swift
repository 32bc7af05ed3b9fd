// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

extension FlowWords {
  package static let indonesian = FlowWords(
    drawing: .indonesian,
    title: { "Alur SOP \($0)" },
    legend: FlowLegendWords(
      terminal: "mulai atau selesai", action: "kegiatan", decision: "keputusan",
      call: "SOP lain", parallel: "serentak, atau menunggu semua", connector: "sambungan halaman",
      sentBack: "pengembalian", measured: "waktu terukur; garis = waktu baku",
      passed: { "3 dari 6 \($0) sudah lewat" }),
    states: { indonesianState($0) },
    summary: { summary in
      var sentences = [
        "\(summary.rows) langkah pada \(summary.lanes) pelaksana, \(summary.decisions) keputusan."
      ]
      let counts = StepState.allCases.compactMap { state in
        summary.states[state].map { "\($0) langkah \(indonesianState(state))" }
      }
      if !counts.isEmpty { sentences.append(counts.joined(separator: ", ") + ".") }
      if summary.sentBack > 0 { sentences.append("Dikembalikan \(summary.sentBack) kali.") }
      return sentences.joined(separator: " ")
    },
    table: FlowTableWords(
      caption: "Baca sebagai tabel", step: "Langkah", performer: "Pelaksana", state: "Keadaan",
      measured: "Terukur", standard: "Baku", needs: "Kelengkapan", output: "Keluaran",
      next: "Berikutnya"))
}

private func indonesianState(_ state: StepState) -> String {
  switch state {
  case .done: "selesai"
  case .running: "sedang berjalan"
  case .yours: "giliran Anda"
  case .late: "lewat waktu"
  case .notReached: "belum sampai"
  case .notTaken: "tidak ditempuh"
  }
}

extension DrawingWords {
  package static let indonesian = DrawingWords(
    number: "No.", procedure: "Uraian prosedur", performers: "Pelaksana", standards: "Mutu baku",
    needs: "Kelengkapan", time: "Waktu", output: "Keluaran", stepAndTime: "Langkah dan waktu",
    you: "Anda", noStandard: "tanpa waktu baku", notTaken: "Tidak ditempuh", sentBack: "kembali",
    joinsAll: "Menunggu semua cabang.",
    standard: { $0.max == nil ? duration($0) : "baku \(duration($0))" },
    duration: { duration($0, item: $1) },
    perItem: { "Bercabang: satu cabang per \($0)." },
    toRow: { $0.map { "ke\u{a0}\($0)" } ?? "selesai" },
    toStep: { "ke langkah \($0)" },
    fromSteps: { "dari langkah \($0.joined(separator: ", "))" },
    forks: { "Serentak ke \(list($0))." },
    maySendBack: { "Dapat dikembalikan ke \(list($0, "atau"))." },
    together: { "Bersama \(list($0))." })

  private static func duration(_ time: StandardTime, item: String? = nil) -> String {
    let unit =
      switch time.unit {
      case .minutes: "menit"
      case .hours: "jam"
      case .days: "hari"
      case .calendarHours: "jam kalender"
      case .asNeeded: "secukupnya"
      }
    guard let figure = figure(time, decimal: ",") else { return "secukupnya" }
    return time.perItem && item != nil ? "\(figure) \(unit) per \(item ?? "")" : "\(figure) \(unit)"
  }

  private static func list(_ words: [String], _ last: String = "dan") -> String {
    joined(words, last)
  }
}

extension DrawingWords {
  static func figure(_ time: StandardTime, decimal: String) -> String? {
    guard let most = time.max else { return nil }
    func text(_ value: Double) -> String {
      let tenths = Int((value * 10).rounded())
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(decimal)\(tenths % 10)"
    }
    return time.min.map { "\(text($0))–\(text(most))" } ?? text(most)
  }

  static func joined(_ words: [String], _ last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
  }
}
