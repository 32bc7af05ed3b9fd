// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

extension CookieChecks {
  /// A cookie and where it was set.
  struct Seen {
    let cookie: SetCookie
    let line: String
    let address: WebAddress
    let exchange: Exchange
    let at: Date

    var isHTTPS: Bool { address.scheme == .https }
    var host: String { address.host }
  }

  struct Fault {
    let detail: Phrase
    let severity: Severity?

    init(_ detail: Phrase, _ severity: Severity? = nil) {
      self.detail = detail
      self.severity = severity
    }
  }

  /// Cookies of the home page, its redirects and the linked pages, each name once, deletions left out.
  static func cookies(of visit: Visit) -> [Seen] {
    var seen: [String: Bool] = [:]
    let exchanges = [visit[.home]].compactMap { $0 } + visit.linked.map(\.exchange)
    return exchanges.flatMap { exchange in
      exchange.steps.flatMap { step in
        step.answer.headers.values("Set-Cookie").compactMap { line -> Seen? in
          guard let cookie = SetCookie(line), !cookie.isDeletion(at: visit.at),
            seen.updateValue(true, forKey: "\(step.address.host) \(cookie.name)") == nil
          else { return nil }
          return Seen(
            cookie: cookie, line: line, address: step.address, exchange: exchange, at: visit.at)
        }
      }
    }
  }

  static func check(
    _ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase, cwe: Int?, asvs: String,
    wstg: String?,
    controls: [String] = ["P27-2-f"], sessionOnly: Bool = false,
    fault: @escaping @Sendable (Seen) -> Fault?
  ) -> Check {
    Check(
      CheckInfo(
        "cookie.\(name)", severity, title: title, rule: rule,
        remedy: Phrase(
          "Setel kuki di aplikasi: Secure; HttpOnly; SameSite=Lax; Path=/ dan tanpa Domain. Di PHP: session.cookie_secure=1, session.cookie_httponly=1, session.cookie_samesite=Lax.",
          en:
            "Set the cookie in the application: Secure; HttpOnly; SameSite=Lax; Path=/ and no Domain. In PHP: session.cookie_secure=1, session.cookie_httponly=1, session.cookie_samesite=Lax."
        ),
        nginx: "proxy_cookie_flags ~ secure httponly samesite=lax;",
        apache: "Header always edit Set-Cookie ^(.*)$ \"$1; Secure; HttpOnly; SameSite=Lax\"",
        controls: controls,
        cwe: cwe, references: ["ASVS 5.0 \(asvs)"] + (wstg.map { [$0] } ?? []))
    ) { visit in
      guard let home = visit[.home], home.answer != nil else {
        return [.unanswered(visit[.home], of: visit)]
      }
      let cookies = cookies(of: visit).filter { !sessionOnly || $0.cookie.isSession }
      guard !cookies.isEmpty else {
        return [
          Sighting(
            .notApplicable, in: home,
            sessionOnly
              ? Phrase(
                "Tidak ada kuki sesi yang terlihat tanpa masuk.",
                en: "No session cookie was seen without signing in.")
              : Phrase("Tidak ada kuki yang dipasang.", en: "No cookie is set."))
        ]
      }
      let faults = cookies.compactMap { seen in
        fault(seen).map { fault in
          Sighting(
            .fail, seen.address.place(method: "GET", parameter: seen.cookie.name), fault.detail,
            evidence: [seen.exchange.evidence("Set-Cookie: \(seen.line)")], severity: fault.severity
          )
        }
      }
      guard faults.isEmpty else { return Array(faults.prefix(20)) }
      let names = cookies.map(\.cookie.name).joined(separator: ", ").cut(200)
      return [
        Sighting(.pass, in: home, Phrase("Sesuai: \(names).", en: "As it should be: \(names)."))
      ]
    }
  }
}
