// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// A program that a test started; ended with it.
final class Running: @unchecked Sendable {
  let process: ChildProcess
  private let output = Pipe()

  init(_ arguments: [String], in folder: URL? = nil) throws {
    process = ChildProcess("/usr/bin/env", arguments)
    process.folder = folder
    process.output = .pipe(output)
    process.error = .pipe(output)
    // Kept open: s_server ends when its input does.
    process.input = .pipe(Pipe())
    try process.run()
  }

  deinit { stop() }

  func stop() {
    process.signal(SIGKILL)
    process.wait()
  }

  /// The first line that `matches`; `nil` when the program ends before.
  func line(where matches: (String) -> Bool) -> String? {
    var text = ""
    while true {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      text += String(decoding: data, as: UTF8.self)
      if let line = text.split(separator: "\n").map(String.init).first(where: matches) {
        return line
      }
    }
  }

  /// Runs to the end; what it printed.
  @discardableResult
  static func run(_ arguments: [String], in folder: URL) throws -> String {
    let running = try Running(arguments, in: folder)
    let data = running.output.fileHandleForReading.readDataToEndOfFile()
    let text = String(decoding: data, as: UTF8.self)
    guard running.process.wait() == .exit(0) else {
      throw Failure(text: arguments.joined(separator: " ") + "\n" + text)
    }
    return text
  }

  struct Failure: Error { let text: String }
}
