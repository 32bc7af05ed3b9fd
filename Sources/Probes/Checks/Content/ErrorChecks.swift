// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Do errors tell strangers how the application is built?
enum ErrorChecks {
  static let all = [stackTrace, databaseMessage, pathDisclosure]

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, reference: String
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: Phrase(
        "Matikan tampilan galat pada server yang melayani umum, catat rinciannya di log, dan tampilkan halaman galat yang umum.",
        en:
          "Switch the display of errors off in production, log the details, and show a general error page."
      ),
      nginx:
        "fastcgi_param PHP_VALUE \"display_errors=0\";\nfastcgi_intercept_errors on;\nerror_page 500 502 503 504 /galat.html;",
      apache: "php_flag display_errors off\nErrorDocument 500 /galat.html",
      controls: ["P27-6-a", "P27-6-b"], cwe: 209, references: ["ASVS 5.0 16.5.1", reference])
  }

  /// Text of an answer in which an error would be one: all of it where it failed, and outside of
  /// code samples otherwise. `nil` where an article of more than 200 words talks about errors.
  static func errorText(_ answer: Answer, _ exchange: Exchange, _ visit: Visit) -> String? {
    guard answer.isHTML else { return String(answer.text.prefix(64 << 10)) }
    let page = Page(
      Array(answer.body.prefix(256 << 10)), at: exchange.request.address, references: 0)
    if answer.status >= 500 { return page.visibleText + "\n" + page.hiddenText }
    let prose = page.prose
    return FoldedText.words(prose).count > 200 && answer.status < 400 ? nil : prose
  }

  /// A line of a stack trace.
  static func frame(in text: String) -> String? {
    if text.contains(".java:"),
      let match = text.firstMatch(
        of: /\bat [\w.$]{1,200}\.[\w$<>]{1,100}\([\w$]{1,100}\.java:\d+\)/)
    {
      return String(match.0)
    }
    if text.contains(":line "),
      let match = text.firstMatch(of: /\bin [A-Za-z]:\\[^:\n]{1,200}:line \d+/)
    {
      return String(match.0)
    }
    if text.contains("File \""),
      let match = text.firstMatch(of: /File "[^"\n]{1,200}", line \d+, in\b/)
    {
      return String(match.0)
    }
    if text.contains("#"), let match = text.firstMatch(of: /#\d{1,3} \/[^\s(]{1,200}\(\d+\)/) {
      return String(match.0)
    }
    if text.contains("at "),
      let match = text.firstMatch(
        of:
          /\bat [^\n(]{0,100}\(?(?:node:[\w\/]{1,100}|\/[^\s:()]{1,200}\.(?:js|ts|mjs|cjs)):\d+:\d+\)?/
      )
    {
      return String(match.0)
    }
    return nil
  }

  private static func check(
    _ info: CheckInfo, _ find: @escaping @Sendable (String, Answer) -> String?
  ) -> Check {
    Check(info) { visit in
      let answers = visit.answered
      guard let home = visit[.home], !answers.isEmpty else {
        return [.unanswered(visit[.home], of: visit)]
      }
      let found: [Sighting] = answers.compactMap { exchange, answer in
        guard let text = errorText(answer, exchange, visit), let line = find(text, answer) else {
          return nil
        }
        return Sighting(
          .fail, in: exchange,
          Phrase(
            "Jawaban \(answer.status) memuat rincian galat.",
            en: "The answer \(answer.status) has details of an error."),
          excerpt: line)
      }
      if !found.isEmpty { return Array(found.prefix(Check.mostFailures)) }
      return [
        Sighting(
          .pass, in: home,
          Phrase(
            "Tidak ada pada \(answers.count) jawaban, termasuk atas dua alamat yang tidak ada.",
            en: "Not in \(answers.count) answers, two of them to addresses that don't exist."))
      ]
    }
  }

  static let stackTrace = check(
    info(
      "error.stack-trace", .medium, Phrase("Jejak galat program tampil", en: "Stack trace shown"),
      rule: Phrase(
        "Jawaban memuat baris jejak Java, .NET, Python, PHP, atau Node; di luar pre dan code pada halaman yang bukan artikel, atau dengan status 500 ke atas.",
        en:
          "An answer has a frame of a Java, .NET, Python, PHP or Node trace; outside pre and code on what is no article, or with status 500 and above."
      ),
      reference: "WSTG-ERRH-02")
  ) { text, _ in frame(in: text) }

  private static let databaseMarks = [
    "You have an error in your SQL syntax; check the manual", "SQLSTATE[", "PG::", "pg_query():",
    "Unclosed quotation mark after the character string",
    "Microsoft OLE DB Provider for SQL Server",
    "SQLite3::", "psycopg2.", "org.hibernate.exception", "com.mysql.jdbc", "mysqli_sql_exception",
    "mysql_fetch_", "MongoServerError",
  ]

  static let databaseMessage = check(
    info(
      "error.sql-message", .medium,
      Phrase("Pesan galat basis data tampil", en: "Database message shown"),
      rule: Phrase(
        "Jawaban memuat pesan khas basis data dan berstatus 500 ke atas, atau pesannya dalam bingkai peringatan PHP.",
        en:
          "An answer has a database's own message and status 500 and above, or the message stands in a PHP warning."
      ),
      reference: "WSTG-ERRH-01")
  ) { text, answer in
    let mark =
      databaseMarks.first(where: text.contains)
      ?? text.firstMatch(of: /\bORA-\d{5}\b/).map { String($0.0) }
    guard let mark else { return nil }
    let isFramed = [
      "Warning: ", "Fatal error: ", "<b>Warning</b>", "<b>Fatal error</b>",
      "A Database Error Occurred",
    ]
    .contains {
      text.contains($0) || Haystack(answer.body.prefix(256 << 10)).contains($0.lowercased())
    }
    return answer.status >= 500 || isFramed ? mark : nil
  }

  static let pathDisclosure = check(
    info(
      "error.path-disclosure", .low,
      Phrase("Jalur berkas server tampil", en: "Paths of the server shown"),
      rule: Phrase(
        "Pesan galat memuat jalur berkas (in /…/berkas.php on line n), atau /home/…/public_html/, C:\\inetpub\\, /var/www/ dalam bingkai galat.",
        en:
          "An error names a file (in /…/file.php on line n), or /home/…/public_html/, C:\\inetpub\\, /var/www/ stands within an error."
      ),
      reference: "WSTG-ERRH-01")
  ) { text, answer in
    if let match = text.firstMatch(of: /\bin \/[^\s<>]{1,200}\.php on line \d+/) {
      return String(match.0)
    }
    let isError =
      answer.status >= 500 || frame(in: text) != nil || text.contains("A PHP Error was encountered")
      || text.contains("Fatal error") || text.contains("Warning:")
    guard isError else { return nil }
    return text.firstMatch(
      of:
        /(?:\/home\/[\w.-]{1,60}\/public_html\/|[A-Za-z]:\\inetpub\\|\/var\/www\/|\/usr\/share\/nginx\/)[^\s<>"']{0,120}/
    ).map { String($0.0) }
  }
}
