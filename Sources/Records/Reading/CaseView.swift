// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// A case as one person may see it: whose turn it is, what was put out, what happened.
///
/// An agency that did not ask for the case sees the streams of its own systems and nothing of
/// the whole case but its title.
package struct CaseView: Sendable {
  package var record: CaseRecord
  package var procedure: Procedure
  /// Name of the agency that asked.
  package var requesterName: String?
  /// The whole case's own stream.
  package var root: StreamView
  /// One for each item that the viewer may see, by name; empty before the split.
  package var items: [StreamView]
  /// The stream that was asked for, in full: the item's, or the case's.
  package var file: CaseFile
  /// Ids of the lanes in which the viewer acts in that stream; of the whole case, in any of them.
  package var lanes: [String]
  /// The viewer's part in each row of that stream whose turn it is.
  package var turns: [TurnView]
  /// What the stream, and the case it belongs to, put out; in the order it was.
  package var dossier: [DossierEntry]
  /// Rows of the stream and of the case that were sent back, in order of time.
  package var returns: [SentBackView]
  /// Newest first: one page of everything, or of the item that was asked for.
  package var timeline: [TimelineEvent]
  /// Events on all pages.
  package var timelineCount: Int
  /// Cases that rows of this one called, the oldest first.
  package var children: [SubCase]
  /// The case one of whose rows called this one, where the viewer may read it; the row is
  /// the calling one.
  package var caller: SubCase?
  /// Names by user name, of everybody the view names.
  package var people: [String: String]
  /// The viewer may cancel, reopen, reassign, add and withdraw items.
  package var manages: Bool
  /// The viewer may enter what somebody else decided on paper.
  package var mayRecord: Bool

  /// The item's stream; `nil` when the whole case was asked for.
  package var item: StreamView? { file.item.flatMap { code in items.first { $0.item == code } } }
}

/// A stream in short: where it stands and what it has passed.
package struct StreamView: Sendable, Hashable {
  package struct Active: Sendable, Hashable {
    package var step: Step
    package var round: Int
    package var since: Date
    package var due: Date?
    package var earliest: Date?
    /// User names.
    package var assignee: String?
    package var takenBy: String?
  }

  /// A row that was done, or sent back, once.
  package struct Passage: Sendable, Hashable {
    package var step: String
    package var round: Int
    /// `nil` where the row is no decision, and where it was sent back.
    package var outcome: String?
    package var wasSentBack: Bool
    package var since: Date
    package var at: Date
    /// User name.
    package var by: String
    package var due: Date?
    /// Minutes, as the row's standard counts them.
    package var spent: Int
    package var isLate: Bool
  }

  /// The system's code; `nil` for the whole case.
  package var item: String?
  /// The system's name, or its code where it is not in the register.
  package var name: String?
  /// Code and short name of the agency that owns the system.
  package var owner: String?
  package var ownerName: String?
  /// User name of who evaluates it.
  package var evaluator: String?
  package var version: Int
  package var status: CaseFile.Status
  /// In the order of the table.
  package var active: [Active]
  /// In order of time.
  package var passages: [Passage]
  /// Controls that have a verdict; 0 where nothing was judged yet.
  package var judged: Int
  /// Findings of this case on the system: all, and those settled.
  package var findings: Int
  package var findingsSettled: Int
  package var ribbon: [RowState]

  package var due: Date? { active.compactMap(\.due).min() }
  package func isLate(at instant: Date) -> Bool {
    status == .running && due.map { $0 < instant } ?? false
  }
  /// When the last row was done.
  package var lastAt: Date? { passages.last?.at }
}

/// A row whose turn it is, and what the viewer may do there.
package struct TurnView: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    /// The capacity in which the viewer would act.
    case mine(Actor)
    /// Not theirs, for this reason.
    case others(Refusal)
  }

  package var step: Step
  package var lane: Lane
  package var active: CaseFile.Active
  package var part: Part

  package var isMine: Bool { if case .mine = part { true } else { false } }
}

/// Something that a row put out.
package struct DossierEntry: Sendable, Hashable {
  /// The system's code; `nil` where the whole case put it out.
  package var item: String?
  package var step: Step
  /// As the procedure declares it.
  package var output: Output
  package var contents: OutputContents
  /// The same as canonical JSON.
  package var body: String
  /// With the names under which they were kept.
  package var files: [AttachedFile]
  package var outcome: String?
  package var reason: String?
  package var version: Int
  package var at: Date
  package var by: Actor
}

package struct AttachedFile: Sendable, Hashable, Codable {
  package var sha256: String
  package var name: String
  package var type: FileType
  package var size: Int
}

package struct SentBackView: Sendable, Hashable {
  package var item: String?
  package var from: String
  package var to: String
  package var reason: String
  package var at: Date
  package var by: Actor
}

package struct TimelineEvent: Sendable, Hashable {
  /// The system's code; `nil` for the whole case.
  package var item: String?
  package var event: CaseEvent
}

package struct SubCase: Sendable, Hashable {
  package var number: String
  package var title: String
  package var step: String
  package var item: String?
  package var status: CaseFile.Status
}
