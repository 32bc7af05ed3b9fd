// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// What events say of tables that no chain holds: how long rows took, letters, systems' states.
struct Derived {
  /// How long a row took, as its event says.
  struct Measure: Hashable {
    var step: String
    var round: Int
    var outcome: String?
    var since: Int64
    var doneAt: Int64
    var doneBy: String
    var due: Int64?
    var spent: Int
    var late: Bool
  }

  /// A letter that a row put out or came with.
  struct LetterNote {
    var id: Int
    var direction: Letter.Direction
    var caseNumber: String
    var item: String
    var version: Int
    /// `nil` where the event does not carry them.
    var unit: String?
    var subject: String?
  }

  /// Something that changed a system's row in the register.
  struct SystemNote {
    enum What {
      case shutDown, monitored, followedUp, reopened
      case judged(met: Bool)
    }
    var at: Date
    var caseNumber: String
    var version: Int
    var what: What
  }

  /// Of the stream that is being walked.
  var measures: Set<Measure> = []
  var letters: [LetterNote] = []
  /// By the system's code.
  var systems: [String: [SystemNote]] = [:]

  /// Takes in an event that was read, and the state before it.
  mutating func take(
    _ event: CaseEvent, before: CaseFile?, in number: String, item: String, _ procedure: Procedure?
  ) {
    switch event.what {
    case .completed(let done):
      measure(done.step, done.outcome, done.spent, done.late, event, before)
      for entry in done.outputs { take(entry, event, number, item) }
      let outcome = procedure?.step(done.step)?.outcomes.first { $0.key == done.outcome }
      let decides = done.outputs.contains { $0.kind == .decision }
      if decides, !item.isEmpty, let effect = outcome?.effect {
        note(.judged(met: effect == .met), event, number, item)
      }
    case .sentBack(let back):
      measure(back.step, "sent-back", back.spent, back.late, event, before)
    case .noted(let noted):
      if noted.topic == .register, noted.act == "system-reopened", let system = noted.about {
        note(.reopened, event, number, system)
      }
    case .opened, .started, .takenUp, .reassigned, .delegated, .paused, .resumed, .cancelled,
      .reopened, .itemsAdded, .itemMoved, .deadlinesMoved:
      break
    }
  }

  private mutating func measure(
    _ step: String, _ outcome: String?, _ spent: Int, _ late: Bool, _ event: CaseEvent,
    _ before: CaseFile?
  ) {
    guard let active = before?.active(step) else { return }
    measures.insert(
      Measure(
        step: step, round: active.round, outcome: outcome, since: active.since.milliseconds,
        doneAt: event.at.milliseconds, doneBy: event.by.officer, due: active.due?.milliseconds,
        spent: spent, late: late))
  }

  private mutating func take(
    _ entry: OutputEntry, _ event: CaseEvent, _ number: String, _ item: String
  ) {
    switch entry.kind {
    case .delivery:
      let delivery = OutputIntake.contents(Delivery.self, of: entry.body)
      guard let id = delivery?.letter else { return }
      letters.append(
        LetterNote(
          id: id, direction: .outgoing, caseNumber: number, item: item, version: event.version,
          unit: delivery?.unit, subject: delivery?.subject))
    case .request:
      let request = OutputIntake.contents(ChangeRequest.self, of: entry.body)
      guard let id = request?.letter else { return }
      // A letter that had been entered by hand before bears its own subject.
      letters.append(
        LetterNote(
          id: id, direction: .incoming, caseNumber: number, item: item, version: event.version,
          unit: nil, subject: nil))
    case .shutdownOrder where !item.isEmpty: note(.shutDown, event, number, item)
    case .monitoringOrder where !item.isEmpty: note(.monitored, event, number, item)
    case .followUp where !item.isEmpty: note(.followedUp, event, number, item)
    case .selection, .disposition, .assignment, .schedule, .evaluation, .report, .decision,
      .shutdownOrder, .monitoringOrder, .followUp, .analysis, .workRecord, .changeRecord,
      .testRecord, .approval, .form, .file:
      break
    }
  }

  /// In the order in which it was done: in one case by version, among cases by time. Where acts are
  /// dated, an instant may lie before the one that went ahead of it; it counts as that one then.
  static func inOrder(_ notes: [SystemNote]) -> [SystemNote] {
    var latest: [String: Date] = [:]
    let timed = notes.sorted { ($0.caseNumber, $0.version) < ($1.caseNumber, $1.version) }.map {
      note -> SystemNote in
      var note = note
      note.at = max(note.at, latest[note.caseNumber] ?? note.at)
      latest[note.caseNumber] = note.at
      return note
    }
    return timed.sorted { ($0.at, $0.caseNumber, $0.version) < ($1.at, $1.caseNumber, $1.version) }
  }

  private mutating func note(
    _ what: SystemNote.What, _ event: CaseEvent, _ number: String, _ system: String
  ) {
    systems[system, default: []].append(
      SystemNote(at: event.at, caseNumber: number, version: event.version, what: what))
  }
}

extension AuditVerify {
  /// How long the rows of a stream took, by its events and by the table that reports count.
  mutating func checkMeasures(of number: String, _ item: String) throws {
    let kept = try connection.run(
      """
      SELECT step, round, outcome, since, done_at, done_by, due, spent, late FROM measures
      WHERE case_number = ? AND item = ?
      """, [.text(number), .text(item)]
    ).map { row in
      Derived.Measure(
        step: try row.text("step"), round: try row.int("round"),
        outcome: try row.optionalText("outcome"), since: try row.int64("since"),
        doneAt: try row.int64("done_at"), doneBy: try row.text("done_by"),
        due: try row.optionalInstant("due")?.milliseconds, spent: try row.int("spent"),
        late: try row.bool("late"))
    }
    let wrong = derived.measures.symmetricDifference(kept)
    guard let first = wrong.min(by: { ($0.doneAt, $0.step) < ($1.doneAt, $1.step) }) else { return }
    report.add(
      AuditFault(
        .measuresDiffer, case: number, item: item,
        "row \(first.step), round \(first.round): what was measured is not what its event says"))
  }

  /// Letters that events speak of, and the numbers that were given to letters.
  mutating func letters() throws {
    for note in derived.letters {
      func fault(_ detail: String) -> AuditFault {
        AuditFault(
          .lettersDiffer, case: note.caseNumber, item: note.item, version: note.version, detail)
      }
      guard let letter = try connection.letterRecord(note.id)?.letter else {
        report.add(fault("letter \(note.id), which the event speaks of, is gone"))
        continue
      }
      let fits =
        letter.direction == note.direction && letter.caseNumber == note.caseNumber
        && (note.unit == nil || note.unit == letter.unit)
        && (note.subject == nil || note.subject == letter.subject)
      if !fits { report.add(fault("letter \(note.id) is not as the event says")) }
    }
    for row in try connection.run(
      "SELECT seq, payload FROM journal WHERE kind = ? ORDER BY seq",
      [SQLValue(Journal.Kind.letterRegistered)])
    {
      guard let note: JournalledLetter = try? CanonicalJSON.value(try row.text("payload")) else {
        continue
      }
      let now = try connection.letterRecord(note.letter).map { JournalledLetter($0.letter) }
      guard now != note else { continue }
      report.add(
        AuditFault(
          .lettersDiffer, version: nil,
          "letter \(note.letter) is not as entry \(try row.int("seq")) of the journal says"))
    }
    let counters = try connection.run(
      "SELECT name, value FROM counters WHERE name LIKE 'agenda-%'")
    for row in counters {
      let name = try row.text("name")
      let parts = name.split(separator: "-").map(String.init)
      guard parts.count == 3, let year = Int(parts[2]) else { continue }
      let found = try connection.one(
        "count", "SELECT COUNT(*) AS count FROM letters WHERE direction = ? AND year = ?",
        [.text(parts[1]), SQLValue(year)]
      ).int("count")
      guard try found != row.int("value") else { continue }
      report.add(
        AuditFault(
          .lettersDiffer,
          "the book \(parts[1]) of \(year) has \(found) letters, \(try row.int("value")) were numbered"
        ))
    }
  }

  /// A system's row as cases have decided it. By hand a system only goes in and out of use.
  mutating func systems() throws {
    for (code, notes) in derived.systems.sorted(by: { $0.key < $1.key }) {
      guard let system = try connection.system(code) else { continue }
      var state: InformationSystem.State?
      var met: Bool?
      let ordered = Derived.inOrder(notes)
      for note in ordered {
        switch note.what {
        case .shutDown: state = .shutDown
        case .monitored: state = .monitored
        case .followedUp: if state == .monitored { state = .active }
        case .reopened: state = .active
        case .judged(let isMet): met = isMet
        }
      }
      let last = ordered.last
      func fault(_ detail: String) -> AuditFault {
        AuditFault(
          .systemDiffers, case: last?.caseNumber, item: code, version: last?.version, detail)
      }
      let fits =
        switch state {
        case .shutDown, .monitored: system.state == state
        case .active: system.state == .active || system.state == .inactive
        case .inactive, nil: true
        }
      if !fits {
        report.add(
          fault("the register has \(system.state.rawValue), cases left it \(state?.rawValue ?? "")")
        )
      }
      if let met, system.lastMet != met {
        report.add(fault("the register has another result than the last decision"))
      }
    }
  }
}
