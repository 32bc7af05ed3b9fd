// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// "Isi berkas": what the case is, and beneath it what else may be done with it.
func caseFacts(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let record = matter.view.record
  let people = matter.view.people.merging(matter.focus.people) { a, _ in a }
  let opened = words.opened(
    words.longDate(matter.frame.local(record.openedAt).date),
    by: people[record.openedBy] ?? record.openedBy)
  let team: HTML? =
    record.team.isEmpty
    ? nil : "\(record.team.map { people[$0] ?? $0 }.joined(separator: ", "))"
  let letters: HTML? =
    matter.letters.isEmpty ? nil : HTML(matter.letters.prefix(6).map { letterLink($0, words) })
  let children: HTML? =
    matter.view.children.isEmpty
    ? nil
    : HTML(
      matter.view.children.map { child in
        """
        <span class="entry">\(link(child.title, to: Paths.caseFile(child.number))) \
        <small>\(words.statusOfCase(child.status))</small></span>
        """
      })
  let item = matter.view.item
  let facts: [(label: String, value: HTML?)] = [
    (words.numberFact, "\(record.number)"),
    (words.ownerFact, item?.ownerName.map { "\($0)" }),
    (words.scheduleFact, schedule(matter)),
    (words.evaluatorFact, item?.evaluator.map { "\(people[$0] ?? $0)" }),
    (
      words.procedureFact,
      link(
        words.procedureVersion(matter.procedure.title, matter.procedure.version),
        to: Paths.procedure(matter.procedure.id))
    ),
    (words.openedFact, "\(opened)"),
    (words.requesterFact, matter.view.requesterName.map { "\($0)" }),
    (words.letterFact, letters),
    (words.teamFact, team),
    (words.parentFact, caller(of: matter)),
    (words.childrenFact, children),
    (
      words.wholeCaseFact,
      matter.view.file.due.map { due in
        "\(words.longMoment(matter.frame.local(due)))"
      }
    ),
    (words.classificationFact, classification(matter)),
  ]
  return """
    <h2>\(words.caseFacts)</h2>\(factList(facts, isAside: true))\
    <p class="acts">\(printing(matter))</p>\
    \(otherActs(matter))
    """
}

private func letterLink(_ record: LetterRecord, _ words: any Phrasebook) -> HTML {
  let letter = record.letter
  return """
    <span class="entry">\(link(words.letterName(letter), to: Paths.letter("\(letter.id)")))</span>
    """
}

/// The office's default; a tag where it is more than ordinary.
private func classification(_ matter: CaseMatter) -> HTML {
  let classification = matter.frame.office.classification
  let name = matter.words.secrecy(classification)
  return classification == .normal ? "\(name)" : classificationTag(name)
}

/// An agency's way to the days of its own systems; the office has them among the documents.
private func schedule(_ matter: CaseMatter) -> HTML? {
  let isScheduled = matter.procedure.steps.contains { step in
    step.outputs.contains { $0.kind == .schedule }
  }
  guard matter.viewer.officer.role == .agency, isScheduled, !matter.view.items.isEmpty else {
    return nil
  }
  return link(matter.words.scheduleFile, to: Paths.schedule(of: matter.number))
    + " "
    + downloadLink(
      .schedule, matter.frame, at: Paths.scheduleWorkbook(of: matter.number))
}

/// The case that waits for this one; its bare number where the viewer may not read it.
private func caller(of matter: CaseMatter) -> HTML? {
  guard let caller = matter.view.caller else {
    return matter.view.record.parentCase.map { "\($0)" }
  }
  let label = [caller.title, caller.item].compactMap(\.self).joined(separator: ", ")
  return link(label, to: Paths.caseFile(caller.number, item: caller.item))
}

/// The way to the page for paper, and there the button that prints it.
private func printing(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  return matter.isForPaper
    ? "<button class=\"btn\" type=\"button\" data-print>\(Icon.print.html)\(words.printNow)</button>"
    : buttonLink(
      words.printCase,
      to: Paths.with(
        Paths.caseFile(matter.number), [("aplikasi", matter.asked), ("cetak", "1")]),
      icon: .print)
}

/// Links to the pages of acts that stand open to the viewer.
private func otherActs(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let acts = CaseActForm.open(in: matter)
  guard !acts.isEmpty, !matter.isForPaper else { return "" }
  return """
    <div class="others"><h3>\(words.otherActs)</h3><ul>\(each(acts) { form in
      "<li>\(link(words.actName(form.act), to: form.path(matter)))</li>"
    })</ul></div>
    """
}
