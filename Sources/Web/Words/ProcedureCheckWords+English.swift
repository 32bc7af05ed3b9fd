// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

struct EnglishCheck {
  var naming: RowNaming

  func sentence(_ reason: ProcedureIssue.Reason) -> String {
    switch reason {
    case .noRows: "The procedure has no rows yet. Add at least one."
    case .noLanes: "The procedure has no lanes yet. Add at least one performer."
    case .badName(let name):
      """
      “\(name)” can't be used as a name. Use lower-case letters, digits and hyphens, at most 60 \
      characters; “end” is kept for the end of the flow.
      """
    case .duplicateRow(let id):
      """
      The row name “\(id)” is used more than once. Give each row a name of its own.
      """
    case .duplicateLane(let id):
      """
      The lane name “\(id)” is used more than once. Give each lane a name of its own.
      """
    case .duplicateOutput(let name):
      """
      The output “\(name)” is written twice. Remove one or rename it.
      """
    case .duplicateOutcome(let key):
      """
      The outcome “\(key)” is written twice. Give each outcome a name of its own.
      """
    case .duplicateField(let output, let field):
      """
      The field “\(field)” of the form “\(output)” is written twice. Give each field a name of \
      its own.
      """
    case .unknownLane(let name, let near):
      "The lane “\(name)” is not among the lanes. Add it or correct the name.\(hint(near))"
    case .unknownRow(let name, let near):
      """
      The row “\(name)” that this one leads to does not exist. Correct the name or add the \
      row.\(hint(near))
      """
    case .unknownOutput(let name, let near):
      """
      No row puts out “\(name)”. Correct the name or add the output to the row that makes \
      it.\(hint(near))
      """
    case .unknownOutcome(let output, let outcome, let near):
      """
      The output “\(output)” is asked for with the outcome “\(outcome)”, which this row does not \
      have. Correct “when”.\(hint(near))
      """
    case .outputKindsDiffer(let output, let kinds):
      """
      The output “\(output)” is put out as different kinds (\(words(kinds))). Use one kind or \
      another name.
      """
    case .formWithoutFields(let output):
      "The form “\(output)” has no fields. Add “fields” or change the kind."
    case .choiceWithoutOptions(let output, let field):
      "The choice “\(field)” of the form “\(output)” has nothing to choose from. Add “options”."
    case .callWithoutName:
      """
      The row calls another procedure without naming it. Fill in “call” or remove it.
      """
    case .callsItself:
      """
      The row calls this very procedure, which would never end. Call another one or remove \
      “call”.
      """
    case .unreachable:
      """
      This row is never reached from the first one. Lead another row here or remove this one.
      """
    case .noWayToEnd:
      """
      No way leads from here to the end. Add a way out to another row or to the end (“next: \
      end”).
      """
    case .fewOutcomes(let count):
      """
      A decision needs at least two outcomes; this one has \(count). Add outcomes or make it a \
      plain row.
      """
    case .unlabelledOutcome(let key):
      """
      The outcome “\(key)” has no label. Write under “text” what is decided.
      """
    case .fewBranches(let count):
      """
      A fork needs at least two branches; this one has \(count). Add branches or use “next”.
      """
    case .repeatedBranch(let row):
      """
      The fork leads to row \(naming.row(row)) twice. Remove one of them.
      """
    case .joinNeverMet(let missing):
      """
      This row waits for \(naming.list(missing)), which on some ways never arrives, so that the \
      case gets stuck. Lead alternatives together in one row first, or remove “join: all”.
      """
    case .twiceAtOnce(let rows):
      """
      Two branches can arrive here at the same time\(from(rows)), so that the row runs twice. \
      Add “join: all” to wait for both, or end one of the branches.
      """
    case .returnNotBefore(let to):
      """
      Sending back to row \(naming.row(to)) is not possible: it is not passed before this row. \
      Choose an earlier row.
      """
    case .returnAcrossBranches(let to):
      """
      Sending back to row \(naming.row(to)) leaves or enters one of several branches that run at \
      once, so that the others are left behind. Send back to a row of the same branch.
      """
    case .returnAcrossItems(let to):
      """
      Sending back to row \(naming.row(to)) crosses between the case and the branches of its \
      items. Send back to a row of the same level.
      """
    case .startPerItem:
      """
      The first row can't run per item, because there is no list yet. Begin with the row that \
      chooses the items.
      """
    case .perItemWithoutItems:
      """
      The row runs per item, but the procedure names no list. Fill in “items” with the output \
      that holds it.
      """
    case .itemsNotPutOut(let output):
      """
      The branches per item begin after this row, but the list “\(output)” is not sure to be \
      there. Require that output in an earlier row on every way.
      """
    case .itemsNotSelection(let output, let kind):
      """
      The list of items “\(output)” is of the kind \(kind.rawValue); only a selection holds a \
      list. Change the kind.
      """
    case .severalItemEntries(let rows):
      """
      The branches per item begin at several rows (\(naming.list(rows))). Let all begin at one \
      row.
      """
    case .severalItemExits(let rows):
      """
      The branches per item go on to several rows (\(naming.list(rows))). Lead all to one row, \
      or to the end.
      """
    case .itemsEnteredAgain:
      """
      The branches per item can begin a second time. Remove the way that leads back before them.
      """
    case .joinAtItems:
      """
      “join: all” can't stand where the branches per item begin or come together; all items are \
      waited for anyway. Remove “join” or move it to another row.
      """
    case .needNeverThere(let output):
      """
      No row before this one puts out “\(output)”, so that this row can't be completed. Correct \
      “from” or put it out earlier.
      """
    case .needNotAlwaysThere(let output):
      """
      “\(output)” is not put out on every way to this row, so that a case can get stuck. Require \
      it on every way, or write the need without “from”.
      """
    case .needOfItems(let output):
      """
      Each item has its own “\(output)”; the case has none. Write this need without “from”.
      """
    case .noTime:
      """
      No standard time is given. Fill in “time”, for instance “15 menit” or “as needed”.
      """
    case .noTimesAnywhere:
      """
      No row gives a standard time. Fill in “time”, so that deadlines can be counted.
      """
    case .noOutputs: "No output is given. Fill in “outputs”, so that the result is recorded."
    case .noOutputsAnywhere:
      """
      No row gives an output. Fill in “outputs”, so that results are recorded.
      """
    case .severalPerformers(let lanes):
      """
      The row has several performers (\(lanes.joined(separator: ", "))). One is better; split \
      the row where needed.
      """
    case .startOrEndNumbered(let no):
      """
      “\(no)” is written as a numbered row. Start and end need only their symbol at the first \
      and last row.
      """
    case .numberRepeated(let no):
      """
      The number “\(no)” is used by several rows. Number them apart, so that nobody confuses \
      them.
      """
    case .decisionWithoutNeeds:
      """
      The decision names nothing that it rests on. Say under “needs” what it is based on.
      """
    case .needNotTied(let text, let output):
      """
      The need “\(text)” reads like the output “\(output)” but is not tied to it. Add “from: \
      \(output)”, so that its presence is checked.
      """
    case .unusedLane(let lane): "The lane “\(lane)” performs no row. Remove it or give it a row."
    case .laneWithoutPosts(let lane):
      """
      The lane “\(lane)” names no post, so that nobody can act. Fill in “posts” or \
      “recorded-by”.
      """
    case .teamNotAssigned(let lane):
      """
      A team (“\(lane)”) performs this row, but on some ways none has been assigned yet. Add an \
      output of the kind assignment before it.
      """
    case .joinOfOne: "“join: all” has no effect, because only one row leads here. Remove “join”."
    case .itemsUnused:
      """
      A list of items is named, but no row runs per item. Add “per-item: true” to the rows or \
      remove “items”.
      """
    case .timePerItemWithoutItems:
      """
      The time counts per item, but the procedure names no list of items. Remove “per” from the \
      time or fill in “items”.
      """
    case .fieldsIgnored(let output):
      """
      The fields of the output “\(output)” are not used, because it is no form. Change the kind \
      or remove “fields”.
      """
    case .tooIntricate:
      """
      Too many branches run at once to try every course. Simplify them, so that the check can be \
      sure.
      """
    }
  }

  private func from(_ rows: [String]) -> String {
    rows.isEmpty ? "" : ", from \(naming.list(rows))"
  }

  private func words(_ kinds: [OutputKind]) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }

  private func hint(_ name: String?) -> String { ProcedureWords.hint(name, english: true) }
}
