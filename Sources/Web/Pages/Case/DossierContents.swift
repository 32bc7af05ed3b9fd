// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// An entry of the dossier as names and values, in the words of its kind.
struct DossierFacts {
  var matter: CaseMatter
  private var facts: [(label: String, value: HTML?)] = []

  /// Systems that an entry names on a page; paper has them all.
  private static let mostLines = 25

  private var words: any Phrasebook { matter.words }

  init(_ matter: CaseMatter) { self.matter = matter }

  static func html(_ entry: DossierEntry, _ matter: CaseMatter) -> HTML {
    var facts = DossierFacts(matter)
    facts.add(entry)
    return facts.facts.contains { $0.value != nil } ? factList(facts.facts) : ""
  }

  private mutating func add(_ entry: DossierEntry) {
    if let key = entry.outcome {
      add(.outcome, entry.step.outcomes.first { $0.key == key }?.text ?? key)
      add(.reason, entry.reason)
    }
    switch entry.contents {
    case .selection(let value):
      let shown = matter.isForPaper ? value.systems.count : DossierFacts.mostLines
      let rest = value.systems.count - shown
      add(
        .systems,
        (value.systems.prefix(shown).map(systemName) + (rest > 0 ? [words.andMore(rest)] : []))
          .joined(separator: ", "))
      add(.reason, value.reason)
    case .disposition(let value): add(value)
    case .assignment(let value):
      add(.leader, person(value.leader))
      add(.members, value.members.map(person).joined(separator: ", "))
      add(.mismatchReason, value.mismatchReason)
    case .schedule(let value): add(value)
    case .evaluation(let value):
      add(.score, value.score.map(words.score))
      add(.findings, list: value.findingNumbers?.map { link($0, to: Paths.finding($0)) })
      add(.method, value.method)
      add(.summary, value.summary)
    case .report(let value):
      add(.summary, value.summary)
      add(.scope, value.scope)
      add(.method, value.method)
      add(.conclusion, value.conclusion)
      add(.recommendations, value.recommendations)
    case .decision(let value):
      add(.considerations, value.considerations)
      // The advice counts findings, which an agency learns by the delivery.
      if matter.viewer.officer.role != .agency, let advice = value.advice {
        add(
          .advised,
          value.advised.map { key in
            entry.step.outcomes.first { $0.key == key }?.text ?? key
          } ?? words.adviceWithheld)
        add(.advice, advice.joined(separator: "\n"))
      }
    case .shutdownOrder(let value):
      add(.from, words.longDate(value.from))
      add(.until, value.until.map(words.longDate) ?? words.untilMended)
      add(.announcement, value.announcement)
      add(.wayBack, value.wayBack)
      add(.operatorName, value.operatorName)
      add(.backupTaken, value.backupTaken ? words.yes : words.no)
    case .monitoringOrder(let value):
      add(.from, words.longDate(value.from))
      add(.until, value.until.map(words.longDate) ?? words.untilFollowedUp)
      add(.interval, words.every(seconds: value.intervalSeconds))
      add(.backupPlan, value.backupPlan)
      add(.contact, value.contact)
    case .delivery(let value): add(value)
    case .followUp(let value):
      add(.summary, value.summary)
      add(
        .findings,
        list: value.findings?.sorted { $0.key < $1.key }.map { number, state in
          link(number, to: Paths.finding(number)) + " \(words.findingState(state))"
        })
    case .request(let value):
      add(.subject, value.subject)
      add(.what, value.what)
      add(.why, value.why)
      add(.system, value.system.map(systemName))
      add(.domain, value.domain)
      add(.speed, value.urgency == .normal ? nil : words.speed(value.urgency))
      add(letter: value.letter)
    case .analysis(let value):
      add(.finding, value.finding)
      add(.risk, words.risk(value.likelihood, value.impact))
      add(.proposal, value.proposal)
      add(.system, value.system.map(systemName))
    case .workRecord(let value):
      add(.done, value.done)
      add(.result, value.result)
    case .changeRecord(let value):
      add(.plan, value.plan)
      add(.window, value.window)
      add(.backup, value.backup)
      add(.rollback, value.rollback)
      add(.steps, value.steps)
      add(.before, value.before)
      add(.after, value.after)
    case .testRecord(let value):
      add(.method, value.method)
      add(
        .checks,
        list: value.checks.map { check in
          "\(check.what): \(verdictTag(check.passed ? .met : .notMet, words))"
        })
      add(.note, value.note)
    case .approval(let value): add(.note, value.note)
    case .form(let values):
      for field in entry.output.fields {
        guard let value = values[field.name] else { continue }
        facts.append((field.title, text(value, field)))
      }
    case .file: break
    }
    add(.files, files: entry.files)
  }

  private mutating func add(_ value: Disposition) {
    add(
      .addressees,
      list: value.to.map { addressee in
        let title = matter.postTitles[addressee.post] ?? addressee.post
        return addressee.responsible && value.to.count > 1
          ? "\(title) (\(words.responsible))" : "\(title)"
      })
    add(.through, value.through.map { matter.postTitles[$0] ?? $0 })
    add(.instructions, list: value.instructions.map { "\($0)" })
    add(.note, value.note)
    add(.speed, value.speed == .normal ? nil : words.speed(value.speed))
    add(.secrecy, value.secrecy == .normal ? nil : words.secrecy(value.secrecy))
    add(.due, value.due.map(words.longDate))
  }

  private mutating func add(_ value: EvaluationSchedule) {
    let shown = matter.isForPaper ? value.entries.count : DossierFacts.mostLines
    for line in value.entries.prefix(shown) {
      let days =
        line.from == line.to
        ? words.longDate(line.from) : "\(words.longDate(line.from)) – \(words.longDate(line.to))"
      facts.append((systemName(line.system), "\(days), \(person(line.evaluator))"))
    }
    if value.entries.count > shown {
      facts.append(("", "\(words.andMore(value.entries.count - shown))"))
    }
    add(.clashReason, value.clashReason)
  }

  private mutating func add(_ value: Delivery) {
    add(.subject, value.subject)
    add(.body, value.body)
    add(.via, value.via)
    add(letter: value.letter)
  }

  private mutating func add(letter id: Int?) {
    guard let id, let record = matter.letters.first(where: { $0.letter.id == id }) else { return }
    let letter = record.letter
    var line = link(words.letterName(letter), to: Paths.letter("\(id)"))
    if letter.direction == .outgoing {
      line += "<br>"
      if let at = letter.receivedAt {
        line +=
          "\(words.letterReceived(by: letter.receivedBy ?? "", words.longMoment(matter.frame.local(at))))"
      } else {
        line += "\(words.letterNotReceived)"
      }
    }
    facts.append((words.dossierLabel(.letter), line))
  }

  private mutating func add(_ label: DossierLabel, _ text: String?) {
    guard let text = text?.trimmed, !text.isEmpty else { return }
    facts.append((words.dossierLabel(label), paragraphs(text)))
  }

  private mutating func add(_ label: DossierLabel, list: [HTML]?) {
    guard let list, !list.isEmpty else { return }
    facts.append((words.dossierLabel(label), lines(list)))
  }

  private mutating func add(_ label: DossierLabel, files: [AttachedFile]) {
    add(
      label,
      list: files.map { file in
        "\(link(file.name, to: Paths.attachment(file.sha256))) <span class=\"soft\">\(words.fileSize(file.size))</span>"
      })
  }

  private func text(_ value: FormValue, _ field: FormField) -> HTML {
    switch value {
    case .text(let text):
      if field.kind == .date, let day = CalendarDate(text) { return "\(words.longDate(day))" }
      if field.kind == .yesno { return "\(["ya", "true"].contains(text) ? words.yes : words.no)" }
      return paragraphs(text)
    case .number(let number): return "\(words.number(number))"
    case .yesno(let answer): return "\(answer ? words.yes : words.no)"
    }
  }

  private func person(_ username: String) -> String {
    matter.view.people[username] ?? matter.focus.people[username] ?? username
  }

  private func systemName(_ code: String) -> String {
    matter.view.items.first { $0.item == code }?.name ?? matter.systemNames[code] ?? code
  }
}

/// Text with its line breaks.
func paragraphs(_ text: String) -> HTML {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
  return lines.count < 2
    ? "\(text)" : each(lines) { "<span class=\"entry\">\($0)</span>" }
}

func lines(_ pieces: [HTML]) -> HTML {
  pieces.count < 2
    ? HTML(pieces) : each(pieces) { "<span class=\"entry\">\($0)</span>" }
}
