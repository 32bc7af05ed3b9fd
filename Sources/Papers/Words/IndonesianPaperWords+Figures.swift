// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension IndonesianPaperWords {
  package func logoPicture(_ office: String) -> String { "Logo \(office)" }

  package func verificationPicture(_ mark: VerificationMark) -> String {
    mark.address.isEmpty
      ? "Kode QR berisi kode pemeriksaan \(mark.code)" : "Kode QR menuju \(mark.square)"
  }

  package func sharesPicture(_ shares: [(name: String, count: Int)]) -> String {
    "Diagram batang: " + shares.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
  }

  package func evidencePicture(_ name: String?) -> String {
    name.map { "Gambar bukti: \($0)" } ?? "Gambar bukti"
  }

  package func flowPicture(
    _ title: String, sheet: Int, of sheets: Int, steps: [String]
  ) -> String {
    let place = sheets > 1 ? ", lembar \(sheet) dari \(sheets)" : ""
    guard let first = steps.first, let last = steps.last else {
      return "Bagan alir \(title)\(place)"
    }
    let range = first == last ? "langkah \(first)" : "langkah \(first) sampai \(last)"
    return "Bagan alir \(title)\(place): \(range)"
  }

  package func symbolPicture(_ name: String) -> String { "Simbol \(name.lowercased())" }
}
