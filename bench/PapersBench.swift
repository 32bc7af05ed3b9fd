// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Children
import Foundation
import Papers
import Procedures
import Signing

/// Papers: drawing, and signing in process.
struct PapersBench {
  static let marks = (sign: 0.050, slips: 5.0, report: 0.150, megabytes: 60.0)
  private static let instant = Date(timeIntervalSince1970: 1_795_402_800)

  static func run(_ table: inout Table) throws {
    table.title("Papers")
    let report = sampleReport
    Peak.reset()
    var pdf = Data()
    let drawing = try Stopwatch.best(of: 5) { pdf = try report.pdf(createdAt: instant) }
    // Before the file is read again.
    let peak = Peak.megabytes
    // The line end of an entry may be any white space; "/Pages" is the tree of them.
    let pages = String(decoding: pdf, as: UTF8.self).matches(of: #//Type\s*/Page[^s]/#).count
    table.line(
      "a report with 50 findings, \(pages) pages, \(pdf.count / 1024) KB",
      "\((drawing * 1000).fixed(1)) ms", mark: "<= 150 ms", holds: drawing <= marks.report)
    table.line(
      "  memory at its peak", "\(peak.fixed(1)) MB", mark: "<= 60 MB",
      holds: peak <= marks.megabytes)
    let slip = sampleSlip
    let slips = try Stopwatch.seconds {
      for _ in 0..<1000 { _ = try slip.pdf(createdAt: instant) }
    }
    table.line(
      "1,000 disposition slips", "\(slips.fixed(2)) s", mark: "<= 5 s", holds: slips <= marks.slips)
    for kind in ["rsa:2048", "ec"] {
      let key = try key(kind)
      let stamp = SignatureStamp(
        name: "Kepala Dinas", post: "Kepala Dinas Komunikasi dan Informatika",
        time: "23 November 2026 pukul 09.15 WIB", square: mark.square)
      let bytes = Array(pdf)
      let request = SignatureRequest(
        name: "Kepala Dinas", at: Date(), place: .named("ttd-1"),
        appearance: .init(
          operators: Array(stamp.operators()), width: SignatureStamp.width,
          height: SignatureStamp.height))
      let signing = try Stopwatch.best(of: 20) {
        _ = try PDFSigner.sign(bytes, request, with: key)
      }
      table.line(
        "signing it (\(kind == "ec" ? "ECDSA P-256" : "RSA-2048"))",
        "\((signing * 1000).fixed(1)) ms", mark: "<= 50 ms", holds: signing <= marks.sign)
    }
  }

  private static let mark = VerificationMark(
    code: "7KQ2-MPXA-WD4R-9TBH", address: "https://kawal.contoh.go.id")

  private static var day: CalendarDate {
    CalendarDate(year: 2026, month: 11, day: 23) ?? CalendarDate(dayNumber: 0)
  }

  private static let letterhead = Letterhead(
    names: ["PEMERINTAH KABUPATEN CONTOH", "DINAS KOMUNIKASI DAN INFORMATIKA"],
    address: ["Jalan Melati Nomor 12, Kota Contoh 55000"])

  private static var head: Signatory {
    Signatory(
      place: "Kota Contoh", date: day, post: "Kepala Dinas Komunikasi dan Informatika",
      name: "Arief Hidayanto", rank: "Pembina Utama Muda, IV/c", nip: "197204151998031004")
  }

  private static var sampleSlip: DispositionSlip {
    DispositionSlip(
      letterhead: letterhead, letterFrom: "Dinas Pendidikan", letterNumber: "000.5.2/118",
      letterDate: day, receivedOn: day, agendaNumber: "0412",
      subject: "Permohonan perubahan pengamanan aplikasi PPDB Daring",
      recipients: (1...5).map { Choice("Kepala Bidang \($0)", isTicked: $0 == 2) },
      instructions: (1...6).map { Choice("Arahan \($0)", isTicked: $0 == 1) },
      note: "Pastikan tidak mengganggu pendaftaran gelombang kedua.", signatory: head,
      verification: mark)
  }

  private static var sampleReport: EvaluationReport {
    let text = String(
      repeating: "Masukan yang disusun membuka isi tabel pegawai tanpa masuk ke aplikasi. ",
      count: 5)
    return EvaluationReport(
      letterhead: letterhead, number: "555/12/2026",
      system: AssessedSystem(name: "Sistem Informasi Kepegawaian", code: "SIMPEG", owner: "BKPSDM"),
      caseNumber: "BKS-2026-0002", start: day, end: day, team: [TeamMember(name: "Bayu Pradipta")],
      summary: [text, text], scope: [text], method: [text],
      areas: (1...13).map {
        AreaResult(
          name: "Area \($0)", met: 4, notMet: 1, notApplicable: 1, notAssessed: 0, percentMet: 80)
      },
      findings: (1...50).map { number in
        ReportedFinding(
          number: "T-\(number)", title: "Temuan \(number)", severity: .high,
          place: "https://simpeg.contoh.go.id/pegawai/cari?nama=", seen: text + text,
          recommendation: text, control: "Pasal 27 · CWE-89", deadline: day, state: "Terbuka",
          isOpen: true)
      }, conclusion: [text], signatories: [head], verification: mark)
  }

  /// A key of a signer whom nobody knows, made by openssl.
  private static func key(_ kind: String) throws -> SigningKey {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "kawal-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let curve = kind == "ec" ? ["-pkeyopt", "ec_paramgen_curve:P-256"] : []
    for arguments in [
      ["req", "-x509", "-newkey", kind] + curve
        + [
          "-nodes", "-keyout", "k.pem", "-out", "c.pem", "-days", "30", "-subj", "/CN=Kepala Dinas",
        ],
      [
        "pkcs12", "-export", "-in", "c.pem", "-inkey", "k.pem", "-out", "k.p12", "-passout",
        "pass:ukur",
      ],
    ] {
      let child = ChildProcess("openssl", arguments)
      child.folder = folder
      child.error = .nothing
      try child.run()
      guard child.wait() == .exit(0) else { throw Fault(what: "openssl made no key") }
    }
    let file = try Data(contentsOf: folder.appending(path: "k.p12"))
    return try SigningKey(pkcs12: Array(file), passphrase: "ukur")
  }
}
