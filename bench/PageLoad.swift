// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// One page asked for again and again, by `wrk` as a program of its own.
struct PageLoad {
  var requests = 0.0
  /// Milliseconds.
  var median = 0.0
  var p95 = 0.0
  /// Answers of 400 and above, and connections that failed.
  var faults = 0.0

  private static let script = """
    done = function(summary, latency, requests)
      local e = summary.errors
      io.write(string.format("figures %d %f %f %d\\n", summary.requests,
        latency:percentile(50) / 1000, latency:percentile(95) / 1000,
        e.connect + e.read + e.write + e.status + e.timeout))
    end
    """

  init(_ address: String, cookie: String, connections: Int, seconds: Int) throws {
    let file = NSTemporaryDirectory() + "/kawal-\(ProcessInfo.processInfo.processIdentifier).lua"
    try PageLoad.script.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let wrk = ChildProcess(
      "wrk",
      ["-t1", "-c\(connections)", "-d\(seconds)s", "-s", file, "-H", "Cookie: \(cookie)", address])
    let output = Pipe()
    wrk.output = .pipe(output)
    try wrk.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    wrk.wait()
    let line = said.split(separator: "\n").first { $0.hasPrefix("figures ") }
    guard let figures = line?.split(separator: " ").dropFirst().compactMap({ Double($0) }),
      figures.count == 4
    else { throw Fault(what: "wrk said: \(said)") }
    (requests, median, p95, faults) = (figures[0], figures[1], figures[2], figures[3])
  }
}
