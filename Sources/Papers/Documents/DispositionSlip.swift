// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What a superior writes on a letter before passing it on (*lembar disposisi*).
package struct DispositionSlip: Sendable, Hashable {
  package enum Urgency: String, Sendable, Hashable, CaseIterable {
    case veryUrgent
    case urgent
    case ordinary
  }

  /// Who wrote it down when the giver gave it by word of mouth or on paper.
  package struct Recording: Sendable, Hashable {
    /// Name and post of the one who entered it.
    package var recorder: String
    /// Name and post of the giver.
    package var giver: String

    package init(recorder: String, giver: String) {
      self.recorder = recorder
      self.giver = giver
    }
  }

  package var letterhead: Letterhead
  package var letterFrom: String
  package var letterNumber: String?
  package var letterDate: CalendarDate?
  package var receivedOn: CalendarDate?
  package var agendaNumber: String?
  package var urgency: Urgency
  package var isConfidential: Bool
  package var subject: String
  /// The posts of the office, those addressed ticked.
  package var recipients: [Choice]
  /// Addressees outside the list; printed ticked.
  package var otherRecipients: [String]
  /// The office's phrases, those meant ticked.
  package var instructions: [Choice]
  package var note: String
  package var dueOn: CalendarDate?
  package var signatory: Signatory
  package var recording: Recording?
  /// Of an office that only serves to try things out.
  package var isSample: Bool
  /// Once it is issued.
  package var verification: VerificationMark?

  package init(
    letterhead: Letterhead, letterFrom: String, letterNumber: String? = nil,
    letterDate: CalendarDate? = nil, receivedOn: CalendarDate? = nil, agendaNumber: String? = nil,
    urgency: Urgency = .ordinary, isConfidential: Bool = false, subject: String,
    recipients: [Choice], otherRecipients: [String] = [], instructions: [Choice],
    note: String = "", dueOn: CalendarDate? = nil, signatory: Signatory,
    recording: Recording? = nil, isSample: Bool = false,
    verification: VerificationMark? = nil
  ) {
    self.letterhead = letterhead
    self.letterFrom = letterFrom
    self.letterNumber = letterNumber
    self.letterDate = letterDate
    self.receivedOn = receivedOn
    self.agendaNumber = agendaNumber
    self.urgency = urgency
    self.isConfidential = isConfidential
    self.subject = subject
    self.recipients = recipients
    self.otherRecipients = otherRecipients
    self.instructions = instructions
    self.note = note
    self.dueOn = dueOn
    self.signatory = signatory
    self.recording = recording
    self.isSample = isSample
    self.verification = verification
  }
}
