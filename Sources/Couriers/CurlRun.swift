// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// One run of curl: reads both of its streams within the limits.
final class CurlRun: @unchecked Sendable {
  private let child: ChildProcess
  private let limits: CurlLimits
  private let (output, error) = (Pipe(), Pipe())

  init(_ child: ChildProcess, _ limits: CurlLimits) {
    self.child = child
    self.limits = limits
    child.output = .pipe(output)
    child.error = .pipe(error)
  }

  /// - Throws: `CourierFailure`.
  func report() async throws -> CurlReport {
    try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread { done.resume(with: Result { try self.run() }) }
    }
  }

  private func run() throws -> CurlReport {
    do { try child.run() } catch { throw CourierFailure(.noCarrier, "curl doesn't start") }
    // curl keeps its own time; this is for one that does not.
    let deadline = ContinuousClock.now + .seconds(limits.seconds + 5)
    var (body, words) = (Data(), Data())
    var isOpen = (output: true, error: true)
    var trouble: CourierFailure?
    while isOpen.output || isOpen.error, trouble == nil {
      let left = deadline - .now
      guard left > .zero else {
        trouble = CourierFailure(.timedOut)
        break
      }
      let ends = (
        output.fileHandleForReading.fileDescriptor, error.fileHandleForReading.fileDescriptor
      )
      var waits = [
        pollfd(fd: isOpen.output ? ends.0 : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.error ? ends.1 : -1, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&waits, 2, Int32(clamping: left.components.seconds * 1000 + 1000))
      guard ready >= 0 || errno == EINTR else { break }
      if waits[0].revents != 0 { isOpen.output = CurlRun.take(ends.0, into: &body) }
      if waits[1].revents != 0 { isOpen.error = CurlRun.take(ends.1, into: &words) }
      if body.count > limits.bytes { trouble = CourierFailure(.answerTooLarge) }
      if words.count > 1 << 20 { trouble = CourierFailure(.brokenAnswer, "endless headers") }
    }
    if trouble != nil { child.signal(SIGKILL) }
    let ending = child.wait()
    if let trouble { throw trouble }
    guard case .exit(let code) = ending else { throw CourierFailure(.brokenAnswer, "ended early") }
    if code == 127 { throw CourierFailure(.noCarrier, "there is no curl") }
    return try CurlReport(code: Int(code), body: body, words: words)
  }

  /// - Returns: false at the end of the stream.
  private static func take(_ descriptor: Int32, into data: inout Data) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { data.append(contentsOf: buffer[..<count]) }
    return count > 0 || (count < 0 && errno == EINTR)
  }
}

/// What curl reported of a run.
struct CurlReport {
  var status = 0
  var headers: [String: [String]] = [:]
  var body: Data

  private struct Summary: Decodable {
    var status: Int?
    var message: String?

    enum CodingKeys: String, CodingKey {
      case status = "response_code"
      case message = "errormsg"
    }
  }

  /// - Throws: `CourierFailure` for each exit code but 0.
  init(code: Int, body: Data, words: Data) throws {
    self.body = body
    let text = String(decoding: words, as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 1)
    let summary = lines.first.flatMap {
      try? JSONDecoder().decode(Summary.self, from: Data($0.utf8))
    }
    guard code == 0 else { throw CourierFailure(code: code, summary?.message ?? "") }
    status = summary?.status ?? 0
    if lines.count == 2 {
      headers =
        (try? JSONDecoder().decode([String: [String]].self, from: Data(lines[1].utf8))) ?? [:]
    }
  }
}
