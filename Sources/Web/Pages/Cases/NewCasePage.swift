// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// Which procedure to run.
func chooseProcedurePage(
  _ procedures: [Procedure], _ frame: PageFrame, given: FormData = FormData()
) -> Page {
  let words = frame.words
  return Page(frame, title: words.chooseProcedure, tab: .cases) {
    let rows = each(procedures) { procedure in
      let lane = procedure.steps.first.flatMap { procedure.lane($0.lane) }
      let facts = [
        words.steps(procedure.stepCount), lane.map { words.beginsAt($0.title) }, procedure.agency,
      ].compactMap(\.self).joined(separator: " · ")
      return """
        <li><a href="\(Paths.with(Paths.newCase(procedure: procedure.id), given.pairs.map { ($0.name, $0.value) }))">\(procedure.title)</a>\
        <small>\(facts)</small></li>
        """
    }
    return backLink(words.casesTitle, to: Paths.cases)
      + pageTitle(words.chooseProcedure, lead: "\(words.chooseProcedureLead)")
      + (procedures.isEmpty
        ? emptyState(words.noProcedures, "\(words.noProceduresAdvice)")
        : narrow("<ul class=\"wait\">\(rows)</ul>"))
  }
}

/// Title and subject of a new case.
struct NewCaseForm {
  var procedure: Procedure
  var frame: PageFrame
  /// Where a row of another case calls this one.
  var call: CallView?
  var systems: [NamedCode]
  /// For a secretary; empty for everybody else.
  var agencies: [NamedCode]
  var typed = FormData()
  var refusal = RefusedAct()

  private var words: any Phrasebook { frame.words }
  private var isRequest: Bool {
    procedure.asksForRequester && frame.viewer?.officer.role == .agency
  }

  var page: Page {
    Page(frame, title: procedure.title, tab: .cases, isRefused: refusal.isRefused) {
      let controls =
        hidden("surat", typed.text("surat")) + hidden("insiden", typed.text("insiden")) + calling
        + textField(title, words, limit: 200) + requester
        + systemChoice
        + actions(mainButton(words.openAndContinue))
      return narrow(
        back
          + refusal.summary(words.caseNotOpened, words)
          + pageTitle(procedure.title, lead: lead)
          + form(
            Paths.newCase(procedure: procedure.id), frame.stamp(command: typed.command), controls))
    }
  }

  private var back: HTML {
    guard let call else { return backLink(words.chooseProcedure, to: Paths.newCase) }
    return backLink(
      call.caseTitle, to: Paths.caseFile(call.row.number, item: call.row.item))
  }

  private var lead: HTML {
    guard let call else { return "\(words.openCase)" }
    let path = Paths.caseFile(call.row.number, item: call.row.item)
    return compose(
      words.calledFrom(call.step.no, call.step.title), link(call.row.number, to: path))
  }

  private var calling: HTML {
    unwrap(call?.row) { row in
      hidden("induk", row.number) + hidden("langkah", row.step) + hidden("item", row.item)
    }
  }

  /// What was typed; at first what the calling case proposes.
  private var shown: FormData {
    guard let call, typed["judul"] == nil else { return typed }
    var form = typed
    form.append("judul", call.title)
    for system in call.systems { form.append("sistem", system) }
    return form
  }

  private var title: Field {
    Field(
      "judul", isRequest ? words.requestTitleLabel : words.caseTitleLabel, from: shown,
      errors: refusal.errors, hint: isRequest ? words.requestTitleHint : words.caseTitleHint)
  }

  private var requester: HTML {
    guard !agencies.isEmpty else { return "" }
    let field = Field(
      "pemohon", words.requesterLabel, from: typed, errors: refusal.errors,
      hint: words.requesterHint, isOptional: !procedure.asksForRequester)
    return selectField(
      field, words, options: agencies.map { ($0.code, $0.name) }, width: .half)
  }

  private var systemChoice: HTML {
    guard !systems.isEmpty else { return "" }
    if procedure.asksForRequester {
      return selectField(
        Field("sistem", words.systemsLabel, from: shown, isOptional: true), words,
        options: systems.map { ($0.code, $0.name) }, width: .half)
    }
    let chosen = Set(shown.all("sistem"))
    return helpPanel(
      words.systemsLabel,
      checkboxList(
        Field("sistem", words.systemsLabel, hint: words.systemsHint, isOptional: true), words,
        options: (systems.filter { chosen.contains($0.code) }
          + systems.filter { !chosen.contains($0.code) }).map { ($0.code, $0.name, nil) },
        chosen: chosen),
      isOpen: !chosen.isEmpty)
  }
}

extension Procedure {
  /// The first row is an agency's: a case of it is somebody's request.
  var asksForRequester: Bool {
    steps.first.flatMap { lane($0.lane) }?.holder == .requester
  }
}
