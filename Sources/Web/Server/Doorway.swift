// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// Signing in and out, and the choice of look: what works before anybody is known.
struct Doorway {
  var site: Site

  func add(to router: Router<WebContext>) {
    router.get(RouterPath(Paths.signIn)) { try await show($0, $1) }
    router.post(RouterPath(Paths.signIn)) { try await enter($0, $1) }
    router.post(RouterPath(Paths.signOut)) { try await leave($0, $1) }
    router.get(RouterPath(Paths.look)) { try await chooseLook($0, $1) }
    router.post(RouterPath(Paths.look)) { try await keepLook($0, $1) }
  }

  private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let back = request.queryForm["kembali"]
    if context.signedIn != nil { return .seeOther(Paths.local(back)) }
    let (frame, cookie) = try prepared(context)
    var response = signInPage(
      frame, back: back, isOver: request.queryForm.isOn("habis"), demoAccounts: site.demoAccounts
    ).response()
    if let cookie { response.setCookie(cookie) }
    return response
  }

  private func enter(_ request: Request, _ context: WebContext) async throws -> Response {
    let frame = try context.frame
    let username = context.form.text("nama")
    let password = context.form["sandi"] ?? ""
    var errors = FieldErrors()
    if username == nil { errors.add("nama", site.words.userNameMissing) }
    if password.isEmpty { errors.add("sandi", site.words.passwordMissing) }
    if let username, !password.isEmpty {
      let attempt = SignInAttempt(
        username: username, password: password,
        address: ClientAddress.of(request, context))
      switch try await site.sessions.begin(attempt, site.now()) {
      case .opened(let token):
        var response = Response.seeOther(Paths.local(context.form["kembali"]))
        response.setCookie(SessionCookie.make(token, isSecure: site.isSecure))
        return response
      case .wrong: errors.add("nama", site.words.wrongCredentials)
      case .wait(let minutes): errors.add("nama", site.words.waitBeforeSignIn(minutes: minutes))
      }
    }
    return signInPage(
      frame, username: username ?? "", back: context.form["kembali"], errors: errors,
      demoAccounts: site.demoAccounts
    ).response(.unprocessableContent)
  }

  private func leave(_ request: Request, _ context: WebContext) async throws -> Response {
    if let token = SessionCookie.read(request, isSecure: site.isSecure) {
      try await site.sessions.end(token, site.now())
    }
    var response = Response.seeOther(Paths.signIn)
    response.setCookie(SessionCookie.gone(isSecure: site.isSecure))
    return response
  }

  private func chooseLook(_ request: Request, _ context: WebContext) async throws -> Response {
    let (frame, cookie) = try prepared(context)
    var response = lookPage(frame, back: Paths.local(request.queryForm["kembali"])).response()
    if let cookie { response.setCookie(cookie) }
    return response
  }

  private func keepLook(_ request: Request, _ context: WebContext) async throws -> Response {
    let theme = context.form["tampilan"].flatMap(Theme.init) ?? .system
    var response = Response.seeOther(Paths.local(context.form["kembali"]))
    response.setCookie(ThemeCookie.make(theme, isSecure: site.isSecure))
    return response
  }

  /// A form before sign-in needs a secret to carry; a new browser is given one.
  private func prepared(_ context: WebContext) throws -> (PageFrame, Cookie?) {
    var frame = try context.frame
    guard frame.csrf.isEmpty else { return (frame, nil) }
    frame.csrf = Token.fresh()
    return (frame, PreSession.cookie(frame.csrf, isSecure: site.isSecure))
  }
}
