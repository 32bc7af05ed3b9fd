// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// One of the acts besides completing a row, in the stream it is meant for.
struct CaseActForm {
  var act: CaseAct
  /// The row it is about; `nil` where it is about the whole stream.
  var step: String?
  var item: String?

  init(_ act: CaseAct, step: String? = nil, item: String? = nil) {
    self.act = act
    self.step = step
    self.item = item
  }

  func path(_ matter: CaseMatter) -> String {
    Paths.with(Paths.act(act, on: matter.number), [("langkah", step), ("item", item)])
  }
}

extension CaseActForm {
  /// Those that make sense for the viewer now. The store decides when they are done.
  static func open(in matter: CaseMatter) -> [CaseActForm] {
    guard matter.viewer.may(.actInCases) else { return [] }
    let file = matter.focus.file
    let item = file.item
    let manages = matter.view.manages
    let isOffice = matter.viewer.officer.role != .agency
    let mine = matter.turn.flatMap { $0.isMine ? $0 : nil }
    var forms: [CaseActForm] = []
    switch file.status {
    case .running:
      if let mine {
        if !mine.step.returns.isEmpty, mine.step.outcomes.isEmpty {
          forms.append(CaseActForm(.sendBack, step: mine.step.id, item: item))
        }
        if isOffice { forms.append(CaseActForm(.delegate, step: mine.step.id, item: item)) }
      }
      if let turn = matter.turn, isOffice, manages || mine != nil {
        forms.append(CaseActForm(.reassign, step: turn.step.id, item: item))
        forms.append(CaseActForm(.pause, item: item))
      }
      if manages {
        if matter.asked == nil, matter.view.root.status == .running,
          !matter.view.items.isEmpty, !matter.openItems.isEmpty
        {
          forms.append(CaseActForm(.addItems))
        }
        forms.append(
          matter.asked == nil
            ? CaseActForm(.cancel) : CaseActForm(.withdrawItem, item: matter.asked))
      }
    case .paused:
      if manages || matter.focus.turns.contains(where: { matter.viewerHolds($0.step) }) {
        forms.append(CaseActForm(.resume, item: item))
      }
      if manages, matter.asked == nil { forms.append(CaseActForm(.cancel)) }
    case .finished, .cancelled:
      if manages { forms.append(CaseActForm(.reopen, item: item)) }
    }
    forms.append(CaseActForm(.comment, item: matter.asked))
    forms.append(CaseActForm(.attach, item: matter.asked))
    return forms
  }
}

extension CaseMatter {
  /// The viewer may act in one of the row's lanes, whatever the stream's state.
  func viewerHolds(_ step: Step) -> Bool {
    let parties = CaseParties(
      requester: view.record.requester, systemOwner: focus.item?.owner, team: view.record.team)
    return ([step.lane] + step.with).compactMap(procedure.lane).contains {
      viewer.actor(in: $0, of: parties) != nil
    }
  }
}
