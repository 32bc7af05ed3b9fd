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

/// What must not be seen in evidence pictures: who says it, who sees what.
@Suite struct PictureTests {
  private let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 7]

  /// An evaluation with a picture by which a control was judged.
  private func evaluation() async throws -> (site: OfficeSite, number: String, sha: String) {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let store = site.office.store
    let file = try await store.register(
      try store.files.keep(bytes), name: "layar.png", by: TestOffice.leader, at: TestOffice.now)
    try await store.judge(
      "P27-1-a", .notMet, note: "Sandi bawaan.", files: [file.sha256], in: number, item: "SIMPEG",
      by: Acting(TestOffice.leader, at: TestOffice.now))
    return (site, number, file.sha256)
  }

  private func newFinding(_ site: OfficeSite, _ number: String) -> String {
    Paths.with(
      Paths.newFinding, [("berkas", number), ("sistem", "SIMPEG"), ("kontrol", "P27-1-a")])
  }

  private func box(_ row: Int, _ values: [String]) -> [(name: String, value: String)] {
    zip(["kiri", "atas", "lebar", "tinggi"], values).map { ("kotak[\(row)][\($0)]", $1) }
  }

  @Test func `boxes are typed, kept beside the picture and written in the journal`() async throws {
    let (site, _, sha) = try await evaluation()
    let path = Paths.cover(sha, back: "/temuan")
    let page = try await site.get(path, as: TestOffice.leader)
    #expect(page.body.contains("Belum diperiksa untuk disamarkan"))
    #expect(page.body.contains("name=\"kotak[0][kiri]\""))
    #expect(!page.body.contains("style="))

    let saved = try await site.post(
      path, box(0, ["10", "20,5", "30", "5"]) + box(2, ["60", "60", "90", "10"]),
      as: TestOffice.leader)
    #expect(saved.status == .seeOther)
    let look = try #require(try await site.office.store.pictureLooks([sha])[sha])
    #expect(look.by == TestOffice.leader)
    #expect(look.boxes.map(\.top) == [2050, 6000])
    // What lies beside the picture is cut off.
    #expect(look.boxes.map(\.width) == [3000, 4000])
    #expect(try site.office.store.files.contents(of: sha) == bytes)
    let entry = try #require(try await site.office.store.journal(limit: 1).first)
    #expect(entry.kind == "picture-looked-over" && entry.officer == TestOffice.leader)
    #expect(entry.payload.contains(sha))
    #expect(try await site.office.store.verifyAudit().holds)

    // Whoever lifts a box in the database is found out.
    try await site.office.store.database.write { connection in
      _ = try connection.execute("UPDATE picture_looks SET boxes = '[]'")
    }
    let report = try await site.office.store.verifyAudit()
    #expect(report.faults.map(\.kind) == [.picturesDiffer])
    try await site.office.store.database.write { connection in
      _ = try connection.execute(
        "UPDATE picture_looks SET boxes = ?", [.text(try CanonicalJSON.text(look.boxes))])
    }

    let again = try await site.get(path, as: TestOffice.leader)
    #expect(again.body.contains("2 bagian disamarkan"))
    #expect(again.body.contains("<rect x=\"1000\" y=\"2050\" width=\"3000\" height=\"500\"/>"))
    let covered = try await site.get(Paths.coveredPicture(sha), as: TestOffice.leader)
    #expect(covered.body == "2 tertutup")
  }

  @Test func `a faulty box is refused beside its row, and more rows are to be had`() async throws {
    let (site, _, sha) = try await evaluation()
    let path = Paths.cover(sha)
    for values in [
      ["1", "2", "3"], ["a", "2", "3", "4"], ["99", "0", "0", "5"], ["100", "0", "9", "9"],
    ] {
      let refused = try await site.post(path, box(1, values), as: TestOffice.leader)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.body.contains("href=\"#f-kotak-1-kiri\""))
    }
    let none = try await site.post(path, [], as: TestOffice.leader)
    #expect(none.status == .unprocessableContent && none.body.contains("tidak ada yang perlu"))
    let more = try await site.post(
      path, box(0, ["1", "1", "1", "1"]) + [("lalu", "tambah")], as: TestOffice.leader)
    #expect(more.body.contains("kotak[9][kiri]") && more.body.contains("value=\"1\""))
    #expect(try await site.office.store.pictureLooks([sha]).isEmpty)
  }

  @Test func `a finding takes its control's pictures along, and more`() async throws {
    let (site, number, sha) = try await evaluation()
    let form = try await site.get(newFinding(site, number), as: TestOffice.leader)
    #expect(form.body.contains("name=\"bukti\" value=\"\(sha)\""))
    let fields = [
      ("evaluasi", "\(number)|SIMPEG"), ("judul", "Sandi bawaan"), ("tingkat", "high"),
      ("perbaikan", "Ganti."), ("bukti", sha),
    ]
    let without = try await site.post(
      Paths.newFinding, fields + [("lepas", sha)], as: TestOffice.leader)
    #expect(!without.body.contains("name=\"bukti\" value=\"\(sha)\""))
    let answer = try await site.post(
      Paths.newFinding, fields, file: ("bukti-baru", "catatan.txt", "Terlihat."),
      as: TestOffice.leader)
    let location = try #require(answer.location)
    let record = try #require(
      try await site.office.store.finding(String(location.dropFirst("/temuan/".count))))
    #expect(record.acts.first?.files.count == 2)
    #expect(record.acts.first?.files.first == sha)
    let page = try await site.get(location, as: TestOffice.leader)
    #expect(page.body.contains("<h2>Gambar bukti</h2>"))
    #expect(page.body.contains("Belum diperiksa untuk disamarkan"))
    #expect(page.body.contains("href=\"\(Paths.cover(sha))?kembali="))
    #expect(page.body.contains("catatan.txt"))
  }

  @Test func `whoever prepares the report is told which pictures wait`() async throws {
    let (site, number, sha) = try await evaluation()
    _ = try await site.post(
      Paths.newFinding,
      [
        ("evaluasi", "\(number)|SIMPEG"), ("judul", "Sandi bawaan"), ("tingkat", "high"),
        ("perbaikan", "Ganti."), ("bukti", sha),
      ], as: TestOffice.leader)
    try await site.work.complete(
      ["evaluasi"], of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    let path = Paths.step("laporan", of: number, item: "SIMPEG")
    let page = try await site.get(path, as: TestOffice.leader)
    #expect(page.body.contains("1 gambar bukti belum diperiksa untuk disamarkan."))
    #expect(page.body.contains("Periksa layar.png (TMN-2026-0001)"))
    let cleared = try await site.post(
      Paths.cover(sha), [("lalu", "tidak-ada"), ("kembali", path)], as: TestOffice.leader)
    #expect(cleared.location == path)
    let after = try await site.get(path, as: TestOffice.leader)
    #expect(!after.body.contains("belum diperiksa untuk disamarkan"))
  }

  @Test func `an agency sees the office's pictures only as they were looked over`() async throws {
    let (site, number, sha) = try await evaluation()
    let store = site.office.store
    let agency = try await site.office.viewer(TestOffice.agency)
    let finding = try await store.addFinding(
      NewFinding(title: "Sandi terlihat", severity: .high, recommendation: "Ganti."),
      files: [sha], in: number, item: "SIMPEG", by: Acting(TestOffice.leader, at: TestOffice.now))
    try await site.work.complete(
      ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    // Delivered, but nobody has looked it over.
    #expect(try await store.attachment(sha, for: agency).name == "layar.png")
    #expect(try await site.get(Paths.attachment(sha), as: TestOffice.agency).status == .notFound)
    let waiting = try await site.get(Paths.finding(finding), as: TestOffice.agency)
    #expect(waiting.body.contains("Belum diperiksa untuk disamarkan"))
    #expect(!waiting.body.contains(Paths.attachment(sha)))

    let cover = try #require(PictureBox(left: 0, top: 0, width: 100, height: 100))
    try await store.look(
      over: sha, covering: [cover], by: Acting(TestOffice.leader, at: TestOffice.now))
    let seen = try await site.get(Paths.attachment(sha), as: TestOffice.agency)
    #expect(seen.status == .ok && seen.body == "1 tertutup")
    #expect(
      try await site.get(Paths.attachment(sha), as: TestOffice.inspector).body != "1 tertutup")
    let page = try await site.get(Paths.finding(finding), as: TestOffice.agency)
    #expect(page.body.contains("src=\"\(Paths.coveredPicture(sha))\""))
    #expect(!page.body.contains("samarkan?"))
    #expect(
      try await site.get(Paths.attachment(sha), as: TestOffice.otherAgency).status == .notFound)

    // What it brought itself stays whole.
    let own = try await store.register(
      try store.files.keep(bytes + [1]), name: "punya.png", by: TestOffice.agency,
      at: TestOffice.now)
    #expect(try await store.view(of: own, for: agency) == .whole)
  }

  @Test func `only officers say what is covered, and only in pictures`() async throws {
    let (site, _, sha) = try await evaluation()
    let store = site.office.store
    for person in [TestOffice.agency, TestOffice.inspector, TestOffice.clerk] {
      await #expect(throws: Refusal.notPermitted) {
        try await store.look(over: sha, covering: [], by: Acting(person, at: TestOffice.now))
      }
    }
    let text = try await store.register(
      try store.files.keep(Array("Halo".utf8)), name: "halo.txt", by: TestOffice.leader,
      at: TestOffice.now)
    await #expect(throws: Refusal.rule(code: "picture-kind", detail: ["halo.txt"])) {
      try await store.look(
        over: text.sha256, covering: [], by: Acting(TestOffice.leader, at: TestOffice.now))
    }
    let box = try #require(PictureBox(left: 0, top: 0, width: 1, height: 1))
    await #expect(throws: Refusal.rule(code: "picture-boxes", detail: ["40"])) {
      try await store.look(
        over: sha, covering: Array(repeating: box, count: 41),
        by: Acting(TestOffice.leader, at: TestOffice.now))
    }
  }
}
