// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A standard operating procedure (SOP) as an office signs it: an identity block and
/// a table of rows, each done in one lane, with its *mutu baku* (needs, time, output).
///
/// A procedure is a value that is read from a file; a signed version never changes.
/// - SeeAlso: PermenPAN-RB 35/2012 for the parts of the document.
package struct Procedure: Sendable, Hashable, Identifiable {
  /// Stable name, e.g. `evaluasi-berkala`: lower-case letters, digits and hyphens.
  package var id: String
  package var title: String
  /// Number as printed on the cover; `nil` where the office has given none.
  package var number: String?
  /// Counts the signed versions, from 1.
  package var version: Int
  package var created: CalendarDate?
  package var revised: CalendarDate?
  package var effective: CalendarDate?
  /// Position that signed it, never a person.
  package var approvedBy: String?
  /// The agency that owns it, as printed.
  package var agency: String?
  package var legalBasis: [String]
  package var qualifications: [String]
  package var related: [String]
  package var equipment: [String]
  package var warnings: [String]
  package var records: [String]
  package var lanes: [Lane]
  /// The list whose items each get a stream of their own; `nil` when no step is per item.
  package var items: ItemList?
  /// Rows in the order of the table. The first one starts the case.
  package var steps: [Step]
  /// Limit for the whole case, counted from its opening; `nil` where the SOP sets none.
  package var timeLimit: StandardTime?
  /// What was decided that the signed text does not say.
  package var note: String?

  package init(
    id: String, title: String, number: String? = nil, version: Int = 1,
    created: CalendarDate? = nil, revised: CalendarDate? = nil, effective: CalendarDate? = nil,
    approvedBy: String? = nil, agency: String? = nil, legalBasis: [String] = [],
    qualifications: [String] = [], related: [String] = [], equipment: [String] = [],
    warnings: [String] = [], records: [String] = [], lanes: [Lane], items: ItemList? = nil,
    steps: [Step], timeLimit: StandardTime? = nil, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.version = version
    self.created = created
    self.revised = revised
    self.effective = effective
    self.approvedBy = approvedBy
    self.agency = agency
    self.legalBasis = legalBasis
    self.qualifications = qualifications
    self.related = related
    self.equipment = equipment
    self.warnings = warnings
    self.records = records
    self.lanes = lanes
    self.items = items
    self.steps = steps
    self.timeLimit = timeLimit
    self.note = note
  }

  /// The row with this id, or `nil`.
  package func step(_ id: String) -> Step? {
    position(of: id).map { steps[$0] }
  }

  /// The lane with this id, or `nil`.
  package func lane(_ id: String) -> Lane? {
    lanes.indices.first { lanes[$0].id == id }.map { lanes[$0] }
  }

  /// Lanes of the row at a position, its own first.
  package func lanes(ofRow position: Int) -> [Lane] {
    let own = lane(steps[position].lane).map { [$0] } ?? []
    return steps[position].with.isEmpty ? own : own + steps[position].with.compactMap { lane($0) }
  }

  /// Position of a row in the table, from 0, or `nil`.
  package func position(of id: String) -> Int? {
    // By index: an element passed to a closure would be copied, with all its texts.
    steps.indices.first { steps[$0].id == id }
  }
}

/// A column of the table: who performs.
package struct Lane: Sendable, Hashable, Identifiable {
  package var id: String
  package var title: String
  /// Two or three letters for narrow drawings; made from the title when the file gives none.
  package var short: String
  package var holder: LaneHolder

  package init(id: String, title: String, short: String? = nil, holder: LaneHolder) {
    self.id = id
    self.title = title
    self.short = short ?? Lane.initials(of: title)
    self.holder = holder
  }

  /// First letters of the first two words: "Kepala Dinas" is "KD".
  package static func initials(of title: String) -> String {
    let words = title.split { !$0.isLetter }
    return String(words.prefix(2).compactMap(\.first)).uppercased()
  }
}

/// Who may act in a lane. Resolved at the moment of the act, from dated holdings.
package enum LaneHolder: Sendable, Hashable {
  /// Whoever holds one of these posts today (codes of the office's register of posts).
  case posts([String])
  /// The members that an earlier row assigned to this case.
  case team
  /// The agency that owns the system the stream is about.
  case systemOwner
  /// The agency that opened the case.
  case requester
  /// Somebody without an account; the holders of these posts record for them.
  case outside(recordedBy: [String])
}

/// The list whose items run as streams of their own, e.g. the applications chosen in row 1.
package struct ItemList: Sendable, Hashable {
  /// Name of the output that holds the list.
  package var output: String
  /// One of them, as in "aplikasi".
  package var noun: String

  package init(output: String, noun: String) {
    self.output = output
    self.noun = noun
  }
}
