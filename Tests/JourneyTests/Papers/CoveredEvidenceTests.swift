// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Children
import Foundation
import Records
import TestWorld
import Testing

@testable import App

/// An evidence picture on its way into a report.
@Suite struct CoveredEvidenceTests {
  /// What poppler finds inside a report: its text, and its pictures as PGM or PPM.
  private func opened(_ pdf: [UInt8]) throws -> (text: String, pictures: [Data]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "laporan.pdf").path
    try Data(pdf).write(to: URL(fileURLWithPath: file))
    func run(_ tool: String, _ arguments: [String]) throws -> String {
      let process = ChildProcess(tool, arguments)
      let output = Pipe()
      process.output = .pipe(output)
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.wait()
      return String(decoding: data, as: UTF8.self)
    }
    let text = try run("pdftotext", ["-raw", file, "-"])
    _ = try run("pdfimages", [file, folder.path + "/p"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasPrefix("p-") }
    return (text, try names.map { try Data(contentsOf: folder.appending(path: $0)) })
  }

  private enum Half { case leading, trailing }

  /// The brightest of a PGM or PPM in one half of its width.
  private func brightest(_ picture: Data, _ half: Half) throws -> UInt8 {
    let head = String(decoding: picture.prefix(40), as: UTF8.self).split { $0.isWhitespace }
    let (width, height) = (try #require(Int(head[1])), try #require(Int(head[2])))
    let pixel = head[0] == "P6" ? 3 : 1
    let rows = [UInt8](picture.suffix(width * height * pixel))
    let middle = width / 2 * pixel
    return (0..<height).flatMap { row in
      let line = rows[row * width * pixel..<(row + 1) * width * pixel]
      return half == .leading ? line.prefix(middle) : line.suffix(middle)
    }.max() ?? 0
  }

  private func report(_ office: TestOffice, _ number: String) async throws -> [UInt8] {
    let paper = try #require(
      try await office.store.papers(of: number, item: "SIMPEG").first { $0.kind == "report" })
    return try office.store.files.contents(of: paper.sha256)
  }

  @Test func `a picture is named until it is looked over, then its covered part is gone`()
    async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    let leader = Acting(TestOffice.leader, at: TestOffice.now)
    let picture = try Data(
      contentsOf: ProcedureFiles.root.appending(path: "Tests/Fixtures/papers/slip-1.png"))
    let file = try await store.register(
      try store.files.keep(Array(picture)), name: "layar.png", by: TestOffice.leader,
      at: TestOffice.now)
    _ = try await store.addFinding(
      EvaluationResult.NewFinding(
        title: "Sandi terlihat", severity: .high, recommendation: "Ganti."),
      files: [file.sha256], in: number, item: "SIMPEG", by: leader)
    try await work.complete(
      ["evaluasi", "laporan"], of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    let worker = PaperWorker(store: store) { TestOffice.now }
    while try await worker.work() > 0 {}
    let before = try opened(try await report(office, number))
    #expect(before.text.contains("Gambar layar.png tidak dimuat: belum diperiksa"))
    #expect(before.pictures.isEmpty)

    // Looked over: the report is drawn anew by itself.
    try await store.look(over: file.sha256, covering: [], by: leader)
    #expect(try await worker.work() == 1)
    let whole = try #require(try opened(try await report(office, number)).pictures.first)
    let half = try #require(PictureBox(left: 0, top: 0, width: 5000, height: 10_000))
    try await store.look(over: file.sha256, covering: [half], by: leader)
    #expect(try await worker.work() == 1)
    let covered = try #require(try opened(try await report(office, number)).pictures.first)
    #expect(whole.count == covered.count)
    #expect(try brightest(whole, .leading) > 200 && brightest(whole, .trailing) > 200)
    #expect(try brightest(covered, .leading) == 0 && brightest(covered, .trailing) > 200)
    // The evidence itself is as it was brought.
    #expect(try store.files.contents(of: file.sha256) == Array(picture))
    #expect(store.files.isIntact(file.sha256))
    #expect(try await store.verifyAudit().holds)
  }
}
