// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// An order that goes down the hierarchy, to one or many.
package struct Disposition: Sendable, Hashable, Codable {
  package struct Addressee: Sendable, Hashable, Codable {
    package var post: String
    /// *Penanggung jawab*; the others are told.
    package var responsible: Bool
    package init(post: String, responsible: Bool = true) {
      self.post = post
      self.responsible = responsible
    }
  }
  /// Two independent marks of a letter. - SeeAlso: Permendagri 1/2023.
  package enum Speed: String, Sendable, Hashable, Codable, CaseIterable {
    case normal, urgent
    case veryUrgent = "very-urgent"
  }
  package enum Secrecy: String, Sendable, Hashable, Codable, CaseIterable {
    case normal, limited, secret
    case verySecret = "very-secret"
  }
  package var to: [Addressee]
  /// Post through which it goes, e.g. the head of division.
  package var through: String?
  /// Ticked phrases, as the office words them.
  package var instructions: [String]
  package var note: String?
  package var speed: Speed
  package var secrecy: Secrecy
  package var due: CalendarDate?
  package init(
    to: [Addressee], through: String? = nil, instructions: [String] = [], note: String? = nil,
    speed: Speed = .normal, secrecy: Secrecy = .normal, due: CalendarDate? = nil
  ) {
    self.to = to
    self.through = through
    self.instructions = instructions
    self.note = note
    self.speed = speed
    self.secrecy = secrecy
    self.due = due
  }
}
