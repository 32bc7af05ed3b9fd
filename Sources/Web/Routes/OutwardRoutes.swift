// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/pengaturan/pemberitahuan`: how those concerned hear of things outside of the product.
struct OutwardRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.outward, .administer) { request, _, frame in
      let outward = try await site.store.outward()
      var matter = try await matter(OutwardForm(outward.settings))
      switch request.queryForm["selesai"] {
      case "simpan": matter.done = frame.words.outwardSaved
      case "coba": matter.done = frame.words.outwardTested
      default: break
      }
      return outwardPage(matter, frame).response()
    }
    router.post(Paths.outward, .administer) { _, context, frame in
      var form = OutwardForm(context.form)
      let settings = form.read(frame.words)
      guard form.errors.isEmpty else {
        return outwardPage(try await matter(form), frame).response(.unprocessableContent)
      }
      try await site.store.setOutward(settings, secrets: form.secrets, by: try frame.acting)
      return .seeOther(Paths.with(Paths.outward, [("selesai", "simpan")]))
    }
    router.post(Paths.testOutward, .administer) { _, context, frame in
      guard let channel = context.form.text("jalur").flatMap(OutwardSettings.Channel.init) else {
        throw PageRefusal(.badRequest)
      }
      do {
        try await site.store.testOutward(channel, by: try frame.acting(by: context.form))
      } catch let refusal as Refusal {
        if refusal == .notPermitted { throw PageRefusal(.forbidden) }
        var matter = try await matter(OutwardForm(try await site.store.outward().settings))
        matter.refusal = frame.words.refusal(refusal, Naming())
        return outwardPage(matter, frame).response(.unprocessableContent)
      }
      return .seeOther(Paths.with(Paths.outward, [("selesai", "coba")]))
    }
  }

  private func matter(_ form: OutwardForm) async throws -> OutwardMatter {
    let officers = try await site.store.officersToChoose()
    return OutwardMatter(
      form: form, secrets: try await site.store.outward().secrets,
      log: try await site.store.outwardNotices(),
      people: Dictionary(officers.map { ($0.code, $0.name) }) { first, _ in first },
      hasPublicAddress: !(try await site.store.profile().publicAddress.isEmpty))
  }
}
