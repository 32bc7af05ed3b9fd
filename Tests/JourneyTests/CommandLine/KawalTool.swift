// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import Synchronization
import TestWorld
import Testing

/// The built program, run in a data folder of its own that goes when the value does.
final class KawalTool: Sendable {
  struct Run: Sendable {
    var status: Int32
    var out: String
    var err: String

    /// What `--json` printed.
    func json() throws -> [String: Any] {
      try #require(
        try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any],
        "no object: \(out)")
    }

    func list() throws -> [[String: Any]] {
      try #require(
        try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [[String: Any]],
        "no list: \(out)")
    }

    /// The refusal's code.
    func refusal() throws -> String {
      let refusal = try #require(try json()["refusal"] as? [String: Any])
      return try #require(refusal["code"] as? String)
    }
  }

  let folder = NSTemporaryDirectory() + "/kawal-tool-" + UUID().uuidString
  var data: String { folder + "/data" }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// An office that was made with `--test` and filled with the demo's people and registers.
  static func office() async throws -> KawalTool {
    let tool = try KawalTool()
    try await tool.done("init", "--test", "--place", "Contoh")
    for register in ["units", "people", "posts", "holdings", "teams", "systems", "domains"] {
      let file = ProcedureFiles.root.appending(path: "demo/\(register).csv").path()
      try await tool.done(register, "import", file)
    }
    return tool
  }

  @discardableResult
  func run(_ arguments: String..., input: String = "") async throws -> Run {
    try await run(arguments: arguments, input: input)
  }

  /// Runs and expects success.
  @discardableResult
  func done(
    _ arguments: String..., location: SourceLocation = #_sourceLocation
  ) async throws -> Run {
    let run = try await run(arguments: arguments)
    #expect(
      run.status == 0, "kawal \(arguments.joined(separator: " ")): \(run.err)",
      sourceLocation: location)
    return run
  }

  func run(arguments: [String], input: String = "") async throws -> Run {
    let process = ChildProcess(
      try #require(KawalTool.program, "the program was not built"), arguments)
    process.environment = ["KAWAL_DATA": data, "PATH": "/usr/bin:/bin"]
    process.folder = URL(filePath: folder)
    let (out, err) = (folder + "/" + UUID().uuidString, folder + "/" + UUID().uuidString)
    for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.output = .file(try #require(FileHandle(forWritingAtPath: out)))
    process.error = .file(try #require(FileHandle(forWritingAtPath: err)))
    // A file, not a pipe: a command that refuses before it reads would end the tests by a signal.
    let given = folder + "/" + UUID().uuidString
    try input.write(toFile: given, atomically: true, encoding: .utf8)
    process.input = .file(try #require(FileHandle(forReadingAtPath: given)))
    try process.run()
    guard case .exit(let status) = await process.ended() else {
      throw Killed(what: "kawal \(arguments.joined(separator: " ")) was killed")
    }
    return Run(
      status: status, out: try String(contentsOfFile: out, encoding: .utf8),
      err: try String(contentsOfFile: err, encoding: .utf8))
  }

  /// Begins a command that goes on until it is ended.
  ///
  /// - Returns: the process, and the file that gets what it prints.
  func start(_ arguments: String...) throws -> (process: ChildProcess, out: String) {
    let process = ChildProcess(
      try #require(KawalTool.program, "the program was not built"), arguments)
    process.environment = ["KAWAL_DATA": data, "PATH": "/usr/bin:/bin"]
    process.folder = URL(filePath: folder)
    let out = folder + "/" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: out, contents: nil)
    process.output = .file(try #require(FileHandle(forWritingAtPath: out)))
    process.error = .nothing
    try process.run()
    return (process, out)
  }

  struct Killed: Error { let what: String }

  /// Beside the test bundle.
  private static let program: URL? = {
    let named = CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
    let folders = named.flatMap { url in
      sequence(first: url) { $0.pathComponents.count > 1 ? $0.deletingLastPathComponent() : nil }
        .prefix(4)
    }
    let places = folders + [ProcedureFiles.root.appending(path: ".build/debug")]
    return places.map { $0.appending(path: "kawal") }.first {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: $0.path(), isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }()
}
