// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Does the server tell browsers to come by HTTPS only?
/// - SeeAlso: RFC 6797; ASVS 5.0, 3.4.1.
enum HSTSChecks {
  static let family = CheckFamily(
    "hsts", Phrase("Pemaksaan HTTPS (HSTS)", en: "Strict transport (HSTS)"),
    [missing, invalid, disabled, short, withoutSubdomains, preload, overHTTP])

  private static let header = "Strict-Transport-Security"
  private static let value = "max-age=31536000; includeSubDomains"
  private static let year = 31_536_000
  private static let halfYear = 15_552_000

  static let missing = Check(
    info(
      "missing", .medium, Phrase("HSTS tidak dikirim", en: "No HSTS header"),
      rule: Phrase(
        "Jawaban akhir halaman utama lewat HTTPS dengan sertifikat tepercaya tidak memuat Strict-Transport-Security.",
        en:
          "The home page's final answer over HTTPS with a trusted certificate has no Strict-Transport-Security."
      )
    )
  ) { visit in
    onHTTPS(visit) { answer, exchange in
      if answer.headers.has(header) {
        return Sighting(
          .pass, in: exchange, Phrase("HSTS dikirim.", en: "HSTS is sent."),
          excerpt: answer.headers.lines(header))
      }
      guard visit.tls?.isTrusted != false else {
        return Sighting(
          .undetermined, in: exchange,
          Phrase(
            "Sertifikat tidak tepercaya, sehingga peramban mengabaikan HSTS; perbaiki sertifikat dahulu.",
            en:
              "The certificate isn't trusted, so browsers ignore HSTS; mend the certificate first.")
        )
      }
      return Sighting(
        .fail, in: exchange,
        Phrase(
          "Jawaban HTTPS \(exchange.request.address.text) tidak memuat Strict-Transport-Security.",
          en:
            "The HTTPS answer of \(exchange.request.address.text) has no Strict-Transport-Security."
        ),
        excerpt: "HTTP \(answer.status)", parameter: header,
        confidence: visit.tls?.isTrusted == true ? .confirmed : .firm)
    }
  }

  static let invalid = check(
    "invalid", .medium, Phrase("HSTS tidak sah", en: "Invalid HSTS header"),
    rule: Phrase(
      "Tanpa max-age, max-age bukan bilangan, arahan ganda, atau header terkirim dua kali dengan nilai berbeda; yang berlaku header pertama (RFC 6797 8.1).",
      en:
        "No max-age, one that is no number, a directive twice, or the header twice with different values; the first header counts (RFC 6797 8.1)."
    )
  ) { policy in
    policy.fault.map { fault in
      (
        Phrase(
          "HSTS tidak dapat dipakai peramban: \(fault.id).",
          en: "Browsers can't use the HSTS header: \(fault.en)."), nil
      )
    }
  }

  static let disabled = check(
    "disabled", .medium, Phrase("HSTS dimatikan", en: "HSTS switched off"),
    rule: Phrase("max-age=0.", en: "max-age=0.")
  ) { policy in
    policy.maxAge == 0
      ? (
        Phrase(
          "max-age=0 menyuruh peramban melupakan HSTS.",
          en: "max-age=0 tells browsers to forget HSTS."), nil
      ) : nil
  }

  static let short = check(
    "short", .low, Phrase("Masa HSTS terlalu pendek", en: "HSTS too short"),
    rule: Phrase(
      "max-age di bawah 31.536.000 detik (satu tahun); di bawah 15.552.000 keparahannya sedang.",
      en: "max-age below 31,536,000 seconds (a year); below 15,552,000 the severity is medium.")
  ) { policy in
    guard let age = policy.maxAge, age > 0, age < year else { return nil }
    return (
      Phrase(
        "max-age hanya \(age) detik (\(age / 86_400) hari).",
        en: "max-age is only \(age) seconds (\(age / 86_400) days)."),
      age < halfYear ? .medium : nil
    )
  }

  static let withoutSubdomains = check(
    "no-subdomains", .info, Phrase("HSTS tanpa subdomain", en: "HSTS without subdomains"),
    rule: Phrase("includeSubDomains tidak ada.", en: "includeSubDomains is absent.")
  ) { policy in
    policy.includesSubdomains
      ? nil : (Phrase("Subdomain tidak ikut dilindungi.", en: "Subdomains aren't covered."), nil)
  }

  static let preload = check(
    "preload-inconsistent", .info,
    Phrase("HSTS preload tidak lengkap", en: "Inconsistent HSTS preload"),
    rule: Phrase(
      "preload bersama max-age di bawah satu tahun atau tanpa includeSubDomains.",
      en: "preload with max-age below a year, or without includeSubDomains.")
  ) { policy in
    policy.hasPreload && ((policy.maxAge ?? 0) < year || !policy.includesSubdomains)
      ? (
        Phrase(
          "preload diminta, tetapi syaratnya (satu tahun dan includeSubDomains) tidak dipenuhi.",
          en: "preload is asked for without its conditions (a year and includeSubDomains)."), nil
      ) : nil
  }

  static let overHTTP = Check(
    info(
      "over-http", .info, Phrase("HSTS dikirim lewat HTTP", en: "HSTS sent over HTTP"),
      rule: Phrase(
        "Jawaban tanpa TLS memuat Strict-Transport-Security; peramban mengabaikannya.",
        en: "An answer without TLS has Strict-Transport-Security; browsers ignore it."))
  ) { visit in
    guard let exchange = visit[.plainHTTP], exchange.answer != nil else {
      return [.unanswered(visit[.plainHTTP], of: visit)]
    }
    let sent = exchange.steps.first { $0.address.scheme == .http && $0.answer.headers.has(header) }
    guard let sent else {
      return [
        Sighting(
          .pass, in: exchange, Phrase("Tidak dikirim lewat HTTP.", en: "Not sent over HTTP."))
      ]
    }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase("Header ini tidak berguna di HTTP.", en: "The header is of no use over HTTP."),
        excerpt: sent.answer.headers.lines(header), parameter: header)
    ]
  }

  private static func check(
    _ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase,
    fault: @escaping @Sendable (StrictTransport) -> (Phrase, Severity?)?
  ) -> Check {
    Check(info(name, severity, title, rule: rule)) { visit in
      onHTTPS(visit) { answer, exchange in
        let values = answer.headers.values(header)
        guard !values.isEmpty else {
          return Sighting(
            .notApplicable, in: exchange, Phrase("HSTS tidak dikirim.", en: "HSTS is not sent."))
        }
        let policy = StrictTransport(values)
        let lines = answer.headers.lines(header)
        guard let (detail, severity) = fault(policy) else {
          return Sighting(
            policy.fault == nil || name == "invalid" ? .pass : .notApplicable, in: exchange,
            Phrase("Sesuai.", en: "As it should be."), excerpt: lines, parameter: header)
        }
        return Sighting(
          .fail, in: exchange, detail, excerpt: lines, parameter: header, severity: severity)
      }
    }
  }

  private static func info(_ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase)
    -> CheckInfo
  {
    CheckInfo(
      "hdr.hsts.\(name)", severity, title: title, rule: rule,
      remedy: Phrase(
        "Kirim header ini pada setiap jawaban HTTPS. Mulailah dengan max-age pendek, lalu naikkan menjadi satu tahun setelah semua subdomain berjalan dengan HTTPS.",
        en:
          "Send this header with every HTTPS answer. Begin with a short max-age; raise it to a year once all subdomains run on HTTPS."
      ),
      nginx: NginxExample.header(header, value), apache: ApacheExample.header(header, value),
      controls: ["P27-8-b", "P27-13-e"], cwe: 319, references: ["ASVS 5.0 3.4.1", "WSTG-CONF-07"])
  }

  /// Only answers over HTTPS count; the final one of the home page.
  private static func onHTTPS(_ visit: Visit, _ look: (Answer, Exchange) -> Sighting) -> [Sighting]
  {
    let exchange = visit[.home]
    guard let exchange, let answer = exchange.answer else {
      return [.unanswered(exchange, of: visit)]
    }
    guard exchange.request.address.scheme == .https else {
      return [
        Sighting(
          .notApplicable, in: exchange,
          Phrase("Halaman utama tidak lewat HTTPS.", en: "The home page isn't served over HTTPS."))
      ]
    }
    return [look(answer, exchange)]
  }
}
