// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A row of the table.
package struct Step: Sendable, Hashable, Identifiable {
  /// Stable name within the procedure, e.g. `putusan`: lower-case letters, digits, hyphens.
  package var id: String
  /// Number as printed, e.g. "9a" or "Mulai".
  package var no: String
  /// What is done, in a few words, for lists and drawings.
  package var title: String
  /// The row as the SOP words it.
  package var text: String
  /// The lane that performs it.
  package var lane: String
  /// Further performers; real SOPs have them, the check warns about them.
  package var with: [String]
  package var needs: [Need]
  package var outputs: [Output]
  /// Time the SOP allows; `nil` where it sets none, which is different from zero.
  package var time: StandardTime?
  package var flow: Flow
  /// Waits until every branch of the fork has arrived, not just the first.
  package var joinsAll: Bool
  /// Runs once for each item of the procedure's list.
  package var each: Bool
  /// Earlier rows to which the performer may send the matter back, with a reason.
  package var returns: [String]
  /// A procedure that is run as a case of its own before this row is done.
  package var call: String?
  /// What was decided that the signed text does not say.
  package var note: String?

  package init(
    id: String, no: String, title: String, text: String? = nil, lane: String, with: [String] = [],
    needs: [Need] = [], outputs: [Output] = [], time: StandardTime? = nil, flow: Flow,
    joinsAll: Bool = false, each: Bool = false, returns: [String] = [], call: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.no = no
    self.title = title
    self.text = text ?? title
    self.lane = lane
    self.with = with
    self.needs = needs
    self.outputs = outputs
    self.time = time
    self.flow = flow
    self.joinsAll = joinsAll
    self.each = each
    self.returns = returns
    self.call = call
    self.note = note
  }

  /// Outcomes to choose from; empty when the row is no decision.
  package var outcomes: [Outcome] {
    if case .decide(let outcomes) = flow { outcomes } else { [] }
  }

  /// Rows that may follow, in the order they are written; `nil` stands for the end.
  package var exits: [String?] {
    switch flow {
    case .next(let step): [step]
    case .decide(let outcomes): outcomes.map(\.next)
    case .fork(let steps): steps
    case .end: [nil]
    }
  }
}

/// Where the matter goes when a row is done.
package enum Flow: Sendable, Hashable {
  case next(String)
  /// One of these, chosen by the performer.
  case decide([Outcome])
  /// All of these, at once.
  case fork([String])
  case end
}

/// One labelled exit of a decision.
package struct Outcome: Sendable, Hashable {
  /// Stable name within the row, e.g. `memenuhi`.
  package var key: String
  /// What is decided, as the choice reads.
  package var text: String
  /// The following row; `nil` ends the stream.
  package var next: String?
  /// What this choice entails, a sentence each.
  package var consequences: [String]
  /// The person must say why.
  package var needsReason: Bool
  /// What this choice says of the system the stream is about.
  package var effect: OutcomeEffect?

  package init(
    key: String, text: String, next: String?, consequences: [String] = [],
    needsReason: Bool = false, effect: OutcomeEffect? = nil
  ) {
    self.key = key
    self.text = text
    self.next = next
    self.consequences = consequences
    self.needsReason = needsReason
    self.effect = effect
  }
}

/// What an outcome says of the system the stream is about, for its register.
package enum OutcomeEffect: String, Sendable, Hashable, Codable, CaseIterable {
  case met
  case notMet = "not-met"
}

/// *Kelengkapan*: something a row needs before it can be done.
package struct Need: Sendable, Hashable {
  /// As printed.
  package var text: String
  /// The output of an earlier row that must be in the dossier; `nil` for things the
  /// software can't see, such as a computer.
  package var output: String?

  package init(_ text: String, output: String? = nil) {
    self.text = text
    self.output = output
  }
}

/// Something a row puts into the dossier.
package struct Output: Sendable, Hashable {
  /// Name of the entry in the dossier, e.g. `laporan`.
  package var name: String
  package var kind: OutputKind
  /// As printed.
  package var title: String
  /// The row can't be completed without it.
  package var required: Bool
  /// Only asked for with one of these outcomes; empty means always.
  package var when: [String]
  /// Fields of a `form`; empty for other kinds.
  package var fields: [FormField]

  package init(
    name: String, kind: OutputKind, title: String, required: Bool = true, when: [String] = [],
    fields: [FormField] = []
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.required = required
    self.when = when
    self.fields = fields
  }

  /// Whether the entry is asked for when the row ends with this outcome.
  package func isAsked(for outcome: String?) -> Bool {
    when.isEmpty || outcome.map(when.contains) ?? false
  }
}

/// What an output is: the kind says which form fills it, which paper prints it and
/// what it does to the registers. An unseen procedure needs only `form` and `file`.
package enum OutputKind: String, Sendable, Hashable, CaseIterable, Codable {
  case selection, disposition, assignment, schedule, evaluation, report, decision
  case shutdownOrder = "shutdown-order"
  case monitoringOrder = "monitoring-order"
  case delivery
  case followUp = "follow-up"
  case request, analysis
  case workRecord = "work-record"
  case changeRecord = "change-record"
  case testRecord = "test-record"
  case approval, form, file
}

/// A field of a `form` output.
package struct FormField: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case text, paragraph, number, date, choice, yesno
  }

  package var name: String
  package var title: String
  package var kind: Kind
  package var required: Bool
  /// What to choose from, for `choice`.
  package var options: [String]

  package init(
    name: String, title: String, kind: Kind, required: Bool = true, options: [String] = []
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.required = required
    self.options = options
  }
}
