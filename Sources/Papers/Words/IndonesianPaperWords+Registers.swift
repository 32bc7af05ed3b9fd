// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

extension IndonesianPaperWords {
  package func shortDate(_ date: CalendarDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(date.day))-\(two(date.month))-\(date.year)"
  }

  package func month(_ month: Int, of year: Int) -> String {
    guard let day = CalendarDate(year: year, month: month, day: 1) else { return "\(year)" }
    return date(day).split(separator: " ").dropFirst().joined(separator: " ")
  }

  package func yearName(_ year: Int) -> String { "Tahun \(year)" }
  package func half(_ half: Int, of year: Int) -> String {
    "Semester \(half == 1 ? "I" : "II") \(year) (\(half == 1 ? "Januari–Juni" : "Juli–Desember"))"
  }
  package func stateOn(_ day: CalendarDate) -> String { "Keadaan \(date(day))" }
  package func rowCount(_ count: Int) -> String { "Jumlah: \(count)" }

  package func agendaTitle(_ direction: AgendaBook.Direction) -> String {
    direction == .incoming ? "Buku Agenda Surat Masuk" : "Buku Agenda Surat Keluar"
  }

  package func agendaColumns(_ direction: AgendaBook.Direction) -> [TablePaper.Column] {
    let isIncoming = direction == .incoming
    return [
      .init("No. urut", .points(34), isNumeric: true),
      .init(isIncoming ? "Tanggal terima" : "Tanggal kirim", .points(58)),
      .init("Nomor dan tanggal surat", .points(128)),
      .init(isIncoming ? "Dari" : "Kepada", .points(128)), .init("Hal/isi ringkas", .share(1)),
      .init("Lamp.", .points(38), isNumeric: true), .init("Kode", .points(70)),
      .init(isIncoming ? "Pengolah/disposisi" : "Pengolah", .points(104)),
      .init("Keterangan", .points(104)),
    ]
  }

  package var noLetters: String { "Tidak ada surat yang dicatat pada bulan ini." }
  package func letterCount(_ count: Int) -> String { "Jumlah surat: \(count)" }

  package func registerTitle(_ kind: RegisterPaper.Kind) -> String {
    switch kind {
    case .systems: "Data Sistem Elektronik"
    case .domains: "Data Nama Domain"
    }
  }

  package func registerColumns(_ kind: RegisterPaper.Kind) -> [TablePaper.Column] {
    switch kind {
    case .systems:
      [
        .init("No.", .points(28), isNumeric: true), .init("Nama sistem elektronik", .share(3)),
        .init("Kode", .points(62)), .init("Perangkat daerah pemilik", .share(3)),
        .init("Alamat", .share(3)), .init("Kategori SE", .points(54)),
        .init("Tempat peladen", .points(76)), .init("Penyedia dan narahubung", .share(2)),
        .init("Keadaan", .points(58)), .init("Evaluasi terakhir", .points(88)),
      ]
    case .domains:
      [
        .init("No.", .points(28), isNumeric: true), .init("Nama domain", .share(3)),
        .init("Sistem elektronik", .share(3)), .init("Perangkat daerah pemilik", .share(3)),
        .init("Keadaan", .points(70)), .init("Catatan", .share(2)),
      ]
    }
  }

  package var monitoringTitle: String { "Formulir Pemantauan Pelaksanaan SOP" }
  package var monitoringColumns: [TablePaper.Column] {
    [
      .init("No.", .points(28)), .init("Prosedur", .share(3)),
      .init("Berjalan baik", .points(48)), .init("Tidak", .points(40)),
      .init("Catatan hasil penilaian", .share(2)),
      .init("Tindakan yang harus diambil", .share(2)), .init("Paraf penilai", .points(64)),
    ]
  }
  package var periodName: String { "Masa" }
  package var casesName: String { "Berkas" }
  package func cases(opened: Int, closed: Int) -> String {
    "\(opened) dibuka, \(closed) selesai"
  }
  package func passages(_ row: ProcedureReview.Row) -> String {
    guard row.done > 0 else { return "Tidak dikerjakan pada masa ini" }
    guard row.timed > 0 else { return "Dikerjakan \(row.done) kali; tanpa batas waktu" }
    let share = percent(Double(row.timed - row.late) / Double(row.timed) * 100)
    return
      "Dikerjakan \(row.done) kali, \(row.late) melewati mutu baku waktu (tepat waktu \(share))"
  }
  package var proposalNote: String {
    "Tanda dan catatan diisi dari catatan waktu sistem sebagai usulan: langkah dengan lebih dari "
      + "sepersepuluh pelaksanaan melewati mutu baku waktu diusulkan \"Tidak\". Penilai memutuskan, "
      + "melengkapi tindakan, dan membubuhkan paraf."
  }

  package var minutesTitle: String { "Berita Acara Evaluasi SOP" }
  package var minutesOpening: String {
    "Pada hari ini, ............................................, yang bertanda tangan di bawah ini "
      + "telah mengevaluasi penerapan SOP tersebut berdasarkan catatan pelaksanaan dan keterangan "
      + "para pelaksana, dengan hasil sebagai berikut."
  }
  package var minutesRecord: String { "Catatan pelaksanaan" }
  package var inTimeName: String { "Langkah tepat waktu" }
  package var slowRows: String { "Langkah yang perlu perhatian" }
  package var none: String { "Tidak ada" }
  package var minutesAssessment: String { "Penilaian" }
  package var assessmentColumns: [TablePaper.Column] {
    [
      .init("No.", .points(28)), .init("Penilaian", .share(3)), .init("Ya", .points(36)),
      .init("Tidak", .points(40)), .init("Catatan", .share(2)),
    ]
  }
  package var assessmentQuestions: [String] {
    [
      "Mampu mendorong peningkatan kinerja", "Mudah dipahami", "Mudah dilaksanakan",
      "Semua pelaksana dapat menjalankan perannya",
      "Mampu mengatasi permasalahan yang berkaitan dengan prosesnya",
      "Mampu menjawab kebutuhan peningkatan kinerja organisasi",
      "Sinergi dengan SOP lainnya",
    ]
  }
  package var minutesConclusion: String { "Simpulan" }
  package var conclusions: [String] {
    [
      "SOP tetap dipakai tanpa perubahan",
      "SOP disempurnakan (bagian yang diubah ditulis pada catatan)",
      "SOP diganti atau dicabut",
    ]
  }
  package var minutesNotes: String { "Catatan dan tindak lanjut" }
  package var minutesClosing: String {
    "Demikian berita acara ini dibuat untuk dipergunakan sebagaimana mestinya."
  }

  package var planTitle: String { "Rencana Evaluasi Keamanan Informasi" }
  package var planColumns: [TablePaper.Column] {
    [
      .init("No.", .points(26), isNumeric: true), .init("Sistem elektronik", .share(3)),
      .init("Pemilik", .share(2)), .init("Kategori", .points(48)),
      .init("Evaluator", .share(2)), .init("Mulai", .points(52)), .init("Selesai", .points(52)),
    ]
      + ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"].map { .init($0, .points(17)) }
      + [.init("Berkas dan keadaan", .points(96))]
  }
  package var nothingPlanned: String { "Belum ada jadwal evaluasi pada tahun ini." }
  package func unplannedHeading(_ count: Int) -> String {
    "Sistem aktif yang belum dijadwalkan tahun ini (\(count))"
  }
  package var unplannedColumns: [TablePaper.Column] {
    [
      .init("No.", .points(28), isNumeric: true), .init("Sistem elektronik", .share(1)),
      .init("Pemilik", .share(1)),
    ]
  }

  package var headTitle: String { "Ringkasan Keamanan Informasi" }
  package func headFigures(_ summary: HeadSummary) -> [TablePaper.Fact] {
    let begun = summary.met + summary.notMet + summary.underWay
    return [
      .init("sistem dievaluasi tahun \(summary.year)", "\(begun) dari \(summary.systems)"),
      .init("memenuhi standar", "\(summary.met)"),
      .init(
        summary.criticalLate > 0
          ? "temuan kritis terbuka, \(summary.criticalLate) melewati batas"
          : "temuan kritis terbuka",
        "\(summary.criticalOpen)"),
      .init("langkah SOP tepat waktu", summary.inTime.map(percent) ?? unknown),
    ]
  }
  package func headSentence(_ summary: HeadSummary) -> String {
    let decided = summary.met + summary.notMet
    var sentences = [
      decided == 0
        ? "Belum ada sistem yang diputuskan hasil evaluasinya tahun ini."
        : "Dari \(decided) sistem yang sudah diputuskan, \(summary.met) memenuhi standar dan "
          + "\(summary.notMet) belum; \(summary.underWay) masih dievaluasi."
    ]
    if summary.incidentsOpen > 0 {
      sentences.append("\(summary.incidentsOpen) insiden atau dugaan insiden masih ditangani.")
    }
    return sentences.joined(separator: " ")
  }
  package func headMessage(_ summary: HeadSummary) -> String {
    let begun = summary.met + summary.notMet + summary.underWay
    var lines = [
      "*Ringkasan keamanan informasi \(summary.place)*", date(summary.day), "",
      "• \(begun) dari \(summary.systems) sistem dievaluasi tahun \(summary.year): "
        + "\(summary.met) memenuhi standar, \(summary.notMet) belum, \(summary.underWay) berjalan",
      "• Temuan kritis terbuka: \(summary.criticalOpen)"
        + (summary.criticalLate > 0 ? " (\(summary.criticalLate) melewati batas)" : ""),
    ]
    if let inTime = summary.inTime { lines.append("• Langkah SOP tepat waktu: \(percent(inTime))") }
    lines.append("• Insiden yang masih ditangani: \(summary.incidentsOpen)")
    lines.append(
      summary.decisions.isEmpty
        ? "• Tidak ada yang menunggu keputusan pimpinan"
        : "• Menunggu keputusan pimpinan: \(summary.decisions.count)")
    lines += ["", "Rincian hanya di aplikasi Kawal."]
    return lines.joined(separator: "\n")
  }
  package var resultsByOwner: String { "Hasil per perangkat daerah" }
  package var notDecided: String { "Belum diputuskan" }
  package var needsDecision: String { "Perlu keputusan" }
  package var noDecisions: String { "Tidak ada yang menunggu keputusan pimpinan hari ini." }
  package var decisionMatter: String { "Yang diputuskan" }
  package var decisionDue: String { "Batas" }
  package func furtherDecisions(_ count: Int) -> String { "dan \(count) lainnya." }
}
