// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import TestWorld

/// `kawal serve` as a process of its own, on a free port of this machine.
final class ServedOffice {
  /// Beside the benchmarks' own binary.
  static let kawal = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("kawal")

  let port: Int
  /// From the start of the process until the sign-in page was there.
  let secondsToStart: Double
  private let process: ChildProcess

  init(folder: String) async throws {
    process = ChildProcess(ServedOffice.kawal, ["serve", "--port", "0", "--data", folder])
    process.error = .nothing
    let output = Pipe()
    process.output = .pipe(output)
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    var said = ""
    while !said.contains("\n") {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw Fault(what: "kawal serve ended at once") }
      said += String(decoding: piece, as: UTF8.self)
    }
    let address = said.prefix { $0 != "\n" }
    port = address.split(separator: ":").last.flatMap { Int($0) } ?? 0
    let answer = try await HTTPExchange(port: port, path: "/masuk").run()
    guard answer.status == 200 else { throw Fault(what: "no sign-in page") }
    secondsToStart = (clock.now - start) / .seconds(1)
  }

  func stop() {
    process.signal()
    process.wait()
  }

  /// Resident memory in MB (10^6 bytes), now and at its peak.
  var memory: (now: Double, peak: Double) {
    let status =
      (try? String(contentsOfFile: "/proc/\(process.identifier)/status", encoding: .utf8))
      ?? ""
    func megabytes(_ field: String) -> Double {
      let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
      return
        (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0)
        * 1_024 / 1e6
    }
    return (megabytes("VmRSS"), megabytes("VmHWM"))
  }

  /// Runs a command of `kawal` to its end.
  static func run(_ arguments: [String]) throws {
    let process = ChildProcess(kawal, arguments)
    process.output = .nothing
    try process.run()
    guard process.wait() == .exit(0) else {
      throw Fault(what: "kawal \(arguments.joined(separator: " ")) failed")
    }
  }
}
