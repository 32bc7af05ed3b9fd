// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// An office in which there is something at every address, and who comes to look.
struct AccessWorld {
  /// A letter each: administrator, secretary, head, officer of the section, agency that owns the
  /// matter, another agency, inspector, nobody.
  static let visitors: [(letter: Character, username: String)] = [
    ("A", TestOffice.administrator), ("S", TestOffice.clerk), ("H", TestOffice.head),
    ("O", TestOffice.section), ("G", TestOffice.agency), ("X", TestOffice.otherAgency),
    ("I", TestOffice.inspector), ("-", ""),
  ]

  let site: OfficeSite
  let caseNumber: String
  let finding = "TMN-2026-0001"
  let incident = "INS-2026-0001"
  let monitor: Int
  let permit: Int
  let run: Int
  let letter: Int
  /// A paper of the case, and the version of the disposition that it shows.
  let paper: IssuedPaper
  let dispositionVersion: Int
  let officeKey: String
  /// A file of the case and of the letter.
  let sha256: String

  init() async throws {
    site = try await OfficeSite()
    caseNumber = try await site.evaluationAtDecision()
    let store = site.office.store
    // A picture, as far as anybody looks.
    let file = try store.files.keep([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1])
    sha256 = file.sha256
    try await store.register(file, name: "bukti.png", by: TestOffice.leader, at: TestOffice.now)
    try await store.look(
      over: sha256, covering: [], by: Acting(TestOffice.leader, at: TestOffice.now))
    letter = try await store.registerLetter(
      Letter(
        direction: .outgoing, year: 2026, agenda: 0, date: TestOffice.day("2026-11-23"),
        registeredAt: TestOffice.now, registeredBy: TestOffice.clerk, unit: "bkpsdm",
        subject: "Undangan pembahasan rahasia kepegawaian", files: [sha256]),
      by: Acting(TestOffice.clerk, at: TestOffice.now))
    try await store.take(
      [
        Observation(
          rule: "10035", source: ObservationSource(tool: "zap"), severity: .low,
          title: Phrase("Sandi bawaan pegawai"),
          place: Assurance.Place(scheme: "https", host: "simpeg.contoh.go.id", path: "/masuk"),
          at: TestOffice.now)
      ], of: "SIMPEG", from: .person, by: .machine(at: TestOffice.now))
    _ = try await store.bring(
      report: store.register(file, name: "zap.xml", by: TestOffice.leader, at: TestOffice.now),
      by: Acting(TestOffice.leader, at: TestOffice.now))
    let head = try #require(try await store.viewer(TestOffice.head, at: TestOffice.now))
    let view = try await store.caseView(
      caseNumber, item: nil, for: head, at: TestOffice.now, timeline: PageOfList(size: 1))
    dispositionVersion = try #require(
      view.dossier.first { $0.output.kind == .disposition }?.version)
    paper = try await store.issue(
      PaperToIssue(
        code: .make(), kind: "disposition", title: "Lembar disposisi",
        subject: "Undangan pembahasan rahasia kepegawaian", day: TestOffice.day("2026-11-23"),
        caseNumber: caseNumber, item: "SIMPEG", post: "Kepala Dinas"),
      pdf: Array("%PDF-1.4 naskah".utf8), by: Acting(TestOffice.section, at: TestOffice.now))
    officeKey = try await store.keep(
      NewSigningKey(
        name: "Segel", issuer: "CA", expiresAt: TestOffice.now, file: [1], isOffice: true),
      by: Acting(TestOffice.administrator, at: TestOffice.now))
    permit = try await store.record(
      Permit(
        system: "SIMPEG", since: TestOffice.day("2026-11-01"), until: TestOffice.day("2026-12-31"),
        letter: "700/1"), by: Acting(TestOffice.section, at: TestOffice.now))
    run = try await store.askProbe(
      of: "SIMPEG", .passive, by: Acting(TestOffice.section, at: TestOffice.now))
    monitor = try await store.startMonitor(
      of: "SIMPEG", url: "https://simpeg.contoh.go.id/",
      by: Acting(TestOffice.section, at: TestOffice.now))
    _ = try await store.raise(
      IncidentDraft(
        kind: .gambling, severity: .critical, monitor: monitor, system: "SIMPEG",
        text: Phrase("Sandi bawaan pegawai")), at: TestOffice.now)
    _ = try await store.write(
      kind: "surat-dinas", title: "Undangan rahasia kepegawaian",
      about: LetterSubject(caseNumber: caseNumber), typed: ["hal": "Undangan"], signer: nil,
      by: Acting(TestOffice.section, at: TestOffice.now))
    let (number, evaluation, digest) = (finding, caseNumber, sha256)
    try await store.database.write { connection in
      _ = try connection.execute(
        """
        INSERT INTO findings (number, system, case_number, title, severity, place, detail,
          recommendation, state, found_at, found_by)
        VALUES (?, 'SIMPEG', ?, 'Sandi bawaan pegawai', 'critical', '/masuk', 'Terlihat', 'Ganti',
          'open', ?, ?)
        """,
        [.text(number), .text(evaluation), SQLValue(TestOffice.now), .text(TestOffice.leader)])
      _ = try connection.execute(
        """
        INSERT INTO evidence_packs (id, year, asked_by, asked_at, state, sha256)
        VALUES (1, 2026, ?, ?, 'ready', ?)
        """, [.text(TestOffice.inspector), SQLValue(TestOffice.now), .text(digest)])
      _ = try connection.execute(
        "INSERT INTO file_uses (sha256, case_number, item, title) VALUES (?, ?, 'SIMPEG', 'Bukti')",
        [.text(digest), .text(evaluation)])
    }
  }

  /// As if nobody had come before.
  func tidy() async throws {
    try await site.office.store.database.write { connection in
      _ = try connection.execute("UPDATE letters SET received_at = NULL, received_by = NULL")
    }
  }

  /// The address with what there is put into its places.
  func path(of pattern: String) -> String {
    if pattern.hasPrefix("/terbitan/:kode") {
      return pattern.replacing(":kode", with: paper.code.description)
        .replacing(":sidik", with: paper.sha256)
    }
    if pattern.hasPrefix("/kunci/:id") { return pattern.replacing(":id", with: officeKey) }
    let places = [
      ":nomor": pattern.hasPrefix("/temuan")
        ? finding : pattern.hasPrefix("/insiden") ? incident : caseNumber, ":langkah": "putusan",
      ":item": "SIMPEG", ":kode": "SIMPEG", ":sop": "perubahan-pengamanan",
      ":nama": pattern.hasPrefix("/domain") ? "simpeg.contoh.go.id" : "nur.hayati",
      ":id": pattern.hasPrefix("/sop")
        ? "evaluasi-berkala" : pattern.hasPrefix("/pemantauan") ? "\(monitor)" : "\(letter)",
      ":sidik": sha256,
      ":sha": sha256, ":hasil": "1", ":laporan": "1",
      ":run": "\(run)", ":jenis": "surat-dinas", ":naskah": "1", ":kunci": "x", ":paket": "1",
    ]
    let parts = pattern.split(separator: "/").map { places[String($0)] ?? String($0) }
    let path = "/" + parts.joined(separator: "/")
    switch pattern {
    case "/terbitan/terbitkan":
      return path + "?berkas=\(caseNumber)&jenis=disposition&versi-dokumen=\(dispositionVersion)"
    case "/kalender/libur/hapus": return path + "?tanggal=2026-12-25"
    case _ where pattern.contains("daftar-periksa"): return path + "?kontrol=P27-1-a"
    case _ where pattern.hasPrefix("/berkas/:nomor"): return path + "?item=SIMPEG&aplikasi=SIMPEG"
    default: return path
    }
  }

  func visit(_ rule: RouteRule, as username: String) async throws -> Answer {
    let path = path(of: rule.path)
    return rule.method == "GET"
      ? try await site.get(path, as: username)
      : try await site.post(
        path,
        [
          ("tanggal", "2026-12-25"), ("izin", "\(permit)"), ("berkas", caseNumber),
          ("jenis", "disposition"), ("versi-dokumen", "\(dispositionVersion)"),
        ], as: username)
  }
}
