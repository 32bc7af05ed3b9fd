// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// An owner's written leave to look at a system beyond what any visitor sees.
package struct Permit: Sendable, Hashable, Codable, Identifiable {
  package var id: Int
  package var system: String
  /// Host names that may be visited beside the system's own.
  package var hosts: [String]
  package var ports: [Int]
  package var intensity: ProbeIntensity
  /// First and last day.
  package var since: CalendarDate
  package var until: CalendarDate
  /// Number of the owner's letter.
  package var letter: String
  /// SHA-256 of the letter as a file.
  package var file: String?
  /// Who recorded it, and when.
  package var officer: String
  package var at: Date
  package var revokedAt: Date?
  package var revokedBy: String?

  package init(
    system: String, hosts: [String] = [], ports: [Int] = [], intensity: ProbeIntensity = .paths,
    since: CalendarDate, until: CalendarDate, letter: String, file: String? = nil
  ) {
    id = 0
    self.system = system
    self.hosts = hosts
    self.ports = ports
    self.intensity = intensity
    self.since = since
    self.until = until
    self.letter = letter
    self.file = file
    officer = ""
    at = .distantPast
  }

  package func covers(_ intensity: ProbeIntensity, on day: CalendarDate) -> Bool {
    revokedAt == nil && since <= day && day <= until && intensity <= self.intensity
  }
}

/// How far a visit goes; the same steps as the probes'.
package enum ProbeIntensity: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// What any visitor causes.
  case passive = 0
  /// Also paths that are asked for by name.
  case paths = 1

  package static func < (a: ProbeIntensity, b: ProbeIntensity) -> Bool { a.rawValue < b.rawValue }
}

extension Permit {
  init(row: SQLRow) throws {
    self.init(
      system: try row.text("system"), hosts: try row.texts("hosts"),
      ports: try CanonicalJSON.value(row.text("ports")),
      intensity: ProbeIntensity(rawValue: try row.int("intensity")) ?? .passive,
      since: try row.day("since"), until: try row.day("until"), letter: try row.text("letter"),
      file: try row.optionalText("file"))
    id = try row.int("id")
    officer = try row.text("officer")
    at = try row.instant("at")
    revokedAt = try row.optionalInstant("revoked_at")
    revokedBy = try row.optionalText("revoked_by")
  }
}
