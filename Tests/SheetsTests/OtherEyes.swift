// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// Reads files back with the programs of others: a Python with openpyxl and python-docx, which
/// `bin/test` installs.
enum OtherEyes {
  static let python = FileManager.default.currentDirectoryPath + "/.build/browser/bin/python"

  /// What a Python program prints; it finds `arguments` in `sys.argv[1:]`.
  static func read(_ program: String, _ arguments: String...) throws -> String {
    let process = ChildProcess(python, ["-c", program] + arguments)
    let (output, error) = (Pipe(), Pipe())
    process.output = .pipe(output)
    process.error = .pipe(error)
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    guard process.wait() == .exit(0) else { throw Complaint(text: complaint) }
    return text
  }

  struct Complaint: Error { var text: String }
}

/// A folder that is gone when the test is over.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("kawal-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
