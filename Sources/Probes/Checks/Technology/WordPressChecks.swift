// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What does a WordPress tell or let strangers do?
enum WordPressChecks {
  static let all = [users, xmlrpc, debugLog, readme, registration, installer]
  static let family = CheckFamily("wp", Phrase("WordPress"), all)

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase,
    nginx: String? = nil, apache: String? = nil, cwe: Int?, references: [String],
    controls: [String] = ["P27-13-c"]
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule, remedy: remedy, nginx: nginx, apache: apache,
      controls: controls, cwe: cwe, references: references)
  }

  static let users = Check.ofFile(
    info(
      "wp.user-enum", .low,
      Phrase("Nama pengguna WordPress dapat didaftar", en: "WordPress user names can be listed"),
      rule: Phrase(
        "/wp-json/wp/v2/users menjawab daftar JSON dengan slug, atau /?author=1 dialihkan ke /author/nama/.",
        en:
          "/wp-json/wp/v2/users answers a JSON list with slugs, or /?author=1 redirects to /author/name/."
      ),
      remedy: Phrase(
        "Batasi REST users dan arsip penulis bagi yang sudah masuk.",
        en: "Limit the users endpoint and author archives to signed-in users."),
      nginx: "location ~ ^/wp-json/wp/v2/users { return 404; }\nif ($arg_author) { return 404; }",
      apache:
        "RewriteEngine On\nRewriteCond %{QUERY_STRING} ^author=\\d+\nRewriteRule ^ - [R=404,L]",
      cwe: 204, references: ["ASVS 5.0 6.3.8", "WSTG-IDNT-04"], controls: ["P27-13-c", "P27-3-c"]),
    paths: ["/wp-json/wp/v2/users", "/?author=1"], takesRedirects: true
  ) { piece, _ in
    if piece.answer.isRedirect {
      guard let place = piece.answer.headers["Location"], place.contains(/\/author\/[^\/]+\/?$/)
      else { return nil }
      return .init("Location: \(place)")
    }
    guard piece.text.trimmed.hasPrefix("[{"), piece.text.contains("\"slug\"") else { return nil }
    let count = Haystack(piece.text).count(of: "\"slug\"")
    return .init("[{\"slug\": •••}] × \(count)")
  }

  static let xmlrpc = Check.ofFile(
    info(
      "wp.xmlrpc", .low, Phrase("xmlrpc.php terbuka", en: "xmlrpc.php open"),
      rule: Phrase(
        "/xmlrpc.php menjawab \"XML-RPC server accepts POST requests only\".",
        en: "/xmlrpc.php answers \"XML-RPC server accepts POST requests only\"."),
      remedy: Phrase(
        "Tutup xmlrpc.php bila tidak dipakai.", en: "Close xmlrpc.php unless it is needed."),
      nginx: "location = /xmlrpc.php { return 404; }",
      apache: "<Files xmlrpc.php>\n  Require all denied\n</Files>",
      cwe: nil, references: ["ASVS 5.0 13.4.5"]),
    paths: ["/xmlrpc.php"], statuses: [200, 405], wantsHTML: true
  ) { piece, _ in
    piece.text.contains("XML-RPC server accepts POST requests only")
      ? .init("XML-RPC server accepts POST requests only.") : nil
  }

  static let debugLog = Check.ofFile(
    info(
      "wp.debug-log", .high, Phrase("Log debug WordPress terbuka", en: "WordPress debug log open"),
      rule: Phrase(
        "/wp-content/debug.log memuat PHP Notice, Warning, atau Fatal dengan waktu.",
        en: "/wp-content/debug.log has PHP notices, warnings or fatals with their time."),
      remedy: Phrase(
        "Matikan WP_DEBUG_LOG, hapus berkasnya, dan tutup berkas .log.",
        en: "Switch WP_DEBUG_LOG off, delete the file, and close .log files."),
      nginx: HidingExample.nginx, apache: HidingExample.apache, cwe: 532,
      references: ["ASVS 5.0 13.4.7"],
      controls: ["P27-6-c", "P27-6-e", "P27-11-e"]),
    paths: ["/wp-content/debug.log"]
  ) { piece, _ in
    piece.text.firstMatch(
      of:
        /\[\d{2}-\w{3}-\d{4} [\d:]{8}[^\]]{0,8}\] PHP (?:Notice|Warning|Fatal|Deprecated|Parse)[^\n]{0,120}/
    )
    .map { .init(String($0.0)) }
  }

  static let readme = Check.ofFile(
    info(
      "wp.readme", .info, Phrase("readme.html WordPress terbuka", en: "WordPress readme open"),
      rule: Phrase("/readme.html adalah readme WordPress.", en: "/readme.html is WordPress's own."),
      remedy: Phrase(
        "Hapus readme.html setelah setiap pembaruan.", en: "Delete readme.html after each update."),
      nginx: "location = /readme.html { return 404; }",
      apache: "<Files readme.html>\n  Require all denied\n</Files>",
      cwe: 497, references: ["ASVS 5.0 13.4.6"]),
    paths: ["/readme.html"], wantsHTML: true
  ) { piece, _ in
    guard piece.text.contains("WordPress"),
      piece.text.contains("Semantic Personal Publishing") || piece.text.contains("wordpress.org")
    else { return nil }
    return .init(
      piece.text.firstMatch(of: /Version \d[\d.]*/).map { String($0.0) } ?? "WordPress readme")
  }

  static let registration = Check.ofFile(
    info(
      "wp.registration", .low,
      Phrase("Pendaftaran pengguna WordPress terbuka", en: "WordPress registration open"),
      rule: Phrase(
        "wp-login.php?action=register menampilkan formulir pendaftaran.",
        en: "wp-login.php?action=register shows a registration form."),
      remedy: Phrase(
        "Matikan \"Siapa saja dapat mendaftar\".", en: "Switch off \"Anyone can register\"."),
      cwe: nil, references: ["WSTG-IDNT-02"]),
    paths: ["/wp-login.php?action=register"], wantsHTML: true
  ) { piece, _ in
    piece.text.contains("id=\"registerform\"") ? .init("<form id=\"registerform\">") : nil
  }

  static let installer = Check.ofFile(
    info(
      "wp.installer-open", .critical,
      Phrase("Pemasang WordPress terbuka", en: "WordPress installer open"),
      rule: Phrase(
        "/wp-admin/install.php menampilkan langkah pertama pemasangan.",
        en: "/wp-admin/install.php shows the first step of an installation."),
      remedy: Phrase(
        "Selesaikan atau hapus pemasangan itu sekarang.",
        en: "Finish or remove the installation now."),
      cwe: 306, references: ["ASVS 5.0 13.4.5"]),
    paths: ["/wp-admin/install.php"], wantsHTML: true
  ) { piece, _ in
    piece.text.contains("name=\"weblog_title\"")
      || piece.text.contains("id=\"setup\"") && piece.text.contains("install.php?step=1")
      ? .init("install.php?step=1") : nil
  }
}
