// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension SampleSite {
  /// HTTPS, and everything else wrong about its headers.
  static let weakHeaders = SampleSite(
    "header-lemah", shows: "Header, kuki, CORS, dan metode HTTP yang lemah",
    english: "Weak headers, cookies, CORS and methods", isSecure: true,
    faults: [
      "hdr.hsts.short", "hdr.csp.unsafe-inline", "hdr.csp.wildcard", "hdr.frame.invalid",
      "hdr.xcto.invalid", "hdr.referrer.unsafe", "hdr.permissions.wildcard",
      "hdr.banner.server-version", "hdr.banner.x-powered-by", "hdr.internal-ip",
      "hdr.deprecated.xss-protection", "cookie.session.no-secure", "cookie.session.no-httponly",
      "cookie.samesite-none-insecure", "cookie.prefix-violation", "cors.reflect-credentials",
      "cors.null-credentials", "cors.suffix-match", "method.trace", "method.advertised-unsafe",
      "tech.php.eol",
    ],
    sound: [
      "hdr.hsts.missing", "hdr.csp.missing", "spam.gambling.visible", "file.env", "tls.missing",
    ]
  ) { request, _ in
    if request.method == "TRACE" {
      let echo = request.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\r\n")
      return .text("TRACE \(request.path) HTTP/1.1\r\n\(echo)\r\n", type: "message/http")
    }
    if request.method == "OPTIONS" {
      return SampleAnswer(headers: [("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS, TRACE")])
    }
    var headers: [(name: String, value: String)] = [
      ("Server", "nginx/1.14.0"), ("X-Powered-By", "PHP/5.6.40"),
      ("Strict-Transport-Security", "max-age=3600"),
      ("Content-Security-Policy", "default-src *; script-src * 'unsafe-inline' 'unsafe-eval'"),
      ("X-Frame-Options", "ALLOW-FROM https://contoh.go.id"), ("X-Content-Type-Options", "sniff"),
      ("Referrer-Policy", "unsafe-url"), ("Permissions-Policy", "camera=*, geolocation=*"),
      ("X-XSS-Protection", "1; mode=block"), ("X-Upstream", "10.10.4.21:8080"),
      ("Set-Cookie", "PHPSESSID=contoh123; path=/"),
      ("Set-Cookie", "pilihan=gelap; path=/; SameSite=None"),
      ("Set-Cookie", "__Host-token=contoh; path=/; Domain=localhost"),
    ]
    if let origin = request.header("Origin") {
      headers += [
        ("Access-Control-Allow-Origin", origin), ("Access-Control-Allow-Credentials", "true"),
      ]
    }
    guard request.path == "/" else { return SampleAnswer.notFound.with(headers) }
    return SampleAnswer.html(
      SamplePage.html("Absensi Contoh", "<h1>Absensi Pegawai</h1><p>Masuk dengan akun kantor.</p>")
    ).with(headers)
  }

  /// HTTPS that loads half of itself without.
  static let mixedContent = SampleSite(
    "konten-campuran",
    shows: "Halaman HTTPS dengan konten campuran, skrip luar, dan catatan pengembang",
    english: "An HTTPS page with mixed content, foreign scripts and developers' notes",
    isSecure: true,
    faults: [
      "html.mixed.active", "html.mixed.passive", "html.form.http-action", "html.sri.missing",
      "html.sri.invalid", "html.script.compromised-cdn", "html.js.vulnerable",
      "html.comment.suspicious", "html.internal-ip", "redir.open-redirect-param",
    ],
    sound: ["spam.gambling.visible", "deface.signature", "file.env", "html.password-over-http"]
  ) { request, _ in
    guard request.path == "/" else { return .notFound }
    return .html(
      SamplePage.html(
        "Peta Investasi Contoh",
        head: """
          <script src="http://cdn.peta.example/peta.js"></script>
          <script src="https://cdn.polyfill.io/v3/polyfill.min.js"></script>
          <script src="https://cdn.pustaka.example/jquery-3.4.1.min.js"></script>
          <script src="https://cdn.pustaka.example/peta.js" integrity="sha256-pendek"></script>
          """,
        """
        <!-- TODO hapus sebelum tayang: user=admin password=rahasia-rekaan-5 -->
        <h1>Peta Investasi</h1><img src="http://gambar.peta.example/kabupaten.png" alt="Peta">
        <p>Server cadangan: 192.168.10.25</p>
        <p><a href="/keluar?url=https://mitra.example/">Mitra</a></p>
        <form action="http://formulir.peta.example/kirim" method="post"><input name="nama"></form>
        """))
  }

  /// Answers everything with 200 and repeats what it was asked.
  static let echo = SampleSite(
    "gema", shows: "Menjawab 200 untuk alamat apa pun dan mengulang permintaannya (jebakan)",
    english: "Answers 200 to any address and repeats the request (a trap)",
    faults: [],
    sound: [
      "file.env", "file.git", "file.svn", "file.backup-archive", "file.db-dump",
      "file.config-backup", "file.phpinfo", "file.server-status", "file.dir-listing", "file.log",
      "file.dependency-manifest", "file.swagger", "file.admin-tool", "file.filemanager",
      "file.webshell", "file.private-key", "file.htpasswd", "file.htaccess", "file.ide-config",
      "file.actuator", "file.ds-store", "file.crossdomain-open", "wp.user-enum", "wp.xmlrpc",
      "wp.debug-log", "wp.readme", "tech.laravel.debug", "tech.laravel.ignition-exec",
      "tech.laravel.telescope", "tech.codeigniter.debug", "tech.django.debug",
      "spam.gambling.visible", "deface.signature", "method.trace", "error.stack-trace",
    ]
  ) { request, _ in
    guard request.method != "TRACE" else { return SampleAnswer(status: 405) }
    return .html(
      SamplePage.html(
        "Anda membuka \(request.path)",
        """
        <h1>Selamat datang</h1><p>Anda membuka \(request.path) dan kami menjawab semuanya.</p>
        <p>Aplikasi satu halaman ini menangani setiap alamat: .env, .git, backup.zip, phpinfo, server-status.</p>
        """))
  }

  /// Takes its time.
  static let slow = SampleSite(
    "lambat", shows: "Setiap jawaban tertunda tiga detik",
    english: "Every answer comes three seconds late",
    faults: [], sound: ["spam.gambling.visible", "deface.signature", "file.env"]
  ) { request, _ in
    var answer =
      request.path == "/"
      ? SampleAnswer.html(SamplePage.html("Arsip Contoh", "<h1>Arsip</h1><p>Mohon bersabar.</p>"))
      : .notFound
    answer.delay = 3
    return answer
  }

  /// For watching: goes down, breaks and changes when told so, by anybody on this machine.
  ///
  /// `GET /_kendali/naik`, `turun` (hangs up), `galat` (503), `ubah` (other content), `judi`
  /// (gambling for all), `lambat` (four seconds).
  static let upAndDown = SampleSite(
    "naik-turun", shows: "Naik dan turun lewat /_kendali/naik, turun, galat, ubah, judi, lambat",
    english: "Goes up and down by /_kendali/naik, turun, galat, ubah, judi, lambat",
    faults: [], sound: ["spam.gambling.visible", "deface.signature", "error.stack-trace"]
  ) { request, memory in
    let moods = ["naik", "turun", "galat", "ubah", "judi", "lambat"]
    if request.path.hasPrefix("/_kendali/") {
      let name = String(request.path.dropFirst("/_kendali/".count))
      guard let mood = moods.firstIndex(of: name) else { return .notFound }
      memory["keadaan"] = mood
      return .text("\(name)\n")
    }
    let mood = moods[memory["keadaan"]]
    if mood == "turun" { return SampleAnswer(isSilent: true) }
    if mood == "galat" { return .text("Layanan tidak tersedia.", status: 503) }
    guard request.path == "/" else { return .notFound }
    if mood == "ubah" {
      return .html(
        SamplePage.html("Halaman lain", "<table><tr><td>Semua isi sudah diganti.</td></tr></table>")
      )
    }
    if mood == "judi" {
      return .html(
        SamplePage.html(
          "Slot Gacor Maxwin",
          "<h1>Situs slot gacor</h1><p>RTP live dan bandar togel online.</p><a href=\"https://gacor-menang.example/\">slot gacor</a>"
        ))
    }
    var answer = SampleAnswer.html(
      SamplePage.html(
        "Harga Pasar Contoh",
        """
        <h1>Harga Pasar</h1><p>Harga bahan pokok di pasar daerah, diperbarui setiap pagi oleh petugas.</p>
        <ul><li>Beras medium 13.500</li><li>Gula pasir 17.200</li><li>Minyak goreng 18.000</li></ul>
        <p>Kunjungan ke-\(memory.count("kunjungan")).</p>
        """))
    if mood == "lambat" { answer.delay = 4 }
    return answer
  }
}
