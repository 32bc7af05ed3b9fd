// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Dispatch
import Foundation
import TestWorld
import Testing

/// The two main paths in Chromium, with pictures of every page in `.build/screenshots`.
@Suite struct BrowserJourneyTests {
  private static let python = ProcedureFiles.root.appending(path: ".build/browser/bin/python")
  private static let script = ProcedureFiles.root.appending(
    path: "Tests/JourneyTests/Browser/journey.py")
  private static let pictures = ProcedureFiles.root.appending(path: ".build/screenshots")

  @Test(.timeLimit(.minutes(5)))
  func `both main paths can be walked in a browser, on a screen and on a phone`() async throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.python.path())
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium"),
      "The browser journeys need Chromium and playwright. Run bin/test, which installs both.")
    let journey = try await Journey()
    let process = ChildProcess(
      Self.python,
      [
        Self.script.path(), "http://127.0.0.1:\(journey.port)", TestOffice.password,
        Self.pictures.path(),
      ])
    let (questions, answers) = (Pipe(), Pipe())
    process.output = .pipe(questions)
    process.error = .pipe(questions)
    process.input = .pipe(answers)
    try process.run()
    defer { process.signal() }

    var report: [String] = []
    for await line in lines(of: questions.fileHandleForReading) {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      // The script may ask for what takes a person days.
      case "@judge" where words.count == 4:
        try await journey.judgeTheRest(of: words[1], words[2], by: words[3])
        answers.fileHandleForWriting.write(Data("done\n".utf8))
      case "@later" where words.count == 2:
        journey.later(minutes: Double(words[1]) ?? 1)
        answers.fileHandleForWriting.write(Data("done\n".utf8))
      default: report.append(line)
      }
    }
    #expect(process.wait() == .exit(0), "\(report.joined(separator: "\n"))")
    print(report.suffix(12).joined(separator: "\n"))
    try await journey.recordsHold()
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
