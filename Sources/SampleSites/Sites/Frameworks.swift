// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension SampleSite {
  /// WordPress that nobody has looked after for years.
  static let neglectedWordPress = SampleSite(
    "wordpress-terbengkalai",
    shows: "WordPress lama yang tidak dirawat, dengan cadangan dan log terbuka",
    english: "An old WordPress that nobody cares for, its backups and logs open",
    faults: [
      "tech.detected", "tech.cms.version", "tech.cms.outdated", "tech.php.eol",
      "tech.server.outdated", "wp.user-enum", "wp.xmlrpc", "wp.readme", "wp.debug-log",
      "html.js.vulnerable", "file.backup-archive", "file.config-backup", "file.dir-listing",
      "hdr.banner.server-version", "hdr.banner.x-powered-by", "hdr.csp.missing",
      "hdr.frame.missing", "hdr.xcto.missing", "meta.security-txt.missing", "tls.missing",
      "html.password-over-http",
    ],
    sound: [
      "file.git", "file.env", "spam.gambling.visible", "spam.gambling.hidden",
      "spam.gambling.cloaked", "deface.signature", "tech.laravel.debug", "error.stack-trace",
    ]
  ) { request, _ in
    wordPressPage(request).with([
      ("Server", "Apache/2.2.15 (CentOS)"), ("X-Powered-By", "PHP/7.2.24"),
    ])
  }

  private static func wordPressPage(_ request: SampleRequest) -> SampleAnswer {
    switch request.path {
    case "/":
      if request.query == "author=1" { return .redirect(to: "/author/admin-desa/", status: 301) }
      return .html(
        SamplePage.html(
          "Desa Contoh Makmur",
          head: """
            <meta name="generator" content="WordPress 5.8.1">
            <link rel="https://api.w.org/" href="/wp-json/">
            <link rel="stylesheet" href="/wp-content/themes/desa/style.css?ver=5.8.1">
            <script src="/wp-includes/js/jquery/jquery.min.js?ver=1.12.4"></script>
            """,
          """
          <h1>Desa Contoh Makmur</h1><p>Kabar desa, anggaran, dan agenda kegiatan warga.</p>
          <p><a href="/agenda/">Agenda</a> <a href="/wp-content/uploads/2021/apbdes.pdf">APBDes</a></p>
          <form action="/wp-login.php" method="post"><input name="log"><input type="password" name="pwd">
          <button>Masuk</button></form>
          """))
    case "/agenda/":
      return .html(SamplePage.html("Agenda", "<h1>Agenda</h1><p>Musyawarah desa tanggal 3.</p>"))
    case "/wp-json/wp/v2/users", "/wp-json/wp/v2/users/":
      return .json(
        #"[{"id":1,"name":"Admin Desa","slug":"admin-desa","link":"/author/admin-desa/"}]"#)
    case "/xmlrpc.php":
      return .text("XML-RPC server accepts POST requests only.", status: 405)
    case "/readme.html":
      return .html(
        SamplePage.html(
          "WordPress &rsaquo; ReadMe",
          "<h1><a href=\"https://wordpress.org/\">WordPress</a></h1><p>Semantic Personal Publishing Platform</p><p>Version 5.8</p>"
        ))
    case "/wp-content/debug.log":
      return .text(
        "[03-Nov-2026 02:11:09 UTC] PHP Notice:  Undefined index: tahun in /home/desacontoh/public_html/wp-content/themes/desa/functions.php on line 41\n"
      )
    case "/wp-content/uploads/", "/wp-content/uploads/2021/":
      return .html(SamplePage.listing(request.path, ["apbdes.pdf", "ktp-warga-contoh.jpg"]))
    case "/wp-config.php.bak":
      return .text(
        "<?php\ndefine('DB_NAME', 'desa');\ndefine('DB_USER', 'desa');\ndefine('DB_PASSWORD', 'rahasia-rekaan-1');\n"
      )
    case "/backup.zip":
      return .bytes(
        [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0x20, count: 4_096), type: "application/zip")
    case "/robots.txt": return .text("User-agent: *\nDisallow: /wp-admin/\n")
    default: return .notFound
    }
  }

  /// Laravel that was put on-line with debugging on and its folder open.
  static let laravelInDebug = SampleSite(
    "laravel-debug", shows: "Laravel dalam mode debug, dengan .env dan repositori Git terbuka",
    english: "Laravel in debug mode, its .env and Git repository open", isSecure: true,
    faults: [
      "tech.detected", "tech.laravel.debug", "tech.laravel.ignition-exec", "tech.laravel.telescope",
      "file.env", "file.git", "file.log", "file.dependency-manifest", "error.stack-trace",
      "cookie.session.no-secure", "hdr.csp.missing",
    ],
    sound: [
      "file.svn", "file.db-dump", "spam.gambling.visible", "spam.gambling.hidden", "wp.readme",
      "tech.django.debug", "tech.codeigniter.debug", "redir.http-not-https",
    ]
  ) { request, _ in
    switch request.path {
    case "/":
      return .html(
        SamplePage.html(
          "Survei Kepuasan Contoh",
          "<h1>Survei Kepuasan Masyarakat</h1><p>Isi survei dalam dua menit. <a href=\"/survei\">Mulai</a></p>"
        )
      ).with([
        ("Set-Cookie", "XSRF-TOKEN=contoh; Path=/; SameSite=Lax"),
        ("Set-Cookie", "laravel_session=contohsesi; Path=/; HttpOnly; SameSite=Lax"),
      ])
    case "/survei": return .html(SamplePage.html("Survei", "<h1>Survei</h1><p>Tersedia Senin.</p>"))
    case "/.env":
      return .text(
        "APP_NAME=Survei\nAPP_ENV=local\nAPP_KEY=base64:cmFoYXNpYS1yZWthYW4tdW50dWstY29udG9o\nAPP_DEBUG=true\nDB_HOST=127.0.0.1\nDB_PASSWORD=rahasia-rekaan-2\n"
      )
    case "/.git/HEAD": return .text("ref: refs/heads/main\n")
    case "/.git/config":
      return .text(
        "[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = https://vendor:token-rekaan-3@git.contoh.go.id/survei.git\n"
      )
    case "/storage/logs/laravel.log":
      return .text(
        "[2026-11-02 08:15:22] local.ERROR: Undefined variable $nilai {\"exception\":\"[object] (ErrorException(code: 0)\"}\n"
      )
    case "/composer.json":
      return .json(
        #"{"name":"contoh/survei","require":{"php":"^8.1","laravel/framework":"^10.0"}}"#)
    case "/_ignition/health-check": return .json(#"{"can_execute_commands":true}"#)
    case "/telescope/requests":
      return .html(SamplePage.html("Telescope - Survei", "<div id=\"telescope\"></div>"))
    case "/robots.txt": return .text("User-agent: *\nDisallow:\n")
    default:
      return .html(
        """
        <!doctype html><html class="theme-light"><head><title>Not Found</title></head><body>
        <div class="ignition">Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException
        The route \(request.path) could not be found.
        #0 /var/www/survei/vendor/laravel/framework/src/Illuminate/Routing/RouteCollection.php(44): handleMatchedRoute()
        #1 /var/www/survei/vendor/laravel/framework/src/Illuminate/Routing/Router.php(763): match()
        </div></body></html>
        """, status: 404)
    }
  }
}
