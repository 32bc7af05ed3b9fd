// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

@testable import Reports

/// Reports that lie beside the tests.
enum Sample {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/reports")

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  static func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  /// Long after every sample was made.
  static let now = Date(timeIntervalSince1970: 1_795_000_000)

  static func read(
    _ source: ReportSource, limits: ReportLimits = ReportLimits()
  ) throws -> (ReportSummary, [Observation]) {
    var seen: [Observation] = []
    let summary = try ReportReader(limits: limits).read(source, receivedAt: now) {
      seen.append($0)
    }
    return (summary, seen)
  }

  static func read(_ name: String) throws -> (ReportSummary, [Observation]) {
    try read(.file(path(name)))
  }

  static func read(text: String) throws -> (ReportSummary, [Observation]) {
    try read(.bytes(Data(text.utf8)))
  }
}
