// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import TestWorld

/// Reads files back with the programs of others: a Python with openpyxl, python-docx and icalendar,
/// which `bin/test` installs.
enum OtherEyes {
  private static let python = ProcedureFiles.root.appending(path: ".build/browser/bin/python")

  struct Complaint: Error { var text: String }

  /// What a Python program prints; it finds `arguments` in `sys.argv[1:]`.
  static func read(_ program: String, _ arguments: String...) throws -> String {
    let process = ChildProcess(python.path, ["-c", program] + arguments)
    let (output, error) = (Pipe(), Pipe())
    process.output = .pipe(output)
    process.error = .pipe(error)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    guard process.wait() == .exit(0) else { throw Complaint(text: complaint) }
    return text
  }
}
