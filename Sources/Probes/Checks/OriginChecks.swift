// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Which foreign sites may read the answers? Four made-up origins ask.
/// - SeeAlso: Fetch Standard, CORS; ASVS 5.0, 3.4.2.
enum OriginChecks {
  static let family = CheckFamily(
    "cors", Phrase("Berbagi lintas asal (CORS)", en: "Cross-origin sharing (CORS)"),
    [reflectCredentials, nullCredentials, suffixMatch, reflect, starCredentials, star])

  private static let allowOrigin = "Access-Control-Allow-Origin"
  private static let allowCredentials = "Access-Control-Allow-Credentials"

  static let reflectCredentials = check(
    "reflect-credentials", .high,
    Phrase(
      "CORS memantulkan asal mana pun beserta kredensial",
      en: "CORS reflects any origin with credentials"),
    rule: Phrase(
      "Access-Control-Allow-Origin sama dengan Origin acak dan Access-Control-Allow-Credentials true.",
      en:
        "Access-Control-Allow-Origin equals the random Origin, and Access-Control-Allow-Credentials is true."
    ),
    by: .foreignOrigin
  ) { origin, sent in origin == sent.origin && sent.hasCredentials }

  static let nullCredentials = check(
    "null-credentials", .high,
    Phrase(
      "CORS menerima asal null beserta kredensial", en: "CORS takes origin null with credentials"),
    rule: Phrase(
      "Access-Control-Allow-Origin null beserta kredensial.",
      en: "Access-Control-Allow-Origin null with credentials."),
    by: .nullOrigin
  ) { origin, sent in origin == "null" && sent.hasCredentials }

  static let suffixMatch = check(
    "suffix-match", .medium,
    Phrase("CORS mencocokkan akhiran nama saja", en: "CORS matches the end of a name only"),
    rule: Phrase(
      "Asal https://jahat-<host> diterima beserta kredensial.",
      en: "The origin https://jahat-<host> is taken, with credentials."),
    by: .lookalikeOrigin
  ) { origin, sent in origin == sent.origin && sent.hasCredentials }

  static let reflect = check(
    "reflect", .low, Phrase("CORS memantulkan asal mana pun", en: "CORS reflects any origin"),
    rule: Phrase(
      "Origin acak dipantulkan tanpa kredensial.",
      en: "The random origin is reflected, without credentials."),
    by: .foreignOrigin
  ) { origin, sent in origin == sent.origin && !sent.hasCredentials }

  static let starCredentials = check(
    "star-credentials-invalid", .info,
    Phrase("CORS * beserta kredensial", en: "CORS * with credentials"),
    rule: Phrase(
      "* bersama kredensial; peramban menolaknya.",
      en: "* together with credentials; browsers refuse it."),
    by: .foreignOrigin
  ) { origin, sent in origin == "*" && sent.hasCredentials }

  static let star = check(
    "star", .info, Phrase("CORS terbuka untuk semua", en: "CORS open to everybody"),
    rule: Phrase("*; wajar untuk data publik.", en: "*; legitimate for public data."),
    by: .foreignOrigin
  ) { origin, sent in origin == "*" && !sent.hasCredentials }

  private struct Sent {
    let origin: String
    let hasCredentials: Bool
  }

  private static func check(
    _ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase, by fetch: BaseFetch,
    isFault: @escaping @Sendable (String, Sent) -> Bool
  ) -> Check {
    Check(
      CheckInfo(
        "cors.\(name)", severity, title: title, rule: rule,
        remedy: Phrase(
          "Bandingkan Origin secara utuh dengan daftar asal yang dikenal; jangan pantulkan, jangan terima null, dan kirim kredensial hanya bila perlu.",
          en:
            "Compare the whole Origin with a list of known ones; don't reflect it, don't take null, and allow credentials only where needed."
        ),
        nginx:
          "map $http_origin $cors { default \"\"; \"https://portal.contoh.go.id\" $http_origin; }\nadd_header Access-Control-Allow-Origin $cors always;\nadd_header Vary Origin always;",
        apache:
          "SetEnvIf Origin \"^https://portal\\.contoh\\.go\\.id$\" CORS=$0\nHeader always set Access-Control-Allow-Origin %{CORS}e env=CORS\nHeader merge Vary Origin",
        controls: ["P27-12-a"], cwe: severity == .info ? nil : 942,
        references: ["ASVS 5.0 3.4.2", "WSTG-CLNT-07"])
    ) { visit in
      guard let exchange = visit[fetch], let answer = exchange.answer else {
        return [.unanswered(visit[fetch], of: visit)]
      }
      let lines = answer.headers.lines(allowOrigin, allowCredentials, "Vary")
      guard let origin = answer.headers[allowOrigin] else {
        return [
          Sighting(
            .pass, in: exchange,
            Phrase("Tidak dibuka untuk asal lain.", en: "Not opened to other origins."))
        ]
      }
      let sent = Sent(
        origin: exchange.request.headers["Origin"] ?? "",
        hasCredentials: answer.headers[allowCredentials]?.trimmed.lowercased() == "true")
      let found = isFault(origin.trimmed, sent)
      return [
        Sighting(
          found ? .fail : .pass, in: exchange,
          found
            ? Phrase(
              "Origin \(sent.origin) dijawab \(origin.cut(100))\(sent.hasCredentials ? " beserta kredensial" : "").",
              en:
                "Origin \(sent.origin) is answered \(origin.cut(100))\(sent.hasCredentials ? " with credentials" : "")."
            )
            : Phrase("Sesuai.", en: "As it should be."),
          excerpt: lines, parameter: allowOrigin)
      ]
    }
  }
}
