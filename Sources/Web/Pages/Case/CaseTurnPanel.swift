// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Whose turn, what to do, until when.
func caseTurnPanel(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let file = matter.focus.file
  guard let turn = matter.turn else { return quietPanel(matter) }
  let isPaused = file.status == .paused || matter.view.record.status == .paused
  var due = matter.reading.due(turn.active.due, step: turn.step, isPaused: isPaused)
  due?.until = turn.active.due.map {
    words.until(matter.frame.local($0), seenOn: matter.frame.today)
  }
  let round = words.round(turn.active.round)
  return turnPanel(
    words, label: words.turn, holder: holder(of: turn, matter), act: matter.request(turn.step),
    detail: [matter.stepCaption(turn.step), round].compactMap(\.self).joined(separator: " · "),
    due: due ?? turn.step.time.map { _ in Due(sentence: words.capitalised(words.asLongAsNeeded)) },
    actions: actions(turn, matter))
}

/// "Anda, sebagai Plt. Kepala Bidang", or the lane with the person it waits for.
private func holder(of turn: TurnView, _ matter: CaseMatter) -> HTML {
  let words = matter.words
  switch turn.part {
  case .mine(let actor):
    let title = actor.title.map { title in words.actingAs(seat(title, actor, words)) } ?? ""
    return "<b>\(words.you)</b>\(title)"
  case .others:
    let person =
      turn.active.assignee ?? turn.active.takenBy
      ?? (matter.procedure.lane(turn.step.lane)?.holder == .team
        ? matter.focus.item?.evaluator : nil)
    let name = person.map { matter.naming.person($0) }
    return "<b>\(turn.lane.title)</b>\(name.map { " (\($0))" as HTML })"
  }
}

private func seat(_ title: String, _ actor: Actor, _ words: any Phrasebook) -> String {
  switch actor.capacity {
  case .plt: words.post(title, .plt)
  case .plh: words.post(title, .plh)
  case .delegate: words.post(title, .delegate)
  case .definitive, .team, .owner, .requester, .recorder, .system: title
  }
}

/// "Saya kerjakan", where several could and nobody said so yet.
private func actions(_ turn: TurnView, _ matter: CaseMatter) -> HTML? {
  let words = matter.words
  if turn.isMine {
    guard turn.active.takenBy == nil, matter.focus.file.status == .running else {
      return turn.active.takenBy == matter.viewer.officer.username
        ? nil : turn.active.takenBy.map { soft(words.takenUpBy(matter.naming.person($0))) }
    }
    guard turn.lane.holder == .team || turn.step.with.isEmpty == false else { return nil }
    return buttonForm(
      words.takeUp,
      CaseActForm(.takeUp, step: turn.step.id, item: matter.focus.file.item).path(matter),
      matter.frame.stamp(seen: matter.focus.file.version))
  }
  guard matter.view.mayRecord, case .others(.notYourStep) = turn.part else { return nil }
  return buttonLink(
    words.recordFor(turn.lane.title),
    to: Paths.step(turn.step.id, of: matter.number, item: matter.focus.file.item)
      + (matter.focus.file.item == nil ? "?catat=1" : "&catat=1"))
}

/// Nobody's turn: closed, or waiting for its items.
private func quietPanel(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let file = matter.focus.file
  let state: String
  switch file.status {
  case .finished, .cancelled:
    state = words.closedTurn(
      file.status, file.closedAt.map { words.longMoment(matter.frame.local($0)) })
  case .running, .paused:
    state = words.waitingForItems(matter.openItems.count, noun: matter.noun)
  }
  return turnPanel(
    label: words.turn,
    [TurnFact(words.turn, "\(words.nobodysTurn)"), TurnFact(words.stateColumn, "<b>\(state)</b>")])
}
