// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// Why a report can't be read, or not to its end, and how to mend that.
package struct ReportFault: Error, Sendable, Hashable {
  /// Scripts rely on the spelling.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The file can't be opened or read from.
    case unreadable
    case empty
    case tooLarge = "too-large"
    /// None of the formats.
    case unrecognised
    /// A compressed file or archive.
    case archive
    /// PDF, HTML, spreadsheet: made for people.
    case notData = "not-data"
    case encoding
    /// Against the rules of XML, JSON or CSV, or not what the format prescribes.
    case damaged
    /// It ends in the middle.
    case cutOff = "cut-off"
    case tooDeep = "too-deep"
    /// One record, line or text beyond the limits.
    case recordTooLarge = "record-too-large"
    case tooMany = "too-many"
    /// Entities or other means by which a file could have others read.
    case forbidden
    /// The tool says that it couldn't scan.
    case failedScan = "failed-scan"
  }

  package var code: Code
  /// `nil` while it wasn't known yet.
  package var format: ReportFormat?
  /// From 1.
  package var line: Int?
  /// Bytes before the place. Of a file in UTF-16: bytes as if it were in UTF-8.
  package var byte: Int?
  package var reason: Phrase
  package var remedy: Phrase
  /// What was read before; its observations have been handed out.
  package var read: ReportSummary?

  init(_ code: Code, reason: Phrase, remedy: Phrase, line: Int? = nil, byte: Int? = nil) {
    self.code = code
    self.reason = reason
    self.remedy = remedy
    self.line = line
    self.byte = byte
  }

  func at(line: Int?, byte: Int?) -> ReportFault {
    var fault = self
    fault.line = line
    fault.byte = byte
    return fault
  }

  /// Reason and place as one sentence.
  package var sentence: Phrase {
    guard let line else { return reason }
    return Phrase("Baris \(line): \(reason.id)", en: "Line \(line): \(reason.en)")
  }
}
