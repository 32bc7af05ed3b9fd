// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Who holds a name: the label that somebody registered, with the public suffix above it.
package enum RegistrableDomain {
  /// `contoh.go.id` of `simpeg.contoh.go.id`; an IP address, and a name without dots, is its own.
  package static func of(_ host: String) -> String {
    let host = host.lowercased()
    if host.contains(":") || host.allSatisfy({ $0.isNumber || $0 == "." }) { return host }
    let labels = host.split(separator: ".")
    guard labels.count > 2 else { return host }
    let two = labels.suffix(2).joined(separator: ".")
    return labels.suffix(suffixes.contains(two) ? 3 : 2).joined(separator: ".")
  }

  package static func isPublicSuffix(_ name: String) -> Bool {
    suffixes.contains(name) || !name.contains(".")
  }

  package static func isForeign(_ host: String, to own: String) -> Bool { of(host) != of(own) }

  /// Suffixes of two labels under which names are registered, as far as sites of the region link
  /// to them (PANDI's list whole).
  /// - SeeAlso: publicsuffix.org
  private static let suffixes: Set<String> = [
    "ac.id", "biz.id", "co.id", "desa.id", "go.id", "kop.id", "mil.id", "my.id", "net.id", "or.id",
    "ponpes.id", "sch.id", "web.id", "co.uk", "org.uk", "ac.uk", "gov.uk", "com.au", "net.au",
    "org.au", "gov.au", "edu.au", "com.sg", "gov.sg", "edu.sg", "com.my", "gov.my", "edu.my",
    "co.jp", "ac.jp", "go.jp", "co.kr", "go.kr", "co.th", "go.th", "ac.th", "com.br", "com.cn",
    "com.hk", "com.tw", "com.ph", "gov.ph", "com.vn", "gov.vn", "co.in", "gov.in", "co.nz",
    "com.tr", "co.za", "github.io", "gitlab.io", "blogspot.com", "netlify.app", "vercel.app",
    "pages.dev", "workers.dev", "herokuapp.com", "web.app", "firebaseapp.com", "azurewebsites.net",
    "cloudfront.net", "wordpress.com", "weebly.com",
  ]
}
