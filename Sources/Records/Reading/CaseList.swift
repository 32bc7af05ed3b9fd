// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// Which cases a list shows. Everything that is set must hold.
package struct CaseFilter: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// Running or paused.
    case open
    /// Open, with a row past its standard time.
    case late
    case paused
    case finished, cancelled
  }

  package var state: State?
  /// Id of the procedure.
  package var procedure: String?
  /// Code of the agency that asked or owns one of the systems.
  package var unit: String?
  /// Code of a system the case is about.
  package var system: String?
  /// Year of opening, by the office's calendar.
  package var year: Int?
  /// Waiting for the viewer in one of their posts or by name.
  package var mine: Bool
  /// Part of the title, or of the number.
  package var text: String?

  package init(
    state: State? = nil, procedure: String? = nil, unit: String? = nil, system: String? = nil,
    year: Int? = nil, mine: Bool = false, text: String? = nil
  ) {
    self.state = state
    self.procedure = procedure
    self.unit = unit
    self.system = system
    self.year = year
    self.mine = mine
    self.text = text
  }
}

/// Part of a list: counts from 1.
package struct PageOfList: Sendable, Hashable {
  package var number: Int
  package var size: Int

  package init(_ number: Int = 1, size: Int = 25) {
    self.number = max(1, number)
    self.size = min(max(1, size), 1000)
  }

  var offset: Int { (number - 1) * size }
}

/// A case in a list.
package struct CaseSummary: Sendable, Hashable {
  /// A row whose turn it is, in how many streams.
  package struct Turn: Sendable, Hashable {
    package var step: Step
    package var lane: Lane
    package var count: Int
    /// The earliest of their deadlines.
    package var due: Date?
  }

  package var number: String
  package var title: String
  package var procedure: Procedure
  package var status: CaseFile.Status
  package var openedAt: Date
  package var closedAt: Date?
  /// Code and short name of the agency that asked.
  package var requester: String?
  package var requesterName: String?
  package var systems: [String]
  /// Streams of items, all and ended; zero before the split.
  package var itemCount: Int
  package var itemsEnded: Int
  /// In the order of the table.
  package var turns: [Turn]
  package var ribbon: [RowState]

  package var due: Date? { turns.compactMap(\.due).min() }
  package func isLate(at instant: Date) -> Bool {
    status == .running && due.map { $0 < instant } ?? false
  }
}

package struct CaseListPage: Sendable {
  package var cases: [CaseSummary]
  /// Of all pages.
  package var total: Int
  package var page: PageOfList
}
