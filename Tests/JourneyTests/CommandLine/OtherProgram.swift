// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import Testing

/// Runs another program in a folder, and says what it printed; it has to end well.
func tool(_ program: String, _ arguments: [String], in folder: String) throws -> String {
  let out = folder + "/" + UUID().uuidString
  _ = FileManager.default.createFile(atPath: out, contents: nil)
  let child = ChildProcess(program, arguments)
  child.folder = URL(filePath: folder)
  child.output = .file(try #require(FileHandle(forWritingAtPath: out)))
  child.error = .nothing
  try child.run()
  let ending = child.wait()
  let text = try String(contentsOfFile: out, encoding: .utf8)
  try #require(ending == .exit(0), "\(program): \(text)")
  return text
}
