// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// The case that a row runs, as far as it has come.
struct CalledCase {
  var step: Step
  /// Id of the called procedure.
  var call: String
  /// `nil` where it is not installed.
  var procedure: Procedure?
  /// Those that the row called, the oldest first.
  var cases: [SubCase]

  var open: SubCase? { cases.last { $0.status == .running || $0.status == .paused } }
  var finished: SubCase? { cases.last { $0.status == .finished } }
  /// The row can be completed.
  var isDone: Bool { finished != nil }
}

extension CaseMatter {
  /// What the row calls; `nil` for an ordinary row.
  func called(by step: Step) async throws -> CalledCase? {
    guard let call = step.call else { return nil }
    return CalledCase(
      step: step, call: call, procedure: try await site.store.procedure(call),
      cases: view.children.filter { $0.step == step.id && $0.item == focus.file.item })
  }
}

/// In place of the row's form while the called case is not finished: the way to it.
func callPanel(_ called: CalledCase, _ matter: CaseMatter) -> HTML {
  let words = matter.words
  let heading: HTML =
    "<h2 class=\"act\">\(words.callHeading(called.procedure?.title ?? called.call))</h2>"
  if let open = called.open {
    let link = link("\(open.number), \(open.title),", to: Paths.caseFile(open.number))
    let status = words.statusOfCase(open.status).lowercased()
    return heading + "<p>\(compose(words.callWaits(status), link))</p>" + soft(words.callGoesOn)
      + "<p class=\"acts field\">\(buttonLink(open.number, to: Paths.caseFile(open.number), isMain: true))</p>"
  }
  guard let procedure = called.procedure else {
    return heading + notice("<p>\(words.callNotInstalled(called.call))</p>", .warn)
  }
  let path = Paths.newCase(
    procedure: procedure.id,
    for: CallingRow(
      number: matter.number, item: matter.focus.file.item, step: called.step.id))
  return heading
    + unwrap(called.cases.last) { notice("<p>\(words.callAgain($0.number))</p>", .plain) }
    + "<p>\(words.callLead)</p><p class=\"acts field\">\(buttonLink(words.callOpen, to: path, isMain: true))</p>"
}

/// Above the form of a row whose called case is finished.
func callNotice(_ called: CalledCase?, _ matter: CaseMatter) -> HTML {
  unwrap(called?.finished) { done in
    let link = link("\(done.number), \(done.title),", to: Paths.caseFile(done.number))
    return notice("<p>\(compose(matter.words.callFinished, link))</p>", .ok, icon: .check)
  }
}

extension Paths {
  /// Opens a case that a row of another one waits for.
  static func newCase(procedure: String, for row: CallingRow) -> String {
    with(
      newCase(procedure: procedure),
      [("induk", row.number), ("langkah", row.step), ("item", row.item)])
  }
}
