// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Which methods does the server offer? Asked with OPTIONS and one TRACE; nothing that writes is sent.
enum MethodChecks {
  static let family = CheckFamily(
    "methods", Phrase("Metode HTTP", en: "HTTP methods"), [trace, webDAV, unsafe, putConfirmed])

  static let trace = Check(
    info(
      "method.trace", .medium, Phrase("TRACE menyala", en: "TRACE is on"),
      rule: Phrase(
        "TRACE dijawab 200 dan penanda kembali di isinya.",
        en: "TRACE is answered 200, and the marker comes back in the body."),
      nginx: nil, apache: "TraceEnable Off", cwe: 693, asvs: "13.4.4")
  ) { visit in
    guard let exchange = visit[.trace], let answer = exchange.answer else {
      return [.unanswered(visit[.trace], of: visit)]
    }
    let isOn = answer.status == 200 && answer.text.contains(visit.token)
    return [
      Sighting(
        isOn ? .fail : .pass, in: exchange,
        isOn
          ? Phrase(
            "Permintaan dikembalikan apa adanya, termasuk kuki.",
            en: "The request comes back as it was, cookies included.")
          : Phrase(
            "TRACE tidak memantulkan permintaan (\(answer.status)).",
            en: "TRACE doesn't echo the request (\(answer.status))."),
        excerpt: isOn ? "HTTP 200\n" + answer.text.cut(300) : "HTTP \(answer.status)")
    ]
  }

  static let webDAV = onOptions(
    info(
      "method.webdav", .low, Phrase("WebDAV menyala", en: "WebDAV is on"),
      rule: Phrase(
        "Ada header DAV, atau PROPFIND di Allow.", en: "A DAV header, or PROPFIND in Allow."),
      nginx: "dav_methods off;", apache: "DAV Off", cwe: 650)
  ) { answer, methods in
    answer.headers.has("DAV") || methods.contains("PROPFIND")
      ? Phrase("Server menawarkan WebDAV.", en: "The server offers WebDAV.") : nil
  }

  static let unsafe = onOptions(
    info(
      "method.advertised-unsafe", .info,
      Phrase("Metode berbahaya ditawarkan", en: "Unsafe methods offered"),
      rule: Phrase(
        "PUT, DELETE, atau CONNECT di Allow; tidak pernah dikirim.",
        en: "PUT, DELETE or CONNECT in Allow; never sent."),
      nginx: "limit_except GET POST { deny all; }",
      apache: "<LimitExcept GET POST>\n  Require all denied\n</LimitExcept>", cwe: 650)
  ) { _, methods in
    let found = ["PUT", "DELETE", "CONNECT"].filter(methods.contains)
    return found.isEmpty
      ? nil
      : Phrase(
        "Ditawarkan: \(found.joined(separator: ", ")).",
        en: "Offered: \(found.joined(separator: ", ")).")
  }

  /// What a guest doesn't do it can't see: an imported report may say more.
  static let putConfirmed = Check(
    info(
      "method.put-confirmed", .high,
      Phrase("Berkas dapat ditaruh dengan PUT", en: "Files can be put there by PUT"),
      rule: Phrase(
        "Hanya dapat dipastikan dengan mengirim PUT, yang tidak pernah dilakukan pemeriksaan ini.",
        en: "Can only be confirmed by sending PUT, which this visit never does."),
      nginx: "limit_except GET POST { deny all; }",
      apache: "<LimitExcept GET POST>\n  Require all denied\n</LimitExcept>",
      cwe: 650)
  ) { visit in
    guard let exchange = visit[.options], let answer = exchange.answer else {
      return [.unanswered(visit[.options], of: visit)]
    }
    let isOffered = methods(answer).contains("PUT")
    return [
      Sighting(
        .undetermined, in: exchange,
        isOffered
          ? Phrase(
            "PUT ditawarkan; pastikan dengan pengujian berizin.",
            en: "PUT is offered; confirm it by a permitted test.")
          : Phrase("PUT tidak ditawarkan; tidak diuji.", en: "PUT isn't offered; not tested."),
        excerpt: answer.headers.lines("Allow"))
    ]
  }

  private static func onOptions(
    _ info: CheckInfo, _ fault: @escaping @Sendable (Answer, Set<String>) -> Phrase?
  ) -> Check {
    Check(info) { visit in
      guard let exchange = visit[.options], let answer = exchange.answer else {
        return [.unanswered(visit[.options], of: visit)]
      }
      let lines = answer.headers.lines("Allow", "Public", "DAV", "MS-Author-Via")
      let detail = fault(answer, methods(answer))
      if detail == nil, lines.isEmpty {
        return [
          Sighting(
            .pass, in: exchange, Phrase("OPTIONS tidak menawarkannya.", en: "OPTIONS offers none."),
            excerpt: "HTTP \(answer.status)",
            confidence: .firm)
        ]
      }
      return [
        Sighting(
          detail == nil ? .pass : .fail, in: exchange,
          detail ?? Phrase("Sesuai.", en: "As it should be."), excerpt: lines, parameter: "Allow")
      ]
    }
  }

  private static func methods(_ answer: Answer) -> Set<String> {
    Set(
      (HeaderRule.items(answer, "Allow") + HeaderRule.items(answer, "Public")).map {
        $0.uppercased()
      })
  }

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, nginx: String?,
    apache: String?, cwe: Int,
    asvs: String = "13.4.5"
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: Phrase(
        "Matikan metode yang tidak dipakai aplikasi.",
        en: "Switch off methods that the application doesn't use."),
      nginx: nginx, apache: apache, controls: ["P27-12-d", "P27-13-a"], cwe: cwe,
      references: ["ASVS 5.0 \(asvs)", "WSTG-CONF-06"])
  }
}
