// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Hummingbird

/// Finds who is behind the request. Whoever is nobody sees only the open places; from anywhere
/// else they are led to the door and, after signing in, back.
struct SessionGate: RouterMiddleware {
  var site: Site

  /// Reachable without an account.
  static let openPlaces = [
    Paths.signIn, Paths.look, Paths.health, Paths.help, Paths.publicStates, Paths.check,
  ]

  /// Reachable with a first password that has yet to be changed.
  private static func isOpenBeforeChange(_ path: String) -> Bool {
    openPlaces.contains(path) || path.hasPrefix("/aset/")
      || [Paths.account, Paths.ownPassword, Paths.signOut].contains(path)
  }

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let token = SessionCookie.read(request, isSecure: site.isSecure),
      let found = try await site.sessions.find(token, site.now())
    {
      context.signedIn = found
      context.frameStorage?.viewer = found.viewer
      context.frameStorage?.csrf = found.csrf
      context.frameStorage?.face = ViewerFace(
        found.viewer, unit: found.unit, taskCount: found.taskCount, words: site.words)
      if found.mustChange, !SessionGate.isOpenBeforeChange(request.uri.path) {
        return .seeOther(Paths.account)
      }
      return try await next(request, context)
    }
    let path = request.uri.path
    if SessionGate.openPlaces.contains(path) || path.hasPrefix("/aset/")
      || path.hasPrefix(Paths.hooks) || path.hasPrefix(Paths.check + "/")
    {
      return try await next(request, context)
    }
    guard request.method == .get || request.method == .head else {
      return try await EndedSession(site: site).answer(request, context)
    }
    return .seeOther(Paths.with(Paths.signIn, [("kembali", Paths.local(request.uri.string))]))
  }
}

extension PageFrame {
  /// Whoever looks; a page that nobody may see ends as "403".
  package var known: Viewer {
    get throws {
      guard let viewer else { throw PageRefusal(.forbidden) }
      return viewer
    }
  }

  /// Ends the request where the viewer may not do this.
  package func require(_ privilege: Privilege) throws {
    guard try known.may(privilege) else { throw PageRefusal(.forbidden) }
  }
}
