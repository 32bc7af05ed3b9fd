// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// A letter in one of the two agenda books.
package struct Letter: Sendable, Hashable, Codable, Identifiable {
  package enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case incoming = "in"
    case outgoing = "out"
  }

  package var id: Int
  package var direction: Direction
  /// Year of the agenda book and number within it, from 1 in each direction.
  package var year: Int
  package var agenda: Int
  /// Number as written on the letter; `nil` where it has none.
  package var number: String?
  package var date: CalendarDate?
  package var registeredAt: Date
  package var registeredBy: String
  /// Agency it comes from or goes to.
  package var unit: String
  package var subject: String
  package var body: String?
  package var speed: Disposition.Speed
  package var secrecy: Disposition.Secrecy
  package var caseNumber: String?
  /// The system's code, where the letter is about one.
  package var item: String?
  package var files: [String]
  package var receivedAt: Date?
  package var receivedBy: String?
  /// Number in the national letter application, where it is kept there too.
  package var srikandi: String?

  package init(
    id: Int = 0, direction: Direction, year: Int, agenda: Int, number: String? = nil,
    date: CalendarDate? = nil, registeredAt: Date, registeredBy: String, unit: String,
    subject: String, body: String? = nil, speed: Disposition.Speed = .normal,
    secrecy: Disposition.Secrecy = .normal, caseNumber: String? = nil, item: String? = nil,
    files: [String] = [], receivedAt: Date? = nil, receivedBy: String? = nil,
    srikandi: String? = nil
  ) {
    self.id = id
    self.direction = direction
    self.year = year
    self.agenda = agenda
    self.number = number
    self.date = date
    self.registeredAt = registeredAt
    self.registeredBy = registeredBy
    self.unit = unit
    self.subject = subject
    self.body = body
    self.speed = speed
    self.secrecy = secrecy
    self.caseNumber = caseNumber
    self.item = item
    self.files = files
    self.receivedAt = receivedAt
    self.receivedBy = receivedBy
    self.srikandi = srikandi
  }
}
