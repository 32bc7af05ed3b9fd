// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What people of the test office write on the forms of the shipped procedures.
enum Deeds {
  static let letter = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8)

  static func request(_ form: inout PageForm) throws {
    try form.write("permohonan.subject", "Pemasangan TLS 1.3 pada SIMPEG")
    try form.write("permohonan.what", "Sertifikat diganti dan TLS 1.0 dimatikan.")
    try form.write("permohonan.why", "Sertifikat lama berakhir 30 November 2026.")
    try form.write("permohonan.urgency", "urgent")
    try form.write("permohonan.letterNumber", "800/412/BKPSDM/2026")
    try form.write("permohonan.letterDate", "2026-11-20")
  }

  static func disposition(_ output: String, _ note: String) -> Person.Fill {
    { form in try form.write("\(output).note", note) }
  }

  static func analysis(_ form: inout PageForm) throws {
    try form.write("analisis.finding", "Peladen masih menawarkan TLS 1.0.")
    try form.write("analisis.likelihood", "3")
    try form.write("analisis.impact", "4")
    try form.write("analisis.proposal", "Ganti sertifikat, matikan TLS 1.0 dan 1.1.")
  }

  static func change(_ form: inout PageForm) throws {
    try form.write("perubahan.plan", "Ganti sertifikat pada peladen depan.")
    try form.write("perubahan.window", "Senin 21.00 sampai 22.00")
    try form.write("perubahan.backup", "Cadangan konfigurasi 23 November 2026")
    try form.write("perubahan.rollback", "Pulihkan konfigurasi lama.")
    try form.write("perubahan.steps", "Pasang berkas, uji konfigurasi, muat ulang.")
    try form.write("perubahan.before", "TLS 1.0 sampai 1.2")
    try form.write("perubahan.after", "TLS 1.2 dan 1.3")
  }

  /// Answers every line that the form proposes.
  static func test(passed: Bool) -> Person.Fill {
    { form in
      try form.write("uji.method", "Pemindaian TLS dari luar jaringan.")
      for (index, line) in proposedTests(form).enumerated() where !line.isEmpty {
        try form.tick("uji.checks.\(index).passed", passed || index > 0 ? "ya" : "tidak")
      }
      try form.tick("pilihan", passed ? "berhasil" : "gagal")
      if !passed { try form.write("alasan", "Peramban lama belum dapat masuk.") }
    }
  }

  private static func proposedTests(_ form: PageForm) -> [String] {
    var lines: [String] = []
    while let line = form.value("uji.checks.\(lines.count).what") { lines.append(line) }
    return lines
  }
}
