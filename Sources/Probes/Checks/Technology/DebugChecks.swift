// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Was the application put on-line with its developers' tools switched on?
enum DebugChecks {
  static let all = [
    laravel, ignition, telescope, horizon, debugbar, clockwork, codeIgniter, django,
    symfonyProfiler,
    yii, rails, flask, aspNet,
  ]

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase,
    asvs: String = "13.4.2"
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule, remedy: remedy,
      nginx:
        "location ~ ^/(_ignition|_debugbar|__clockwork|telescope|horizon|_profiler|debug)(/|$) { return 404; }",
      apache:
        "RedirectMatch 404 \"^/(_ignition|_debugbar|__clockwork|telescope|horizon|_profiler|debug)(/|$)\"",
      controls: ["P27-6-a", "P27-13-a", "P27-13-c"], cwe: 489,
      references: ["ASVS 5.0 \(asvs)", "WSTG-ERRH-02"])
  }

  /// A check of error pages: what failed with 400 and above, and what answers to addresses that
  /// can't exist. Articles about errors are none.
  private static func ofErrors(
    _ info: CheckInfo, headers: [String] = [], _ find: @escaping @Sendable (Haystack) -> String?
  ) -> Check {
    Check(info) { visit in
      guard let home = visit[.home], home.answer != nil else {
        return [.unanswered(visit[.home], of: visit)]
      }
      let answers = visit.answered
      for (exchange, answer) in answers {
        for name in headers {
          if let field = answer.headers.all.first(where: { $0.name.lowercased().hasPrefix(name) }) {
            return [
              Sighting(
                .fail, in: exchange,
                Phrase(
                  "Header \(field.name) hanya ada dalam mode debug.",
                  en: "The header \(field.name) exists in debug mode only."),
                excerpt: "\(field.name): \(field.value)", parameter: field.name)
            ]
          }
        }
        guard answer.status >= 400 || ErrorChecks.errorText(answer, exchange, visit) != nil else {
          continue
        }
        let isHome = exchange == home && answer.status < 400
        guard !isHome, let mark = find(Haystack(answer.body.prefix(512 << 10))) else { continue }
        // A page that repeats what it is asked answers all addresses alike.
        if answer.status < 400, visit.isSoft(answer, at: exchange.request.address.pathOnly) {
          continue
        }
        return [
          Sighting(
            .fail, in: exchange,
            Phrase(
              "Halaman galat mode debug tampil (status \(answer.status)).",
              en: "An error page of debug mode is shown (status \(answer.status))."),
            excerpt: mark)
        ]
      }
      return [
        Sighting(
          .pass, in: home,
          Phrase(
            "Tidak tampil pada \(answers.count) jawaban.",
            en: "Not shown in \(answers.count) answers."))
      ]
    }
  }

  private static let switchOff = Phrase(
    "Setel APP_DEBUG=false dan APP_ENV=production, lalu jalankan php artisan config:cache.",
    en: "Set APP_DEBUG=false and APP_ENV=production, then run php artisan config:cache.")

  static let laravel = ofErrors(
    info(
      "tech.laravel.debug", .high, Phrase("Laravel dalam mode debug", en: "Laravel in debug mode"),
      rule: Phrase(
        "Halaman galat memuat Ignition, Whoops, jejak Illuminate, atau NotFoundHttpException lengkap.",
        en:
          "An error page has Ignition, Whoops, an Illuminate trace or a whole NotFoundHttpException."
      ),
      remedy: switchOff)
  ) { text in
    let marks = [
      "vendor/laravel/framework/src", "facade\\ignition", "spatie\\laravelignition",
      "class=\"ignition",
      "illuminate\\routing\\", "\"exception\":\"symfony\\\\component\\\\httpkernel",
      "whoops, looks like something went wrong",
    ]
    if let mark = marks.first(where: text.contains) { return mark }
    let isWhoops = text.contains("whoops-container") || text.contains("whoops\\exception")
    return isWhoops ? "Whoops" : nil
  }

  static let ignition = Check.ofFile(
    info(
      "tech.laravel.ignition-exec", .critical,
      Phrase("Ignition dapat menjalankan perintah", en: "Ignition can run commands"),
      rule: Phrase(
        "/_ignition/health-check menjawab JSON dengan can_execute_commands bernilai true (prasyarat CVE-2021-3129). Tidak pernah dicoba lebih jauh.",
        en:
          "/_ignition/health-check answers JSON with can_execute_commands true (the condition of CVE-2021-3129). Never tried further."
      ),
      remedy: switchOff),
    paths: ["/_ignition/health-check"]
  ) { body, _ in
    body.text.contains(/"can_execute_commands"\s*:\s*true/)
      ? .init("can_execute_commands: true") : nil
  }

  static let telescope = tool(
    "tech.laravel.telescope", "Laravel Telescope", ["/telescope/requests"], isPage: true
  ) {
    $0.text.contains("<title>Telescope") || $0.text.contains("id=\"telescope\"") ? "Telescope" : nil
  }

  static let horizon = tool("tech.laravel.horizon", "Laravel Horizon", ["/horizon/api/stats"]) {
    $0.text.contains("\"jobsPerMinute\"") || $0.text.contains("\"failedJobs\"")
      ? "jobsPerMinute" : nil
  }

  static let debugbar = tool("tech.laravel.debugbar", "Laravel Debugbar", ["/_debugbar/open"]) {
    $0.text.contains("\"utime\"") && $0.text.contains("\"uri\"") ? "utime, uri" : nil
  }

  static let clockwork = tool("tech.laravel.clockwork", "Clockwork", ["/__clockwork/latest"]) {
    $0.text.contains("\"responseStatus\"") && $0.text.contains("\"controller\"")
      ? "controller, responseStatus" : nil
  }

  static let symfonyProfiler = tool(
    "tech.symfony.profiler", "Symfony Profiler", ["/_profiler/"], isPage: true
  ) {
    $0.text.contains("Symfony Profiler")
      && ($0.text.contains("sf-toolbar") || $0.text.contains("profiler")) ? "Symfony Profiler" : nil
  }

  static let yii = tool("tech.yii.debug", "Yii Debugger", ["/debug/default/view"], isPage: true) {
    $0.text.contains("Yii Debugger") ? "Yii Debugger" : nil
  }

  /// A developers' tool that answers strangers.
  private static func tool(
    _ id: String, _ name: String, _ paths: [String], isPage: Bool = false,
    _ find: @escaping @Sendable (FilePiece) -> String?
  ) -> Check {
    .ofFile(
      info(
        id, .high, Phrase("\(name) terbuka untuk umum", en: "\(name) open to everybody"),
        rule: Phrase(
          "\(paths.joined(separator: ", ")) menjawab 200 dengan isi khas \(name).",
          en: "\(paths.joined(separator: ", ")) answers 200 with what is typical of \(name)."),
        remedy: Phrase(
          "Cabut \(name) dari server yang melayani umum, atau batasi dengan otorisasi.",
          en: "Remove \(name) from production, or put it behind authorisation."), asvs: "13.4.5"),
      paths: paths, wantsHTML: isPage
    ) { piece, _ in find(piece).map { .init($0) } }
  }

  static let codeIgniter = ofErrors(
    info(
      "tech.codeigniter.debug", .high,
      Phrase("CodeIgniter dalam mode pengembangan", en: "CodeIgniter in development mode"),
      rule: Phrase(
        "Jawaban memuat \"A PHP Error was encountered\" dengan Backtrace, halaman PageNotFoundException CodeIgniter 4, atau header Debugbar.",
        en:
          "An answer has \"A PHP Error was encountered\" with a backtrace, CodeIgniter 4's PageNotFoundException page, or a Debugbar header."
      ),
      remedy: Phrase(
        "Setel CI_ENVIRONMENT (atau ENVIRONMENT) ke production.",
        en: "Set CI_ENVIRONMENT (or ENVIRONMENT) to production.")),
    headers: ["debugbar-"]
  ) { text in
    if text.contains("a php error was encountered"), text.contains("backtrace") {
      return "A PHP Error was encountered … Backtrace"
    }
    if text.contains("codeigniter\\exceptions\\pagenotfoundexception") {
      return "CodeIgniter\\Exceptions\\PageNotFoundException"
    }
    return text.contains("codeigniter") && text.contains("debugbar_loader")
      ? "debugbar_loader" : nil
  }

  static let django = ofErrors(
    info(
      "tech.django.debug", .high, Phrase("Django dalam mode debug", en: "Django in debug mode"),
      rule: Phrase(
        "Halaman galat Django dengan DEBUG = True.", en: "Django's error page with DEBUG = True."),
      remedy: Phrase(
        "Setel DEBUG = False dan isi ALLOWED_HOSTS.",
        en: "Set DEBUG = False and fill ALLOWED_HOSTS."))
  ) { text in
    text.contains("you're seeing this error because you have") && text.contains("debug = true")
      ? "DEBUG = True" : nil
  }

  static let rails = ofErrors(
    info(
      "tech.rails.debug", .high,
      Phrase("Ruby on Rails dalam mode pengembangan", en: "Rails in development mode"),
      rule: Phrase(
        "Halaman \"Action Controller: Exception caught\".",
        en: "The page \"Action Controller: Exception caught\"."),
      remedy: Phrase("Jalankan dengan RAILS_ENV=production.", en: "Run with RAILS_ENV=production."))
  ) {
    $0.contains("action controller: exception caught") || $0.contains("<h1>routing error</h1>")
      ? "Action Controller: Exception" : nil
  }

  static let flask = ofErrors(
    info(
      "tech.flask.debug", .high, Phrase("Werkzeug debugger terbuka", en: "Werkzeug debugger open"),
      rule: Phrase(
        "Halaman galat memuat __debugger__ milik Werkzeug.",
        en: "An error page has Werkzeug's __debugger__."),
      remedy: Phrase(
        "Matikan debug dan jangan memakai server pengembangan.",
        en: "Switch debug off and don't use the development server."))
  ) { $0.contains("__debugger__") && $0.contains("werkzeug") ? "__debugger__" : nil }

  static let aspNet = ofErrors(
    info(
      "tech.aspnet.debug", .high,
      Phrase("Halaman galat rinci ASP.NET", en: "Detailed ASP.NET error page"),
      rule: Phrase(
        "Halaman galat menjelaskan customErrors atau menampilkan potongan sumber.",
        en: "An error page explains customErrors or shows source."),
      remedy: Phrase(
        "Setel customErrors mode=\"On\" atau ASPNETCORE_ENVIRONMENT=Production.",
        en: "Set customErrors mode=\"On\" or ASPNETCORE_ENVIRONMENT=Production."))
  ) { text in
    if text.contains("server error in '"), text.contains("stack trace:") {
      return "Server Error in … Stack Trace"
    }
    return text.contains("developer exception page")
      || text.contains("microsoft.aspnetcore.diagnostics") ? "Developer Exception Page" : nil
  }
}
