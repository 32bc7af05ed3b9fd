// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Are cookies, those of a session above all, kept from strangers?
/// - SeeAlso: RFC 6265bis; ASVS 5.0, 3.3.
enum CookieChecks {
  static let family = CheckFamily(
    "cookies", Phrase("Kuki", en: "Cookies"),
    [
      sessionInsecure, sessionReadable, otherInsecure, withoutSameSite, noneInsecure,
      sameSiteInvalid,
      prefixViolation, broadDomain, longLived, oversize,
    ])

  private static let month = 30.0 * 86_400
  private static let largest = 4096

  static let sessionInsecure = check(
    "session.no-secure", .high,
    Phrase("Kuki sesi tanpa Secure", en: "Session cookie without Secure"),
    rule: Phrase(
      "Kuki sesi tanpa atribut Secure; di http keparahannya sedang.",
      en: "A session cookie without Secure; medium over http."),
    cwe: 614, asvs: "3.3.1", wstg: "WSTG-SESS-02", sessionOnly: true
  ) { seen in
    seen.cookie.isSecure
      ? nil
      : Fault(
        Phrase("Kuki dapat terkirim tanpa enkripsi.", en: "The cookie may travel unencrypted."),
        seen.isHTTPS ? nil : .medium)
  }

  static let sessionReadable = check(
    "session.no-httponly", .medium,
    Phrase("Kuki sesi tanpa HttpOnly", en: "Session cookie without HttpOnly"),
    rule: Phrase(
      "Kuki sesi tanpa atribut HttpOnly; kuki CSRF dan preferensi dikecualikan.",
      en: "A session cookie without HttpOnly; CSRF and preference cookies are exempt."),
    cwe: 1004, asvs: "3.3.4", wstg: "WSTG-SESS-02", sessionOnly: true
  ) { seen in
    seen.cookie.isHTTPOnly
      ? nil
      : Fault(
        Phrase(
          "Skrip di halaman dapat membaca kuki ini.", en: "Scripts in the page can read the cookie."
        ))
  }

  static let otherInsecure = check(
    "nonsession.no-secure", .low, Phrase("Kuki tanpa Secure", en: "Cookie without Secure"),
    rule: Phrase(
      "Kuki lain tanpa Secure di https.", en: "Another cookie without Secure over https."),
    cwe: 614, asvs: "3.3.1", wstg: "WSTG-SESS-02"
  ) { seen in
    seen.cookie.isSession || seen.cookie.isSecure || !seen.isHTTPS
      ? nil
      : Fault(
        Phrase("Kuki dapat terkirim tanpa enkripsi.", en: "The cookie may travel unencrypted."))
  }

  static let withoutSameSite = check(
    "no-samesite", .low, Phrase("Kuki sesi tanpa SameSite", en: "Session cookie without SameSite"),
    rule: Phrase(
      "Kuki sesi tanpa SameSite; bawaan peramban Lax.",
      en: "A session cookie without SameSite; browsers take Lax."),
    cwe: 1275, asvs: "3.3.2", wstg: "WSTG-SESS-02", sessionOnly: true
  ) { seen in
    seen.cookie.sameSite != nil
      ? nil : Fault(Phrase("SameSite tidak disebut.", en: "SameSite isn't told."))
  }

  static let noneInsecure = check(
    "samesite-none-insecure", .medium,
    Phrase("SameSite=None tanpa Secure", en: "SameSite=None without Secure"),
    rule: Phrase(
      "SameSite=None tanpa Secure; peramban menolaknya.",
      en: "SameSite=None without Secure; browsers reject it."),
    cwe: 1275, asvs: "3.3.2", wstg: "WSTG-SESS-02"
  ) { seen in
    seen.cookie.sameSite?.lowercased() == "none" && !seen.cookie.isSecure
      ? Fault(
        Phrase("Kuki lintas situs tanpa enkripsi.", en: "A cross-site cookie without encryption."))
      : nil
  }

  static let sameSiteInvalid = check(
    "samesite-invalid", .low, Phrase("Nilai SameSite tidak sah", en: "Invalid SameSite"),
    rule: Phrase(
      "Nilai selain Strict, Lax, dan None.", en: "A value other than Strict, Lax and None."),
    cwe: 1275, asvs: "3.3.2", wstg: "WSTG-SESS-02"
  ) { seen in
    guard let value = seen.cookie.sameSite, !["strict", "lax", "none"].contains(value.lowercased())
    else { return nil }
    return Fault(
      Phrase(
        "SameSite=\(value.cut(40)) tidak dikenal.", en: "SameSite=\(value.cut(40)) is unknown."))
  }

  static let prefixViolation = check(
    "prefix-violation", .low, Phrase("Awalan nama kuki dilanggar", en: "Cookie prefix violated"),
    rule: Phrase(
      "__Host- tanpa Secure, dengan Domain, atau Path selain /; __Secure- tanpa Secure.",
      en:
        "__Host- without Secure, with Domain, or with another Path than /; __Secure- without Secure."
    ),
    cwe: 565, asvs: "3.3.3", wstg: "WSTG-SESS-02"
  ) { seen in
    let cookie = seen.cookie
    let name = cookie.name.lowercased()
    let breaksHost =
      name.hasPrefix("__host-") && (!cookie.isSecure || cookie.domain != nil || cookie.path != "/")
    let breaksSecure = name.hasPrefix("__secure-") && !cookie.isSecure
    return breaksHost || breaksSecure
      ? Fault(Phrase("Peramban menolak kuki ini.", en: "Browsers reject the cookie.")) : nil
  }

  static let broadDomain = check(
    "broad-domain", .low, Phrase("Kuki berlaku terlalu luas", en: "Cookie for too wide a domain"),
    rule: Phrase(
      "Domain adalah akhiran publik atau zona induk, misalnya .bantulkab.go.id untuk aplikasi di subdomainnya.",
      en:
        "Domain is a public suffix or the parent zone, e.g. .bantulkab.go.id for an application below it."
    ),
    cwe: 565, asvs: "3.3.3", wstg: "WSTG-SESS-02"
  ) { seen in
    guard let domain = seen.cookie.domain, domain != seen.host, seen.host.hasSuffix("." + domain)
    else { return nil }
    guard RegistrableDomain.isPublicSuffix(domain) || RegistrableDomain.of(seen.host) == domain,
      "www." + domain != seen.host
    else { return nil }
    return Fault(
      Phrase(
        "Semua aplikasi di bawah \(domain) menerima kuki ini.",
        en: "Every application below \(domain) receives the cookie."))
  }

  static let longLived = check(
    "long-lived-session", .info,
    Phrase("Kuki sesi berumur panjang", en: "Long-lived session cookie"),
    rule: Phrase(
      "Umur kuki sesi lebih dari 30 hari.", en: "A session cookie that lives longer than 30 days."),
    cwe: 613, asvs: "7.3.2", wstg: "WSTG-SESS-07", controls: ["P27-2-d"], sessionOnly: true
  ) { seen in
    guard let life = seen.cookie.lifetime(at: seen.at), life > month else { return nil }
    return Fault(
      Phrase(
        "Berlaku \(Int(min(life / 86_400, 1e6))) hari.",
        en: "Lives \(Int(min(life / 86_400, 1e6))) days."))
  }

  static let oversize = check(
    "oversize", .info, Phrase("Kuki terlalu besar", en: "Oversize cookie"),
    rule: Phrase("Nama dan nilai lebih dari 4.096 byte.", en: "Name and value exceed 4,096 bytes."),
    cwe: nil, asvs: "3.3.5", wstg: nil
  ) { seen in
    let size = seen.cookie.name.utf8.count + seen.cookie.value.utf8.count
    return size > largest
      ? Fault(Phrase("Besarnya \(size) byte.", en: "It has \(size) bytes.")) : nil
  }
}
