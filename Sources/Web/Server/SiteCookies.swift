// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// The session's cookie. With TLS its name binds it to this very host.
enum SessionCookie {
  static func name(isSecure: Bool) -> String { isSecure ? "__Host-kawal" : "kawal" }

  static func read(_ request: Request, isSecure: Bool) -> String? {
    request.cookies[name(isSecure: isSecure)].flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  static func make(_ token: String, isSecure: Bool) -> Cookie {
    Cookie(
      name: name(isSecure: isSecure), value: token, path: "/", secure: isSecure, httpOnly: true,
      sameSite: .lax)
  }

  static func gone(isSecure: Bool) -> Cookie {
    Cookie(
      name: name(isSecure: isSecure), value: "", maxAge: 0, path: "/", secure: isSecure,
      httpOnly: true, sameSite: .lax)
  }
}

/// A secret of the browser before anybody has signed in, so that the sign-in form, too, is ours.
enum PreSession {
  static func token(of request: Request) -> String? {
    request.cookies["kawal-awal"].flatMap { $0.value.utf8.count == 43 ? $0.value : nil }
  }

  static func cookie(_ token: String, isSecure: Bool) -> Cookie {
    Cookie(
      name: "kawal-awal", value: token, path: "/", secure: isSecure, httpOnly: true,
      sameSite: .strict)
  }
}

enum ThemeCookie {
  static func read(_ request: Request) -> Theme {
    request.cookies["kawal-tampilan"].flatMap { Theme(rawValue: $0.value) } ?? .system
  }

  static func make(_ theme: Theme, isSecure: Bool) -> Cookie {
    Cookie(
      name: "kawal-tampilan", value: theme.rawValue, maxAge: 31_536_000, path: "/",
      secure: isSecure, httpOnly: true, sameSite: .lax)
  }
}
