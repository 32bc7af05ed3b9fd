// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension SampleSite {
  /// All that a visit can ask for.
  static let healthy = SampleSite(
    "sehat", shows: "Situs yang terawat: semua yang dapat diperiksa baik",
    english: "A site in good care: everything that can be checked is sound", isSecure: true,
    faults: [],
    sound: [
      "hdr.hsts.missing", "hdr.hsts.invalid", "hdr.hsts.short", "hdr.csp.missing",
      "hdr.csp.unsafe-inline", "hdr.csp.wildcard", "hdr.csp.no-object-src", "hdr.csp.no-base-uri",
      "hdr.csp.syntax", "hdr.frame.missing", "hdr.xcto.missing", "hdr.referrer.missing",
      "hdr.referrer.unsafe", "hdr.permissions.missing", "hdr.permissions.syntax",
      "hdr.coop.missing",
      "hdr.banner.server-version", "hdr.banner.x-powered-by", "hdr.content-type.missing",
      "cookie.session.no-secure", "cookie.session.no-httponly", "cookie.no-samesite",
      "cookie.prefix-violation", "cors.reflect", "cors.reflect-credentials", "method.trace",
      "method.advertised-unsafe", "redir.http-not-https", "meta.security-txt.missing",
      "meta.security-txt.invalid", "meta.security-txt.expired", "meta.robots-sensitive",
      "html.mixed.active", "html.mixed.passive", "html.sri.missing", "html.js.vulnerable",
      "html.comment.suspicious", "html.default-page", "html.internal-ip", "error.stack-trace",
      "error.sql-message", "error.path-disclosure", "file.git", "file.env", "file.db-dump",
      "file.dir-listing", "file.phpinfo", "spam.gambling.visible", "spam.gambling.hidden",
      "spam.gambling.cloaked", "spam.redirect-by-device", "spam.redirect-by-referer",
      "spam.sitemap", "deface.signature", "tls.cert.expired", "tls.cert.hostname-mismatch",
    ]
  ) { request, _ in
    guard ["GET", "HEAD"].contains(request.method) else {
      return SampleAnswer(status: 405, headers: protection + [("Allow", "GET, HEAD")])
    }
    return healthyPage(request).with(protection)
  }

  private static func healthyPage(_ request: SampleRequest) -> SampleAnswer {
    switch request.path {
    case "/":
      return .html(
        SamplePage.html(
          "Layanan Perpustakaan Contoh", head: "<link rel=\"stylesheet\" href=\"/gaya.css\">",
          """
          <h1>Layanan Perpustakaan Daerah Contoh</h1>
          <p>Jam layanan Senin sampai Jumat, pukul 08.00 sampai 15.30.</p>
          <p><a href="/katalog">Katalog buku</a> <a href="/kontak">Kontak</a></p>
          <form method="post" action="/masuk"><label>Nomor anggota <input name="anggota"></label>
          <label>Kata sandi <input type="password" name="sandi"></label><button>Masuk</button></form>
          """)
      ).with([
        ("Set-Cookie", "__Host-sesi=contoh0123456789; Path=/; Secure; HttpOnly; SameSite=Lax"),
        ("Cache-Control", "no-store"),
      ])
    case "/katalog":
      return .html(SamplePage.html("Katalog", "<h1>Katalog</h1><p>Tersedia 1.204 judul buku.</p>"))
    case "/kontak":
      return .html(SamplePage.html("Kontak", "<h1>Kontak</h1><p>pustaka@contoh.go.id</p>"))
    case "/gaya.css":
      return .text("body { font-family: sans-serif }", type: "text/css; charset=utf-8")
    case "/robots.txt": return .text("User-agent: *\nAllow: /\n")
    case "/sitemap.xml":
      return .text(sitemap(request, ["/", "/katalog", "/kontak"]), type: "application/xml")
    case "/.well-known/security.txt":
      return .text(
        "Contact: mailto:csirt@contoh.go.id\nExpires: 2027-06-30T00:00:00.000Z\nPreferred-Languages: id, en\n"
      )
    case "/favicon.ico": return .bytes([0, 0, 1, 0], type: "image/x-icon")
    default: return .notFound
    }
  }

  /// Headers of a site in good care.
  static let protection: [(name: String, value: String)] = [
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  static func sitemap(_ request: SampleRequest, _ paths: [String]) -> String {
    let origin = (request.isSecure ? "https://" : "http://") + request.host
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      + paths.map { "<url><loc>\(origin)\($0)</loc></url>\n" }.joined() + "</urlset>\n"
  }
}
