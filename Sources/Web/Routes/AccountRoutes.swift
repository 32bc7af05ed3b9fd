// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/akun`: one's own posts and password.
struct AccountRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.account, .useAccount) { request, context, frame in
      let done: String? =
        switch request.queryForm["selesai"] {
        case "sandi": frame.words.passwordChanged
        case "limpahkan", "pemberitahuan": frame.words.saved
        default: nil
        }
      var matter = try await matter(context, frame)
      matter.done = done
      return try accountPage(matter, frame).response()
    }
    router.post(Paths.ownPassword, .useAccount) { try await changePassword($0, $1, $2) }
    router.post(Paths.ownOutward, .useAccount) { _, context, frame in
      try await site.store.chooseOutward(context.form["mau"] == "1", by: try frame.acting)
      return .seeOther(Paths.with(Paths.account, [("selesai", "pemberitahuan")]))
    }
    router.post(Paths.lendPost, .useAccount) { try await lend($0, $1, $2) }
    router.post(Paths.endLending, .useAccount) { try await endLending($0, $1, $2) }
  }

  private func matter(_ context: WebContext, _ frame: PageFrame) async throws -> AccountMatter {
    let viewer = try frame.known
    let own = Set(viewer.seats.filter { $0.kind == .definitive }.map(\.post))
    let lent =
      own.isEmpty
      ? []
      : try await site.store.holdings().filter {
        own.contains($0.holding.post) && $0.holding.kind == .delegate
          && ($0.holding.until.map { frame.today <= $0 } ?? true)
      }
    let isMailOn = try await site.store.outward().settings.isOn(.mail)
    return AccountMatter(
      unitName: context.signedIn?.unit ?? "", lent: lent,
      officers: own.isEmpty
        ? []
        : try await site.store.officersToChoose().filter { $0.code != viewer.officer.username },
      wantsOutward: isMailOn
        ? try await site.store.wantsOutward(viewer.officer.username) : nil,
      mustChange: context.signedIn?.mustChange ?? false)
  }

  private func changePassword(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let words = frame.words
    let (old, new) = (context.form["lama"] ?? "", context.form["baru"] ?? "")
    var errors = FieldErrors()
    if old.isEmpty { errors.add("lama", words.passwordMissing) }
    if new.isEmpty { errors.add("baru", words.passwordMissing) }
    if !new.isEmpty, new != context.form["ulang"] { errors.add("ulang", words.passwordsDiffer) }
    if errors.isEmpty {
      do {
        try await site.store.changePassword(
          of: try frame.known.officer.username, from: old, to: new,
          keeping: SessionCookie.read(request, isSecure: site.isSecure), at: frame.now)
        return .seeOther(Paths.with(Paths.account, [("selesai", "sandi")]))
      } catch let refusal as Refusal {
        let isOld = refusal == .rule(code: "password-wrong", detail: [])
        errors.add(isOld ? "lama" : "baru", words.refusal(refusal, Naming()))
      }
    }
    var matter = try await matter(context, frame)
    matter.refused = ("sandi", FormData(), errors)
    return try accountPage(matter, frame).response(.unprocessableContent)
  }

  private func lend(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let (words, form) = (frame.words, context.form)
    var errors = FieldErrors()
    let post = form.text("jabatan")
    let officer = form.text("penerima")
    let from = form.text("mulai").flatMap { CalendarDate($0) }
    let until = form.text("sampai").flatMap { CalendarDate($0) }
    if post == nil { errors.add("jabatan", words.chooseThis) }
    if officer == nil { errors.add("penerima", words.chooseThis) }
    if from == nil { errors.add("mulai", words.recordProblem(.notDate)) }
    if until == nil { errors.add("sampai", words.recordProblem(.notDate)) }
    if let post, let officer, let from, let until {
      do {
        try await site.store.lendPost(
          post, to: officer, from: from, until: until, by: try frame.acting)
        return .seeOther(Paths.with(Paths.account, [("selesai", "limpahkan")]))
      } catch let refusal as Refusal {
        if refusal == .notPermitted { throw PageRefusal(.forbidden) }
        let isTime = refusal == .rule(code: "ends-before-start", detail: [])
        errors.add(isTime ? "sampai" : "penerima", words.refusal(refusal, Naming()))
      }
    }
    var matter = try await matter(context, frame)
    matter.refused = ("limpahkan", form, errors)
    return try accountPage(matter, frame).response(.unprocessableContent)
  }

  private func endLending(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    guard let post = context.form.text("jabatan"), let officer = context.form.text("penerima"),
      let from = context.form.text("mulai").flatMap({ CalendarDate($0) })
    else { throw PageRefusal(.badRequest) }
    do {
      try await site.store.endLending(of: post, to: officer, from: from, by: try frame.acting)
    } catch let refusal as Refusal {
      if refusal == .notPermitted { throw PageRefusal(.forbidden) }
      throw PageRefusal(.refused)
    }
    return .seeOther(Paths.with(Paths.account, [("selesai", "limpahkan")]))
  }
}
