// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// The open control: what it asks, where it comes from, how to look; then its judgement.
func openControl(_ control: Checklist.Control, _ desk: ChecklistDesk, _ judgement: HTML) -> HTML {
  let words = desk.words
  let sources = [control.no, control.source, words.asvs(control.asvs)].filter { !$0.isEmpty }
  let findings = desk.work.findings.filter { $0.control == control.id }
  return """
    <li class="open" id="kontrol"><p class="no">\(sources.joined(separator: " · "))</p>\
    <h3>\(control.text)</h3>\
    \(control.evidence.map { "<p class=\"small soft\">\(words.evidenceWanted) \($0)</p>" })\
    \(control.how.map { "<p class=\"small soft\">\(words.howToLook) \($0)</p>" })\
    \(control.note.map { note in
      "<div class=\"part\">\(adviceNote(words.controlNote, "\(note)"))</div>"
    })\
    \(controlEvidenceList(
      desk.evidence[control.id] ?? ControlEvidence(), of: desk.system.code, desk.frame))\
    \(when(!findings.isEmpty, findingLinks(findings, words)))\(judgement)</li>
    """
}

private func findingLinks(_ findings: [Finding], _ words: any Phrasebook) -> HTML {
  """
  <div class="part"><p class="lbl">\(words.findingsHere(findings.count))</p><ul class="ev">\
  \(each(findings) { finding in
    """
    <li>\(Icon.finding.html)<span>\(link(finding.title, to: Paths.finding(finding.number)))</span>\
    <span class="soft">\(finding.number) · \(words.findingState(finding.state))</span>\
    <span>\(severityTag(finding.severity, words))</span></li>
    """
  })</ul></div>
  """
}

func judgementForm(
  _ control: Checklist.Control, _ desk: ChecklistDesk, _ typed: FormData, _ errors: FieldErrors
) -> HTML {
  let words = desk.words
  let base = Paths.checklist(of: desk.work.caseNumber, item: desk.system.code)
  let query = [("kontrol", control.id), ("saring", desk.filter.rawValue)]
  let hasFinding = desk.work.findings.contains { $0.control == control.id }
  let choices = Verdict.allCases.map { verdict in
    (value: verdict.rawValue, label: words.verdict(verdict), tone: tone(of: verdict))
  }
  // Enter presses the first button of a form, which must not be one that takes a file away.
  return form(
    Paths.with(base, query), desk.frame.stamp(command: typed.command),
    draft: Paths.with("\(base)/simpan", query), isMultipart: true,
    """
    <button class="vh" tabindex="-1" aria-hidden="true">\(words.saveAndGoOn)</button>\
    <div class="part">\(inlineChoices(
      Field(JudgementField.verdict, words.yourVerdict, from: typed, errors: errors), words,
      choices: choices))</div>\
    \(threeQuestions(typed, words))\
    \(textArea(
      Field(JudgementField.note, words.judgementNote, from: typed, errors: errors, hint: words.noteHint),
      words, limit: 8_000))\
    \(evidenceFields(desk, words))\(before(control, desk))\
    \(actions(
      mainButton(words.saveAndGoOn, name: JudgementField.then, value: JudgementNext.goOn.rawValue),
      button(
        hasFinding ? words.anotherFinding : words.makeFinding, name: JudgementField.then,
        value: JudgementNext.finding.rawValue),
      saved: savedLine(control, desk)))
    """)
}

/// An auditor's three questions, closed until somebody wants them.
private func threeQuestions(_ typed: FormData, _ words: any Phrasebook) -> HTML {
  let questions = ThreeAnswers.Question.allCases
  let isAnswered = questions.contains { typed.text(JudgementField.answer($0)) != nil }
  return """
    <details class="part"\(flag: "open", isAnswered)><summary>\(words.threeQuestions)</summary>\
    <p class="small soft">\(words.threeQuestionsHint)</p><div class="fields part">\
    \(each(questions) { question in
      selectField(
        Field(JudgementField.answer(question), words.question(question), from: typed), words,
        options: [("1", words.yes), ("0", words.no)], empty: words.notAnswered)
    })</div></details>
    """
}

private func tone(of verdict: Verdict) -> Tone {
  switch verdict {
  case .met: .ok
  case .notMet: .bad
  case .notApplicable: .plain
  }
}

private func evidenceFields(_ desk: ChecklistDesk, _ words: any Phrasebook) -> HTML {
  let kept = keptFiles(
    desk.files, named: JudgementField.files, removedBy: JudgementField.removed, words
  ) { file in
    file.isPicture
      ? link(
        words.pictureState(desk.looks[file.sha256]), to: Paths.cover(file.sha256, back: desk.here))
      : nil
  }
  return """
    <div class="part">\(fieldRow(
      fileField(
        Field(JudgementField.newFiles, words.evidence, isOptional: true), words, isMultiple: true,
        limit: desk.site.limits.file),
      button(
        words.uploadNow, name: JudgementField.then, value: JudgementNext.stay.rawValue,
        icon: .attachment)))\
    \(when(!desk.files.isEmpty, kept))</div>
    """
}

/// What the evaluation before said, and its note to take over.
private func before(_ control: Checklist.Control, _ desk: ChecklistDesk) -> HTML {
  let words = desk.words
  guard let before = desk.work.before[control.id], let number = desk.work.beforeCase,
    before.verdict != nil
  else { return "" }
  let who = words.judgedBy(
    desk.people[before.by] ?? before.by, words.date(desk.frame.local(before.at).date))
  let copy: HTML =
    before.note.isEmpty || !desk.work.isWritable
    ? ""
    : "<p>\(button(words.copyNote, name: JudgementField.then, value: JudgementNext.copyNote.rawValue))</p>"
  return """
    <details class="part"><summary>\
    \(words.verdictBefore(words.verdict(before.verdict), in: number))</summary>\
    \(when(!before.note.isEmpty, "<blockquote class=\"lines\">\(before.note)</blockquote>"))\
    <p class="small soft">\(who). \(words.verdictNotCarried)</p>\(copy)</details>
    """
}

private func savedLine(_ control: Checklist.Control, _ desk: ChecklistDesk) -> String? {
  guard let judgement = desk.work.judgements[control.id] else { return nil }
  let words = desk.words
  let moment = words.moment(desk.frame.local(judgement.at), seenOn: desk.frame.today)
  let isMine = judgement.by == desk.frame.viewer?.officer.username
  return isMine
    ? words.draftSaved(at: moment)
    : words.judgedBy(desk.people[judgement.by] ?? judgement.by, moment)
}

/// The same for whoever only reads.
func judgementFacts(_ control: Checklist.Control, _ desk: ChecklistDesk) -> HTML {
  let words = desk.words
  guard let judgement = desk.work.judgements[control.id] else {
    return "<p class=\"part\">\(verdictTag(nil, words))</p>" + before(control, desk)
  }
  let who = words.judgedBy(
    desk.people[judgement.by] ?? judgement.by,
    words.moment(desk.frame.local(judgement.at), seenOn: desk.frame.today))
  let isAgency = desk.frame.viewer?.officer.role == .agency
  let files = desk.files.map { file in
    let look = desk.looks[file.sha256]
    let isHidden = isAgency && file.isPicture && look == nil
    let detail = file.isPicture && !isAgency || isHidden ? words.pictureState(look) : nil
    return Evidence(
      file.name, path: isHidden ? nil : Paths.attachment(file.sha256),
      detail: [words.fileSize(file.size), detail.map(words.uncapitalised)]
        .compactMap(\.self).joined(separator: " · "), sha256: file.sha256)
  }
  let note: HTML =
    judgement.note.isEmpty
    ? "<p class=\"soft\">\(words.noNote)</p>" : "<p class=\"lines\">\(judgement.note)</p>"
  return """
    <div class="part stack"><p>\(verdictTag(judgement.verdict, words))</p>\
    \(when(!judgement.answers.isEmpty, answerFacts(judgement.answers, words)))\(note)\
    \(when(!files.isEmpty, evidenceList(files, words)))<p class="small soft">\(who)</p></div>\
    \(before(control, desk))
    """
}

private func answerFacts(_ answers: ThreeAnswers, _ words: any Phrasebook) -> HTML {
  let parts = ThreeAnswers.Question.allCases.map { question in
    let answer = answers[question].map { $0 ? words.yes : words.no } ?? words.notAnswered
    return "\(words.question(question)) \(words.uncapitalised(answer))"
  }
  return "<p class=\"small\">\(parts.joined(separator: " · "))</p>"
}
