// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What do the headers tell that only helps an attacker?
enum BannerChecks {
  static let all = [
    serverVersion, poweredBy, aspNet, debugToken, backendServer, internalAddress, cache,
  ]

  static let serverVersion = HeaderRule.check(
    info(
      "hdr.banner.server-version", .low,
      Phrase("Versi server diumumkan", en: "Server version told"),
      rule: Phrase(
        "Server atau Via memuat nomor versi (angka, titik, angka).",
        en: "Server or Via has a version number (digits, dot, digits)."),
      remedy: Phrase("Sembunyikan nomor versi.", en: "Hide the version number."),
      nginx: "server_tokens off;", apache: "ServerTokens Prod\nServerSignature Off"),
    of: ["Server", "Via"], onAnyContent: true
  ) { answer, _ in
    let values = answer.headers.values("Server") + answer.headers.values("Via").map(withoutProtocol)
    return values.first { $0.contains(/\d+(\.\d+)+/) }.map {
      .fault(Phrase("Terbaca: \($0.cut(100)).", en: "It reads: \($0.cut(100))."))
    } ?? .sound
  }

  static let poweredBy = HeaderRule.check(
    info(
      "hdr.banner.x-powered-by", .low, Phrase("X-Powered-By dikirim", en: "X-Powered-By sent"),
      rule: Phrase(
        "X-Powered-By ada; tanpa nomor versi keparahannya info.",
        en: "X-Powered-By is present; info where it has no version."),
      remedy: Phrase(
        "Hapus header ini; di PHP: expose_php = Off.",
        en: "Remove the header; in PHP: expose_php = Off."),
      nginx: "fastcgi_hide_header X-Powered-By;\nproxy_hide_header X-Powered-By;",
      apache: "Header always unset X-Powered-By", wstg: "WSTG-INFO-08"),
    of: ["X-Powered-By"], onAnyContent: true
  ) { answer, _ in
    guard let value = answer.headers["X-Powered-By"] else { return .sound }
    return .fault(
      Phrase("Terbaca: \(value.cut(100)).", en: "It reads: \(value.cut(100))."),
      value.contains(where: \.isNumber) ? nil : .info)
  }

  static let aspNet = present(
    "hdr.banner.aspnet-version", .low,
    Phrase("Versi ASP.NET diumumkan", en: "ASP.NET version told"),
    ["X-AspNet-Version", "X-AspNetMvc-Version"],
    remedy: Phrase(
      "Setel <httpRuntime enableVersionHeader=\"false\" /> dan MvcHandler.DisableMvcResponseHeader = true.",
      en:
        "Set <httpRuntime enableVersionHeader=\"false\" /> and MvcHandler.DisableMvcResponseHeader = true."
    ))

  static let debugToken = present(
    "hdr.debug-token", .medium, Phrase("Mode pelacakan aktif", en: "Debug mode on"),
    [
      "X-Debug-Token", "X-Debug-Token-Link", "X-ChromeLogger-Data", "X-Debug-Exception",
      "Debugbar-Link", "Debugbar-Time", "phpdebugbar-id",
    ],
    remedy: Phrase(
      "Matikan mode debug dan pelacak di server produksi.",
      en: "Switch off debug mode and profilers in production."),
    controls: ["P27-13-c", "P27-6-a"], cwe: 489, asvs: "13.4.2")

  static let backendServer = present(
    "hdr.backend-server", .low,
    Phrase("Nama server dalam diumumkan", en: "Name of an inside server told"),
    [
      "X-Backend-Server", "X-Backend", "X-Backend-Host", "X-Server-Name", "X-Host", "X-Node",
      "X-Upstream", "X-Served-By",
    ],
    remedy: Phrase("Hapus header ini di proksi.", en: "Remove the header at the proxy."),
    nginx: "proxy_hide_header X-Backend-Server;", apache: "Header always unset X-Backend-Server")

  static let internalAddress = Check.ofHome(
    info(
      "hdr.internal-ip", .low,
      Phrase("Alamat jaringan dalam terbaca di header", en: "Inside address in a header"),
      rule: Phrase(
        "Alamat RFC 1918, 127/8, fc00::/7, atau nama .local/.internal di header mana pun.",
        en: "An address of RFC 1918, 127/8, fc00::/7, or a .local/.internal name in any header."),
      remedy: Phrase(
        "Setel nama publik di aplikasi dan proksi.",
        en: "Set the public name in application and proxy."))
  ) { _, exchange, visit in
    let own = visit.target.address.host
    for step in exchange.steps {
      for field in step.answer.headers.all {
        guard let found = insideName(in: field.value), found != own else { continue }
        return [
          Sighting(
            .fail, step.address.place(method: "GET", parameter: field.name),
            Phrase("\(field.name) memuat \(found).", en: "\(field.name) has \(found)."),
            evidence: [exchange.evidence("\(field.name): \(field.value)")])
        ]
      }
    }
    return [Sighting(.pass, in: exchange, Phrase("Tidak ada.", en: "None."))]
  }

  static let cache = Check.ofHome(
    CheckInfo(
      "hdr.cache.sensitive", .low,
      title: Phrase(
        "Halaman bersesi dapat disimpan tembolok", en: "A page with a session may be cached"),
      rule: Phrase(
        "Jawaban yang memasang kuki sesi atau memuat formulir kata sandi boleh disimpan (tanpa no-store).",
        en:
          "An answer that sets a session cookie or has a password form may be stored (no no-store)."
      ),
      remedy: Phrase(
        "Kirim Cache-Control: no-store pada halaman masuk dan halaman bersesi.",
        en: "Send Cache-Control: no-store with sign-in pages and pages of a session."),
      nginx: NginxExample.header("Cache-Control", "no-store"),
      apache: ApacheExample.header("Cache-Control", "no-store"),
      controls: ["P27-7-b"], cwe: 525, references: ["ASVS 5.0 14.3.2", "WSTG-ATHN-06"])
  ) { _, home, visit in
    var seen = false
    for (exchange, page) in [(home, visit.home)] + visit.linked.map({ ($0.exchange, $0.page) }) {
      guard let answer = exchange.answer, answer.status < 400 else { continue }
      let hasSession = answer.headers.values("Set-Cookie").contains {
        SetCookie($0)?.isSession ?? false
      }
      guard hasSession || page?.forms.contains(where: \.hasPassword) ?? false else { continue }
      seen = true
      if HeaderRule.items(answer, "Cache-Control").contains("no-store") { continue }
      return [
        Sighting(
          .fail, in: exchange,
          hasSession
            ? Phrase(
              "Jawaban ini memasang kuki sesi tanpa no-store.",
              en: "The answer sets a session cookie without no-store.")
            : Phrase(
              "Halaman dengan formulir kata sandi tanpa no-store.",
              en: "A page with a password form, without no-store."),
          excerpt: answer.headers.lines("Cache-Control", "Pragma", "Set-Cookie"),
          parameter: "Cache-Control")
      ]
    }
    return [
      seen
        ? Sighting(.pass, in: home, Phrase("no-store dikirim.", en: "no-store is sent."))
        : Sighting(
          .notApplicable, in: home,
          Phrase(
            "Tidak ada kuki sesi atau formulir kata sandi yang terlihat.",
            en: "No session cookie or password form was seen."))
    ]
  }

  /// At fault as soon as one of the headers is there.
  private static func present(
    _ id: String, _ severity: Severity, _ title: Phrase, _ names: [String], remedy: Phrase,
    nginx: String? = nil,
    apache: String? = nil, controls: [String] = ["P27-13-e"], cwe: Int = 497,
    asvs: String = "13.4.6"
  ) -> Check {
    HeaderRule.check(
      CheckInfo(
        id, severity, title: title,
        rule: Phrase(
          "Ada salah satu header: \(names.joined(separator: ", ")).",
          en: "One of these headers is present: \(names.joined(separator: ", "))."),
        remedy: remedy, nginx: nginx, apache: apache, controls: controls, cwe: cwe,
        references: ["ASVS 5.0 \(asvs)"]),
      of: names, onAnyContent: true
    ) { answer, _ in
      guard let name = names.first(where: answer.headers.has) else { return .sound }
      return .fault(Phrase("\(name) dikirim.", en: "\(name) is sent."))
    }
  }

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase,
    nginx: String? = nil,
    apache: String? = nil, wstg: String = "WSTG-INFO-02"
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule, remedy: remedy, nginx: nginx, apache: apache,
      controls: ["P27-13-e"], cwe: 497, references: ["ASVS 5.0 13.4.6", wstg])
  }

  /// `1.1 varnish (Varnish/7.1)`: the protocol's version in Via is no banner.
  private static func withoutProtocol(_ via: String) -> String {
    via.split(separator: ",").map { item in
      item.split(separator: " ").dropFirst().joined(separator: " ")
    }.joined(separator: ", ")
  }

  private static func insideName(in text: String) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || ".:-_[]".contains($0)) }
    for word in words.prefix(200) {
      let name = word.trimmingPrefix { $0 == "[" }.prefix { $0 != "]" }
      let candidates = [String(name), String(name.prefix { $0 != ":" })]
      for candidate in candidates {
        if let address = IPAddress(candidate), address.isInside { return candidate }
        let lowered = candidate.lowercased()
        if lowered.count > 7, lowered.hasSuffix(".local") || lowered.hasSuffix(".internal") {
          return candidate
        }
      }
    }
    return nil
  }
}

extension IPAddress {
  private static let inside: [AddressRange] = [
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "fc00::/7",
  ].compactMap { AddressRange($0) }

  /// Of a private or loopback range.
  package var isInside: Bool { Self.inside.contains { $0.contains(self) } }
}
