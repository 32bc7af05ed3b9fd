// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// A calendar file for other programs.
/// - SeeAlso: RFC 5545.
package struct ICSCalendar: Sendable, Hashable {
  /// Something that lasts whole days.
  package struct Event: Sendable, Hashable {
    /// The same for the same matter, however often the file is drawn.
    package var uid: String
    /// Grows with each change, so that a calendar takes the newer one.
    package var sequence: Int
    package var changedAt: Date
    package var from: CalendarDate
    /// The last day, inclusive.
    package var to: CalendarDate
    package var summary: String
    package var detail: String
    package var isCancelled: Bool

    package init(
      uid: String, sequence: Int, changedAt: Date, from: CalendarDate, to: CalendarDate,
      summary: String, detail: String = "", isCancelled: Bool = false
    ) {
      self.uid = uid
      self.sequence = sequence
      self.changedAt = changedAt
      self.from = from
      self.to = to
      self.summary = summary
      self.detail = detail
      self.isCancelled = isCancelled
    }
  }

  package var name: String
  package var product: String
  package var events: [Event]

  package init(name: String, product: String = "-//Kawal//Jadwal//ID", events: [Event]) {
    self.name = name
    self.product = product
    self.events = events
  }

  /// The whole file: lines of at most 75 octets, each ended by CRLF.
  package var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(ICSLine.text(product))", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(ICSLine.text(name))",
    ]
    for event in events { lines += event.lines }
    lines.append("END:VCALENDAR")
    return lines.map { ICSLine.folded($0) + "\r\n" }.joined()
  }
}

extension ICSCalendar.Event {
  fileprivate var lines: [String] {
    [
      "BEGIN:VEVENT", "UID:\(ICSLine.text(uid))", "SEQUENCE:\(sequence)",
      "DTSTAMP:\(ICSLine.instant(changedAt))", "DTSTART;VALUE=DATE:\(ICSLine.day(from))",
      // The day after the last one: the end of an event is not part of it.
      "DTEND;VALUE=DATE:\(ICSLine.day(to.adding(days: 1)))",
      "SUMMARY:\(ICSLine.text(summary))",
      detail.isEmpty ? nil : "DESCRIPTION:\(ICSLine.text(detail))",
      "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")", "TRANSP:TRANSPARENT", "END:VEVENT",
    ].compactMap(\.self)
  }
}
