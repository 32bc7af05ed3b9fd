// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

/// Any bytes as a report, once whole and once in pieces: it is read or refused with a `ReportFault`,
/// the same both times. The corpus begins with the reports of `Tests/Fixtures/reports`.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzReports(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 0 else { return 0 }
  let body = Array(UnsafeBufferPointer(start: start, count: count))
  var limits = ReportLimits()
  limits.bytes = 1 << 20
  limits.record = 256 << 10
  let reader = ReportReader(limits: limits)
  let size = count % 251 + 1
  let pieces = stride(from: 0, to: body.count, by: size).map {
    Array(body[$0..<min($0 + size, body.count)])
  }
  let cut = outcome(reader, .chunks(pieces))
  let whole = outcome(reader, .bytes(Data(body)))
  if cut != whole { fatalError("whole: \(whole); in pieces of \(size) bytes: \(cut)") }
  return 0
}

/// How often it handed something out, and how it ended.
private func outcome(_ reader: ReportReader, _ source: ReportSource) -> String {
  var taken = 0
  do {
    let summary = try reader.read(source, receivedAt: Date(timeIntervalSince1970: 1_795_000_000)) {
      taken += 1
      precondition(!$0.rule.isEmpty && !$0.title.id.isEmpty)
    }
    precondition(summary.count == taken)
    return "\(summary.format) \(taken)"
  } catch let fault as ReportFault {
    return "\(fault.code) \(fault.line ?? 0) \(taken)"
  } catch {
    preconditionFailure("\(error)")
  }
}
