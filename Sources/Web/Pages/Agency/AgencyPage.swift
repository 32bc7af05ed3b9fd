// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What an agency's home shows.
struct AgencyMatter: Sendable {
  var frame: PageFrame
  var unit: OrganisationalUnit
  var calendar: WorkingCalendar
  /// Rows that wait for the agency, and rows of its matters that wait for others.
  var mine: [WorkItem]
  var others: [WorkItem]
  var letters: [LetterRecord]
  var findings: [FindingRecord]
  var findingCount: Int
  var systems: [OwnedSystem]

  var words: any Phrasebook { frame.words }
}

func agencyPage(_ matter: AgencyMatter) -> Page {
  let words = matter.words
  let title = words.agencyTitle(matter.unit.short)
  return Page(matter.frame, title: title, tab: .agency) {
    pageTitle(
      title,
      lead:
        "\(words.agencyLead(letters: matter.letters.count, findings: matter.findingCount, waiting: matter.mine.count))",
      actions: buttonLink(words.askForChange, to: Paths.newRequest, isMain: true))
      + columns(
        tasks(matter) + letters(matter) + findings(matter) + systems(matter),
        aside: requests(matter), label: words.yourRequests)
  }
}

private func tasks(_ matter: AgencyMatter) -> HTML {
  let words = matter.words
  let reading = DueReading(calendar: matter.calendar, frame: matter.frame)
  guard !matter.mine.isEmpty else { return "" }
  let rows = matter.mine.map { item in
    WorkItemRow(
      words.request(item.step.title, about: item.itemName ?? item.caseTitle),
      path: Paths.caseFile(item.caseNumber, item: item.item),
      due: reading.due(item.due, step: item.step, isPaused: item.isPaused)
        ?? Due(sentence: words.capitalised(words.noDeadline)),
      facts: [item.caseNumber, item.caseTitle])
  }
  return section(words.waitsForYou, "<ol class=\"inbox sheet\">\(rows.map(\.html))</ol>")
}

private func letters(_ matter: AgencyMatter) -> HTML {
  let words = matter.words
  guard !matter.letters.isEmpty else { return "" }
  let all = Paths.with(Paths.letters, [("buku", LetterBook.name(.outgoing))])
  return section(
    words.lettersToConfirm, note: link(words.allLetters, to: all),
    sheet(
      registerTable(
        caption: words.lettersToConfirm,
        [Column(words.subjectColumn), Column(words.letterNumberColumn), Column("")],
        matter.letters.map { record in
          let letter = record.letter
          return TableRow([
            rowName(
              letter.subject, path: Paths.letter(letter.id),
              detail: words.sentOn(matter.frame.local(letter.registeredAt).date)),
            "\(letter.number ?? words.noNumber)",
            "<span class=\"nw\">\(link(words.confirmReceipt, to: Paths.letter(letter.id)))</span>",
          ])
        })))
}

private func findings(_ matter: AgencyMatter) -> HTML {
  let words = matter.words
  guard !matter.findings.isEmpty else { return "" }
  let reading = DueReading(calendar: matter.calendar, frame: matter.frame)
  return section(
    words.findingsToAnswer, note: link(words.allFindings(matter.findingCount), to: Paths.findings),
    sheet(
      registerTable(
        caption: words.findingsToAnswer,
        [Column(words.findingColumn), Column(words.severityColumn), Column(words.dueColumn)],
        matter.findings.map { record in
          let finding = record.finding
          let due = reading.due(finding.due)
          return TableRow([
            rowName(
              finding.title, path: Paths.finding(finding.number),
              detail: "\(record.systemName) · \(words.findingState(finding.state))"),
            severityTag(finding.severity, words),
            due.map { "\(dueText($0))<small>\($0.until ?? "")</small>" } ?? "",
          ])
        })))
}

private func systems(_ matter: AgencyMatter) -> HTML {
  let words = matter.words
  guard !matter.systems.isEmpty else {
    return section(words.yourSystems, soft(words.agencyHasNoSystems))
  }
  return section(
    words.yourSystems,
    sheet(
      registerTable(
        caption: words.yourSystems,
        [
          Column(words.systemColumn), Column(words.systemStateColumn),
          Column(words.lastResultColumn), Column(words.openFindingsColumn),
        ],
        matter.systems.map { owned in
          let system = owned.system
          return TableRow([
            rowName(system.name, path: Paths.system(system.code), detail: system.url),
            stateText(system.state, words),
            "\(words.lastResult(system.lastMet, system.lastEvaluated))",
            owned.openFindings == 0
              ? "\(words.none)"
              : link(
                words.openOfThemLate(owned.openFindings, late: owned.lateFindings),
                to: Paths.with(Paths.findings, [("sistem", system.code)])),
          ])
        })))
}

private func requests(_ matter: AgencyMatter) -> HTML {
  let words = matter.words
  guard !matter.others.isEmpty else {
    return "<h2>\(words.yourRequests)</h2>\(soft(words.noRequests))"
  }
  let rows = matter.others.map { item in
    let since = words.moment(matter.frame.local(item.since), seenOn: matter.frame.today)
    return WaitingRow(
      [item.caseTitle, item.itemName].compactMap(\.self).joined(separator: ": "),
      path: Paths.caseFile(item.caseNumber, item: item.item),
      detail: "\(item.step.title). \(words.requestStands(at: item.lane.title, since: since))")
  }
  return "<h2>\(words.yourRequests)</h2>\(waitingList(rows))"
}
