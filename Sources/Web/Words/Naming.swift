// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Procedures

/// What a sentence about a case needs to call things by their names rather than their ids.
/// Whatever is not known keeps its id.
package struct Naming: Sendable {
  package var procedure: Procedure?
  /// Names by user name.
  package var people: [String: String]
  package var zone: CalendarZone

  package init(
    _ procedure: Procedure? = nil, people: [String: String] = [:], zone: CalendarZone = .jakarta
  ) {
    self.procedure = procedure
    self.people = people
    self.zone = zone
  }

  func person(_ username: String) -> String { people[username] ?? username }
  func lane(_ id: String) -> String { procedure?.lane(id)?.title ?? id }
  func moment(_ instant: Date) -> LocalMoment { LocalMoment(instant, in: zone) }

  /// "Surat Permohonan": as the procedure titles the output.
  func output(_ name: String) -> String {
    for step in procedure?.steps ?? [] {
      if let output = step.outputs.first(where: { $0.name == name }) { return output.title }
    }
    return name
  }

  func outcomes(_ keys: [String], of step: String) -> [String] {
    let known = procedure?.step(step)?.outcomes ?? []
    return keys.map { key in known.first { $0.key == key }.map { "\(key) (\($0.text))" } ?? key }
  }

  /// Number and title of a row; the id where the procedure is not known or has no such row.
  func step(_ id: String) -> (no: String, title: String)? {
    procedure?.step(id).map { ($0.no, $0.title) }
  }
}
