// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension KnownRules {
  static let headers = [
    KnownRule(
      "HSTS tidak dipasang", en: "HSTS is missing", .low,
      remedy: """
        Kirim header HSTS dari setiap halaman HTTPS:
            Strict-Transport-Security: max-age=31536000; includeSubDomains
        """,
      en: "Send Strict-Transport-Security: max-age=31536000; includeSubDomains over HTTPS.",
      controls: ["P27-8-b"],
      [
        "zap:10035", "nuclei:http-missing-security-headers:strict-transport-security",
        "nuclei:missing-hsts", "testssl:HSTS", "testssl:HSTS_time", "nessus:142960",
        "nessus:84502", "openvas:1.3.6.1.4.1.25623.1.0.105879", "burp:16777984",
        "wapiti:HTTP Strict Transport Security (HSTS)",
      ],
      nikto: ["strict-transport-security http header is not", "header missing: strict-transport"]),
    KnownRule(
      "Content-Security-Policy tidak dipasang atau terlalu longgar",
      en: "Content-Security-Policy is missing or too loose", .low,
      remedy: """
        Pasang CSP yang hanya mengizinkan sumber sendiri, lalu longgarkan seperlunya:
            Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'self'
        """,
      en: "Send a policy that allows the site's own sources only, and loosen it where needed.",
      controls: ["P27-13-e", "P27-4-g"],
      [
        "zap:10038", "zap:10055", "nuclei:http-missing-security-headers:content-security-policy",
        "testssl:Content-Security-Policy", "wapiti:Content Security Policy Configuration",
      ], nikto: ["header missing: content-security-policy"]),
    KnownRule(
      "Halaman dapat dibingkai situs lain (clickjacking)", en: "Pages can be framed (clickjacking)",
      .low,
      remedy: """
        Larang pembingkaian:
            Content-Security-Policy: frame-ancestors 'self'
            X-Frame-Options: SAMEORIGIN
        """,
      en: "Forbid framing with frame-ancestors 'self' and X-Frame-Options: SAMEORIGIN.",
      controls: ["P27-13-e"],
      [
        "zap:10020", "nuclei:http-missing-security-headers:x-frame-options",
        "testssl:X-Frame-Options", "nessus:85582", "burp:5245344", "wapiti:Clickjacking Protection",
      ], nikto: ["x-frame-options header is not present", "anti-clickjacking"]),
    KnownRule(
      "X-Content-Type-Options tidak dipasang", en: "X-Content-Type-Options is missing", .low,
      remedy: """
        Kirim dari semua jawaban:
            X-Content-Type-Options: nosniff
        """,
      en: "Send X-Content-Type-Options: nosniff with every response.", controls: ["P27-13-e"],
      [
        "zap:10021", "nuclei:http-missing-security-headers:x-content-type-options",
        "testssl:X-Content-Type-Options", "wapiti:MIME Type Confusion",
      ], nikto: ["x-content-type-options header is not"]),
    KnownRule(
      "Referrer-Policy tidak dipasang", en: "Referrer-Policy is missing", .info,
      remedy: """
        Batasi alamat yang diteruskan ke situs lain:
            Referrer-Policy: strict-origin-when-cross-origin
        """,
      en: "Send Referrer-Policy: strict-origin-when-cross-origin.", controls: ["P27-13-e"],
      [
        "nuclei:http-missing-security-headers:referrer-policy", "testssl:Referrer-Policy",
      ], nikto: ["header missing: referrer-policy"]),
    KnownRule(
      "Permissions-Policy tidak dipasang", en: "Permissions-Policy is missing", .info,
      remedy: """
        Matikan kemampuan peramban yang tidak dipakai:
            Permissions-Policy: camera=(), microphone=(), geolocation=()
        """,
      en: "Switch off unused abilities: camera=(), microphone=(), geolocation=().",
      controls: ["P27-9-c"],
      ["zap:10063", "nuclei:http-missing-security-headers:permissions-policy"],
      nikto: ["header missing: permissions-policy"]),
    KnownRule(
      "Header keamanan belum lengkap", en: "Security headers are incomplete", .low,
      remedy:
        "Pasang HSTS, CSP, X-Content-Type-Options, dan pembatas bingkai di konfigurasi server.",
      en: "Set HSTS, CSP, X-Content-Type-Options and a frame policy in the server's configuration.",
      controls: ["P27-13-e"],
      [
        "nuclei:http-missing-security-headers", "wapiti:HTTP Secure Headers",
        "testssl:security_headers", "zap:90004",
      ], nikto: ["suggested security header missing"]),
    KnownRule(
      "Versi perangkat lunak terlihat di header", en: "Headers tell the software's version", .info,
      remedy: """
        Sembunyikan versi:
            nginx:  server_tokens off;
            Apache: ServerTokens Prod
            PHP:    expose_php = Off
        """,
      en: "Hide versions: server_tokens off (nginx), ServerTokens Prod (Apache), expose_php = Off.",
      controls: ["P27-13-e"],
      [
        "zap:10036", "zap:10037", "zap:10061", "testssl:banner_server",
        "testssl:banner_application", "nessus:10107", "wpscan:headers",
        "wapiti:Fingerprint web technology", "wapiti:Fingerprint web server",
      ], nikto: ["retrieved x-powered-by"]),
    KnownRule(
      "Jawaban peka dapat tersimpan di tembolok", en: "Sensitive responses may be cached", .info,
      remedy: """
        Untuk halaman setelah masuk dan berisi data pribadi kirim:
            Cache-Control: no-store
        """,
      en: "Send Cache-Control: no-store with pages that hold personal data.",
      controls: ["P27-7-b"],
      ["zap:10015", "zap:10049", "burp:7340288"]),
    KnownRule(
      "CORS mengizinkan asal mana pun", en: "CORS allows any origin", .medium,
      remedy:
        "Tetapkan daftar asal yang boleh; jangan memantulkan Origin, apalagi dengan kredensial.",
      en: "List the origins that may; never reflect Origin, least of all with credentials.",
      controls: ["P27-12-a"],
      ["zap:10098", "zap:40040", "nuclei:cors-misconfig"], nikto: ["access-control-allow-origin"]),
    KnownRule(
      "Metode HTTP yang tidak diperlukan terbuka", en: "Needless HTTP methods are open", .low,
      remedy: "Izinkan hanya GET, HEAD, dan POST; matikan TRACE (Apache: TraceEnable off).",
      en: "Allow GET, HEAD and POST only; switch TRACE off (Apache: TraceEnable off).",
      controls: ["P27-12-d"],
      [
        "nessus:11213", "openvas:1.3.6.1.4.1.25623.1.0.11213", "nuclei:options-method",
        "zap:90028",
      ], nikto: ["allowed http methods", "http method (", "trace method"]),
    KnownRule(
      "ETag membocorkan nomor inode", en: "ETag tells inode numbers", .info,
      remedy: """
        Apache:
            FileETag MTime Size
        """,
      en: "Apache: FileETag MTime Size", controls: ["P27-13-e"],
      ["nessus:88098"], nikto: ["inodes via etags"]),
    KnownRule(
      "Skrip dari situs lain tanpa pemeriksaan keutuhan (SRI)",
      en: "Scripts of other sites without an integrity check", .low,
      remedy: "Simpan pustaka di server sendiri, atau beri atribut integrity dan crossorigin.",
      en: "Serve libraries yourself, or give them integrity and crossorigin attributes.",
      controls: ["P27-13-d", "P27-9-d"],
      ["zap:90003", "zap:10017", "nuclei:missing-sri", "burp:5244160"]),
  ]

  static let cookies = [
    KnownRule(
      "Kuki tanpa HttpOnly", en: "Cookie without HttpOnly", .low,
      remedy: "Beri atribut HttpOnly pada kuki sesi agar tidak terbaca skrip.",
      en: "Give session cookies the attribute HttpOnly, so that scripts can't read them.",
      controls: ["P27-2-f"],
      [
        "zap:10010", "testssl:cookie_httponly", "nuclei:cookies-without-httponly", "burp:5244416",
        "wapiti:HttpOnly Flag cookie",
      ], nikto: ["without the httponly flag"]),
    KnownRule(
      "Kuki tanpa Secure", en: "Cookie without Secure", .low,
      remedy: "Beri atribut Secure agar kuki hanya dikirim lewat HTTPS.",
      en: "Give cookies the attribute Secure, so that they travel over HTTPS only.",
      controls: ["P27-2-f"],
      [
        "zap:10011", "testssl:cookie_secure", "nuclei:cookies-without-secure", "burp:5243392",
        "wapiti:Secure Flag cookie",
      ], nikto: ["without the secure flag"]),
    KnownRule(
      "Kuki tanpa SameSite", en: "Cookie without SameSite", .low,
      remedy: "Beri atribut SameSite=Lax atau Strict pada kuki sesi.",
      en: "Give session cookies SameSite=Lax or Strict.", controls: ["P27-2-f"],
      ["zap:10054", "nuclei:missing-cookie-samesite-strict"], nikto: ["samesite"]),
    KnownRule(
      "Cakupan domain kuki terlalu luas", en: "Cookie's domain is too wide", .info,
      remedy: "Hapus atribut Domain agar kuki hanya berlaku di host ini.",
      en: "Leave out Domain, so that the cookie is for this host only.", controls: ["P27-2-f"],
      ["zap:90033"]),
    KnownRule(
      "Tanda sesi ada di alamat halaman", en: "Session id within the address", .medium,
      remedy:
        "Simpan tanda sesi hanya di kuki; matikan penulisan ulang alamat (session.use_only_cookies = 1).",
      en: "Keep session ids in cookies only (session.use_only_cookies = 1).",
      controls: ["P27-2-e"], ["zap:3", "zap:10024"]),
    KnownRule(
      "Formulir tanpa token anti-CSRF", en: "Forms without an anti-CSRF token", .medium,
      remedy: "Aktifkan perlindungan CSRF kerangka kerja pada semua formulir yang mengubah data.",
      en: "Switch on the framework's CSRF protection for all forms that change something.",
      controls: ["P27-12-f"],
      ["zap:10202", "burp:2098944", "wapiti:Cross Site Request Forgery"]),
  ]
}
