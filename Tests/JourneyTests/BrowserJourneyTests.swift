// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Dispatch
import Foundation
import Procedures
import Records
import SampleSites
import TestWorld
import Testing

@testable import App

/// The main paths in Chromium, with pictures of every page in `.build/screenshots`.
@Suite struct BrowserJourneyTests {
  private static let python = ProcedureFiles.root.appending(path: ".build/browser/bin/python")
  private static let scripts = ProcedureFiles.root.appending(path: "Tests/JourneyTests/Browser")
  private static let pictures = ProcedureFiles.root.appending(path: ".build/screenshots")
  private static let reports = ProcedureFiles.root.appending(path: "Tests/Fixtures/reports")

  @Test(.timeLimit(.minutes(20)))
  func `both main paths can be walked in a browser, on a screen and on a phone`() async throws {
    try await walk("journey.py", in: try await Journey())
  }

  @Test(.timeLimit(.minutes(20)))
  func `an evaluation with a probe, two reports, findings and advice can be walked in a browser`()
    async throws
  {
    let journey = try await Journey()
    let samples = try await RunningSamples.start(
      SampleSite.all.filter { $0.id == "wordpress-terbengkalai" }, base: 0, slowness: 0,
      at: journey.now)
    let place = try #require(samples.places.first)
    try await journey.store.database.write { connection in
      _ = try connection.execute(
        "UPDATE systems SET url = ? WHERE code = 'SIMPEG'", [.text(place.address)])
    }
    try await journey.store.allow(
      network: ProbeNetwork(system: "SIMPEG", network: "127.0.0.1", reason: "Uji"),
      by: Acting(TestOffice.administrator, at: journey.now))
    try await walk("assessment.py", Self.reports.path(), in: journey)
    await samples.stop()
  }

  private func walk(_ script: String, _ more: String..., in journey: Journey) async throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.python.path())
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium"),
      "The browser journeys need Chromium and playwright. Run bin/test, which installs both.")
    let process = ChildProcess(
      Self.python,
      [
        Self.scripts.appending(path: script).path(), "http://127.0.0.1:\(journey.port)",
        TestOffice.password, Self.pictures.path(),
      ] + more)
    let (questions, answers) = (Pipe(), Pipe())
    process.output = .pipe(questions)
    process.error = .pipe(questions)
    process.input = .pipe(answers)
    try process.run()
    defer { process.signal() }

    var report: [String] = []
    for await line in lines(of: questions.fileHandleForReading) {
      guard line.hasPrefix("@") else {
        report.append(line)
        continue
      }
      try await answer(line.dropFirst().split(separator: " ").map(String.init), in: journey)
      answers.fileHandleForWriting.write(Data("done\n".utf8))
    }
    #expect(process.wait() == .exit(0), "\(report.joined(separator: "\n"))")
    print(report.suffix(12).joined(separator: "\n"))
    try await journey.recordsHold()
  }

  /// What takes a person days, and what the program does beside its pages.
  private func answer(_ words: [String], in journey: Journey) async throws {
    switch words.first {
    case "judge":
      try await journey.judgeTheRest(
        of: words[1], words[2], by: words[3], notMet: Set(words.dropFirst(4)))
    case "later": journey.later(minutes: Double(words[1]) ?? 1)
    case "probe": try await ProbeWorker(store: journey.store, now: { journey.now }).work()
    case "read": try await ReportWorker(store: journey.store, now: { journey.now }).work()
    case "draw": try await PaperWorker(store: journey.store, now: { journey.now }).work()
    default: Issue.record("the script asked for \(words)")
    }
  }

  private func lines(of handle: FileHandle) -> AsyncStream<String> {
    AsyncStream { continuation in
      DispatchQueue.global().async {
        var rest = Data()
        while case let piece = handle.availableData, !piece.isEmpty {
          rest += piece
          while let end = rest.firstIndex(of: 10) {
            continuation.yield(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
            rest = Data(rest[rest.index(after: end)...])
          }
        }
        if !rest.isEmpty { continuation.yield(String(decoding: rest, as: UTF8.self)) }
        continuation.finish()
      }
    }
  }
}
