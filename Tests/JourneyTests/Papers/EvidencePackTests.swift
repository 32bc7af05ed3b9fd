// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import App
@testable import Web

@Suite struct EvidencePackTests {
  /// An office in which an evaluation was begun, in a folder of its own.
  private func world() async throws -> (TestOffice, URL) {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    _ = try await work.splitEvaluation()
    let folder = URL(fileURLWithPath: office.folder).appending(path: "paket")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return (office, folder)
  }

  @Test func `a year's evidence has contents, sums that hold, and says what is missing`()
    async throws
  {
    let (office, folder) = try await world()
    let url = folder.appending(path: "a.zip")
    let contents = try await EvidencePacker(store: office.store, year: 2026).write(to: url)
    #expect(contents.missing.contains { $0.contains("Laporan evaluasi") })
    #expect(contents.missing.contains { $0.contains("belum pernah disegel") })
    for section in [EvidenceSection.assignments, .procedures, .plan, .statistics, .audit] {
      #expect(contents.files.contains { $0.path.hasPrefix(section.folder) }, "\(section)")
    }
    let told = try OtherEyes.read(
      """
      import sys, json, hashlib, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      names = set(archive.namelist())
      listed = json.loads(archive.read('00-daftar-isi.json'))
      for file in listed['files']:
        data = archive.read(file['path'])
        assert len(data) == file['bytes'] and hashlib.sha256(data).hexdigest() == file['sha256'], file
        names.remove(file['path'])
      sums = dict(reversed(line.split('  ', 1)) for line in archive.read('SHA256SUMS').decode().splitlines())
      assert len(sums) == len(listed['files'])
      print(sorted(names), listed['year'], archive.read('00-daftar-isi.pdf')[:5])
      """, url.path)
    #expect(told == "['00-daftar-isi.json', '00-daftar-isi.pdf', 'SHA256SUMS'] 2026 b'%PDF-'\n")
  }

  @Test func `what was signed lies with its part, and what was not is named`() async throws {
    let (office, folder) = try await world()
    let store = office.store
    let acting = Acting(TestOffice.section, at: TestOffice.now)
    func issue(_ kind: String, _ source: String, _ title: String) async throws -> IssuedPaper {
      try await store.issue(
        PaperToIssue(
          code: .make(), kind: kind, title: title, number: "1/2026",
          day: TestOffice.day("2026-11-23"), source: source, post: "Kepala Dinas"),
        pdf: Array("%PDF-1.4 \(title)".utf8), by: acting)
    }
    let form = OfficePaper.monitoringForm(procedure: "evaluasi-berkala", year: 2026, half: 1)
    let signed = try await issue(form.kind.rawValue, form.token, "Formulir pemantauan SOP")
    let copy = try await store.add(
      copy: Array("%PDF-1.4 bertanda tangan".utf8), .signed, of: signed.code,
      signers: ["Arief Hidayanto"], by: acting)
    let plan = OfficePaper.plan(year: 2026)
    _ = try await issue(plan.kind.rawValue, plan.token, "Rencana evaluasi setahun")
    let minutes = try #require(LetterKinds.shipped["ba-uji-ulang"])
    let id = try await store.write(
      kind: "ba-uji-ulang", title: "Uji ulang", about: LetterSubject(system: "SIMPEG"), typed: [:],
      signer: nil, by: acting)
    let letter = try await store.number(
      writtenLetter: id, as: minutes.kind, text: minutes.text, on: TestOffice.day("2026-11-23"),
      by: acting)
    let paper = try await store.issue(
      PaperToIssue(
        code: .make(), kind: "ba-uji-ulang", title: minutes.kind.title, number: letter.number,
        day: TestOffice.day("2026-11-23"), source: IssuedPaper.source(ofLetter: id), post: ""),
      pdf: Array("%PDF-1.4 berita acara".utf8), by: acting)
    let scan = try await store.add(
      copy: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .scan, of: paper.code, signers: [],
      by: acting)
    let contents = try await EvidencePacker(store: store, year: 2026)
      .write(to: folder.appending(path: "a.zip"))
    let parts = contents.files.filter { $0.path.hasPrefix("07-berita-acara/bertanda-tangan/") }
    #expect(Set(parts.map(\.sha256)) == [copy.sha256, scan.sha256])
    #expect(parts.contains { $0.path.hasSuffix(".png") })
    #expect(
      !contents.files.contains {
        $0.path.contains("formulir/pemantauan-sop-evaluasi-berkala-2026-1")
      })
    #expect(
      contents.missing.contains { $0.hasPrefix("Rencana evaluasi setahun, 1/2026: belum ada") })
    #expect(!contents.missing.contains { $0.hasPrefix("Formulir pemantauan SOP, 1/2026") })
    #expect(contents.missing.contains { $0.contains("perubahan-pengamanan") })
  }

  @Test func `the same records give the same bytes`() async throws {
    let (office, folder) = try await world()
    for name in ["a.zip", "b.zip"] {
      _ = try await EvidencePacker(store: office.store, year: 2026)
        .write(to: folder.appending(path: name))
    }
    // File by file, so that a difference has a name. The lists of sums follow from the rest.
    let differing = try OtherEyes.read(
      """
      import sys, zipfile
      a, b = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2])
      assert a.namelist() == b.namelist()
      print([name for name in a.namelist() if a.read(name) != b.read(name)])
      """, folder.appending(path: "a.zip").path, folder.appending(path: "b.zip").path)
    #expect(differing == "[]\n")
  }

  @Test func `a year without records is packed, and all of it is missing`() async throws {
    let (office, folder) = try await world()
    let contents = try await EvidencePacker(store: office.store, year: 2019)
      .write(to: folder.appending(path: "a.zip"))
    for section in [EvidenceSection.assignments, .plan, .reports, .decisions] {
      #expect(contents.missing.contains(Indonesian().evidenceMissing(section)))
    }
  }

  @Test func `who may asks for a pack, the worker makes it, once`() async throws {
    let (office, folder) = try await world()
    let store = office.store
    let inspector = Acting(TestOffice.inspector, at: TestOffice.now)
    let id = try await store.askEvidencePack(of: 2026, by: inspector)
    #expect(try await store.askEvidencePack(of: 2026, by: inspector) == id)
    await #expect(throws: Refusal.notPermitted) {
      try await store.askEvidencePack(of: 2026, by: Acting(TestOffice.agency, at: TestOffice.now))
    }
    await #expect(throws: Refusal.self) {
      try await store.askEvidencePack(of: 2099, by: inspector)
    }
    let worker = EvidenceWorker(store: store, scratch: folder, now: { TestOffice.now })
    #expect(try await worker.work() == 1)
    #expect(try await worker.work() == 0)
    let pack = try #require(try await store.evidencePack(id))
    #expect(pack.state == .ready)
    let sha256 = try #require(pack.sha256)
    #expect(try store.files.contents(of: sha256).count == pack.size)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: ["../../etc/passwd", "a/b\\c", "CON:", "", "...", "a\u{0}b"])
  func `names of attachments can't lead out of the archive`(_ name: String) {
    let clean = name.packName
    #expect(!clean.isEmpty && !clean.contains("/") && !clean.contains("\\") && clean != "..")
  }
}
