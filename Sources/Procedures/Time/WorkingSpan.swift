// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A stretch of working time within one day, such as `07:30-12:00`.
package struct WorkingSpan: Sendable, Hashable, Comparable, Codable, LosslessStringConvertible {
  /// Minutes after midnight, 0 to 1439.
  package let opens: Int
  /// Minutes after midnight, 1 to 1440; this minute is no longer worked.
  package let closes: Int

  /// Length in minutes.
  package var minutes: Int { closes - opens }

  /// `nil` unless it opens before it closes, both within one day.
  package init?(opens: Int, closes: Int) {
    guard opens >= 0, opens < closes, closes <= 24 * 60 else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// Reads `07:30-12:00`; `24:00` is the end of the day. `nil` for anything else.
  package init?(_ description: String) {
    let ends = description.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let opens = WorkingSpan.minute(ends[0]),
      let closes = WorkingSpan.minute(ends[1])
    else { return nil }
    self.init(opens: opens, closes: closes)
  }

  package var description: String {
    "\(WorkingSpan.clock(opens))-\(WorkingSpan.clock(closes))"
  }

  /// Writes minutes after midnight as `07:30`.
  package static func clock(_ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }

  package static func < (a: WorkingSpan, b: WorkingSpan) -> Bool {
    (a.opens, a.closes) < (b.opens, b.closes)
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let span = WorkingSpan(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not working hours: \(text)"))
    }
    self = span
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour <= 24
    else { return nil }
    return hour * 60 + minute
  }
}
