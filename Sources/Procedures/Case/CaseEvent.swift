// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Something that happened in a case file. Events are only ever added.
package struct CaseEvent: Sendable, Hashable {
  /// Position within the stream, from 1.
  package var version: Int
  /// Whole milliseconds.
  package var at: Date
  package var by: Actor
  package var what: Happening

  package init(version: Int, at: Date, by: Actor, what: Happening) {
    self.version = version
    self.at = at
    self.by = by
    self.what = what
  }
}

/// What an event says.
package enum Happening: Sendable, Hashable {
  case opened(Opened)
  /// The stream of one item began.
  case started(Started)
  case takenUp(TakenUp)
  case completed(Completed)
  case sentBack(SentBack)
  case reassigned(Reassigned)
  case delegated(Delegated)
  case noted(Noted)
  case paused(Paused)
  case resumed(Resumed)
  case cancelled(Reasoned)
  case reopened(Reopened)
  /// Further items joined after the split.
  case itemsAdded(ItemsAdded)
  /// An item's stream reached its end, was withdrawn, or was opened again.
  case itemMoved(ItemMoved)
  case deadlinesMoved(DeadlinesMoved)
}

/// A row became someone's turn.
package struct Activation: Sendable, Hashable, Codable {
  package var step: String
  /// Counts how often the row has been reached, from 1.
  package var round: Int
  /// End of the standard time; `nil` where there is none.
  package var due: Date?
  /// Start of the range, for a standard time such as "1–5 days".
  package var earliest: Date?

  package init(step: String, round: Int, due: Date? = nil, earliest: Date? = nil) {
    self.step = step
    self.round = round
    self.due = due
    self.earliest = earliest
  }
}

/// A branch came to a row that waits for others.
package struct Arrival: Sendable, Hashable, Codable {
  package var step: String
  package var from: String
}

/// An entry for the dossier: its contents as JSON text, and the files it refers to.
package struct OutputEntry: Sendable, Hashable, Codable {
  package var name: String
  package var kind: OutputKind
  /// Canonical JSON of the entry's own type.
  package var body: String
  /// SHA-256 of each file, in hexadecimal.
  package var files: [String]

  package init(name: String, kind: OutputKind, body: String, files: [String] = []) {
    self.name = name
    self.kind = kind
    self.body = body
    self.files = files
  }
}

package struct Opened: Sendable, Hashable, Codable {
  package var procedure: String
  package var procedureVersion: Int
  package var title: String
  /// Agency that asked; `nil` when the office itself opened it.
  package var requester: String?
  package var activation: Activation
  /// End of the whole case's time limit.
  package var due: Date?
}

package struct Started: Sendable, Hashable, Codable {
  package var item: String
  package var activation: Activation
}

package struct TakenUp: Sendable, Hashable, Codable {
  package var step: String
}

package struct Completed: Sendable, Hashable, Codable {
  package var step: String
  package var round: Int
  package var outcome: String?
  package var reason: String?
  package var outputs: [OutputEntry]
  /// Working minutes since the row was reached, pauses left out; minutes by the clock
  /// where the standard counts so.
  package var spent: Int
  /// After the standard time.
  package var late: Bool
  /// Rows whose turn it is now.
  package var activated: [Activation]
  /// Branches that now wait for others.
  package var arrived: [Arrival]
  /// Items whose streams begin; empty but at the split.
  package var split: [String]
  /// The stream has nothing left to do.
  package var ends: Bool
}

package struct SentBack: Sendable, Hashable, Codable {
  package var step: String
  package var to: Activation
  package var reason: String
  package var spent: Int
  package var late: Bool
}

package struct Reassigned: Sendable, Hashable, Codable {
  package var step: String
  package var to: String
  package var reason: String
}

package struct Delegated: Sendable, Hashable, Codable {
  package var step: String
  package var to: String
  package var until: Date
  package var reason: String
}

/// A remark, files, or a receipt; changes nobody's turn.
package struct Noted: Sendable, Hashable, Codable {
  package enum Topic: String, Sendable, Hashable, Codable {
    case comment, attachment
    /// The addressee confirmed that a letter arrived.
    case receipt
    /// Something the registers took from this case, e.g. a system put back into service.
    case register
  }
  package var topic: Topic
  package var text: String
  package var files: [String]
  /// For `register`: the finding or system it is about, and what was done to it.
  package var about: String?
  package var act: String?
  package init(
    topic: Topic, text: String, files: [String] = [], about: String? = nil, act: String? = nil
  ) {
    self.topic = topic
    self.text = text
    self.files = files
    self.about = about
    self.act = act
  }
}

package struct Paused: Sendable, Hashable, Codable {
  package var reason: String
  /// For whom, e.g. an agency.
  package var waitingFor: String?
}

package struct Resumed: Sendable, Hashable, Codable {
  package var reason: String?
  /// Working minutes that the clock stood.
  package var minutes: Int
  package var deadlines: [Activation]
  /// New end of the whole case's time limit; `nil` where there is none.
  package var due: Date?
}

package struct Reasoned: Sendable, Hashable, Codable {
  package var reason: String
}

package struct Reopened: Sendable, Hashable, Codable {
  package var activation: Activation
  /// Empty for an item's stream that begins anew because the case came to the split again.
  package var reason: String
}

package struct ItemsAdded: Sendable, Hashable, Codable {
  package var items: [String]
  package var reason: String
}

package struct ItemMoved: Sendable, Hashable, Codable {
  package enum Move: String, Sendable, Hashable, Codable {
    case finished, withdrawn, reopened
  }
  package var item: String
  package var move: Move
  /// The row that all items were waited for, if this was the last.
  package var activated: Activation?
  /// Nothing is left to do in the case.
  package var ends: Bool
}

package struct DeadlinesMoved: Sendable, Hashable, Codable {
  package var reason: String
  /// Version of the calendar that the new deadlines were counted with.
  package var calendar: String
  /// Only those that moved.
  package var deadlines: [Activation]
  /// New end of the whole case's time limit; `nil` where it stays.
  package var due: Date?
}
