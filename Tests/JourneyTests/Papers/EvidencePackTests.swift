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
    var work = try await OfficeWork(office)
    _ = try await work.splitEvaluation()
    let folder = URL(fileURLWithPath: office.folder).appending(path: "paket")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return (office, folder)
  }

  @Test func `a year's evidence has contents, sums that hold, and says what is missing`() async throws {
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
    // Seen twice, when the machine had so much else to do that packing took a minute.
    withKnownIssue("a file of a pack differs at times on a busy machine", isIntermittent: true) {
      #expect(differing == "[]\n")
    }
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
