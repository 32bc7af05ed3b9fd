// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Records

/// `/isian/{id}`: what somebody sent when their session was over, to be sent once more.
struct KeptFormRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.keptForm(":isian"), .useAccount) { _, context, frame in
      let kept = try await site.store.keptForm(
        try context.parameter("isian"), of: try frame.known.officer.username, at: frame.now)
      // Of somebody else, or too old: as if there were none.
      guard let kept else { return .seeOther(Paths.inbox) }
      return keptFormPage(kept, frame).response()
    }
  }
}

/// The form as it was sent, behind one button. A refusal brings the form's own page back with
/// everything in it.
func keptFormPage(_ kept: KeptForm, _ frame: PageFrame) -> Page {
  let words = frame.words
  let form = FormData(urlEncoded: kept.body)
  let own = [FormName.command, FormName.seen]
  let fields = each(form.pairs.filter { !own.contains($0.name) }) { hidden($0.name, $0.value) }
  let typed = form.content.pairs.filter { $0.value.contains(" ") || $0.value.count > 20 }
  return Page(frame, title: words.keptFormTitle) {
    narrow(
      pageTitle(words.keptFormTitle, lead: "\(words.keptFormLead)")
        + when(kept.hadFiles, notice("<p>\(words.keptFormFiles)</p>", .warn, icon: .warning))
        + when(
          !typed.isEmpty,
          sheet(each(typed.prefix(6)) { "<p>\(String($0.value.prefix(600)))</p>" }, padded: true))
        + Web.form(
          Paths.local(kept.path), frame.stamp(command: form.command, seen: form.seenVersion),
          fields
            + actions(
              mainButton(words.keptFormSend), quietLink(words.cancel, to: Paths.inbox))))
  }
}

extension Paths {
  static func keptForm(_ id: String) -> String { "/isian/\(segment(id))" }
}
