// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What the recomputation of all chains found.
package struct AuditReport: Sendable, Hashable, Codable {
  package var cases = 0
  package var streams = 0
  package var events = 0
  package var journalEntries = 0
  package var seals = 0
  /// The newest seal, to compare with its print; `nil` when nothing was sealed yet.
  package var lastSeal: AuditSeal?
  /// How many things do not fit.
  package var faultCount = 0
  /// The first of them, in the order of case, item and version; at most ``listed``.
  package var faults: [AuditFault] = []

  package static let listed = 100

  package init() {}

  package var holds: Bool { faultCount == 0 }

  mutating func add(_ fault: AuditFault) {
    faultCount += 1
    if faults.count < AuditReport.listed { faults.append(fault) }
  }
}

/// One thing that does not fit, and where.
package struct AuditFault: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The event's hash is not that of its contents and of the event before.
    case eventAltered = "event-altered"
    /// Events of the stream are missing before this version.
    case eventMissing = "event-missing"
    /// The event can't be read as what its kind says.
    case eventUnreadable = "event-unreadable"
    /// The stream's newest hash is not that of its last event: the end was cut off, or swapped.
    case headDiffers = "head-differs"
    /// The kept state is not what the events say.
    case stateDiffers = "state-differs"
    /// Events of a stream, or a stream of a case, that is gone.
    case orphaned
    /// The case has no stream of its own.
    case caseWithoutEvents = "case-without-events"
    /// The list of cases says something else than the case's events.
    case caseDiffers = "case-differs"
    /// The list of turns says something else than the state.
    case turnsDiffer = "turns-differ"
    /// What was measured of a row is not what its event says.
    case measuresDiffer = "measures-differ"
    /// A letter is gone, or not as an event or the journal says.
    case lettersDiffer = "letters-differ"
    /// An issued paper, its file or a signed copy is gone, or not as the journal says.
    case papersDiffer = "papers-differ"
    /// What is covered in an evidence picture is not what the journal says.
    case picturesDiffer = "pictures-differ"
    /// The register says something else of a system than cases decided.
    case systemDiffers = "system-differs"
    /// A number was given to a case that is not there.
    case caseMissing = "case-missing"
    case journalAltered = "journal-altered"
    case journalMissing = "journal-missing"
    /// The seal's hash is not that of its contents and of the seal before.
    case sealAltered = "seal-altered"
    case sealMissing = "seal-missing"
    /// What was sealed is gone.
    case sealedMissing = "sealed-missing"
    /// What was sealed is not what is there now.
    case sealedDiffers = "sealed-differs"
    /// The file can't be read there.
    case unreadable
  }

  package var kind: Kind
  package var caseNumber: String?
  /// `nil` for the case's own stream.
  package var item: String?
  /// Version of the event, number of the journal's entry or of the seal; `nil` for the whole.
  package var version: Int?
  /// What is wrong, in English, for the operator.
  package var detail: String

  package init(
    _ kind: Kind, case number: String? = nil, item: String? = nil, version: Int? = nil,
    _ detail: String
  ) {
    self.kind = kind
    self.caseNumber = number
    self.item = item?.isEmpty == true ? nil : item
    self.version = version
    self.detail = detail
  }
}
