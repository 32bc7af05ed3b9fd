// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// A known address, asked for in a way that it does not answer.
struct WrongMethod: Error {
  /// For `Allow`.
  var allowed: String
}

/// Says at each address which methods it has, so that a wrong one is not taken for a missing page.
struct MethodRefusals {
  var rules: [RouteRule]

  /// Addresses that are open to everybody.
  private static let open: [(path: String, methods: [HTTPRequest.Method])] = [
    (Paths.signIn, [.get, .post]), (Paths.signOut, [.post]), (Paths.look, [.get, .post]),
    (Paths.health, [.get]), (Paths.help, [.get]),
  ]

  func add(to router: Router<WebContext>) {
    var known: [String: [HTTPRequest.Method]] = [:]
    for place in MethodRefusals.open { known[place.path] = place.methods }
    for rule in rules {
      known[rule.path, default: []].append(rule.method == "GET" ? .get : .post)
    }
    for (path, methods) in known {
      let names = Set(methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] })
      let refusal = WrongMethod(allowed: names.sorted().joined(separator: ", "))
      for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete]
      where !methods.contains(method) {
        router.on(RouterPath(path), method: method) { _, _ -> Response in throw refusal }
      }
    }
  }
}
