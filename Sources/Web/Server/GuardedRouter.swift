// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Hummingbird

/// One address and the least it takes to be let in.
package struct RouteRule: Sendable, Hashable {
  package var method: String
  /// As registered, e.g. `/berkas/:nomor`.
  package var path: String
  /// `nil` for the few places that are open to everybody.
  package var need: Privilege?
}

/// Registers pages behind the privilege they need, and remembers the map, so that a test can
/// try every address with every role. What depends on whose case, system or letter it is, the
/// handler asks once more with `PageFrame.require`.
final class GuardedRouter {
  typealias Handler = @Sendable (Request, WebContext, PageFrame) async throws -> Response

  let site: Site
  private let router: Router<WebContext>
  private(set) var map: [RouteRule] = []

  init(_ router: Router<WebContext>, site: Site) {
    self.router = router
    self.site = site
  }

  func get(_ path: String, _ need: Privilege, _ handler: @escaping Handler) {
    add("GET", path, need)
    router.get(RouterPath(path)) { request, context in
      try await handler(request, context, GuardedRouter.admitted(context, need))
    }
  }

  func post(_ path: String, _ need: Privilege, _ handler: @escaping Handler) {
    add("POST", path, need)
    router.post(RouterPath(path)) { request, context in
      try await handler(request, context, GuardedRouter.admitted(context, need))
    }
  }

  private func add(_ method: String, _ path: String, _ need: Privilege) {
    map.append(RouteRule(method: method, path: path, need: need))
  }

  private static func admitted(_ context: WebContext, _ need: Privilege) throws -> PageFrame {
    let frame = try context.frame
    try frame.require(need)
    return frame
  }
}
