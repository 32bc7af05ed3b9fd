// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Tools and status pages that only administrators should reach.
enum ServiceFileChecks {
  static let all = [
    phpInfo, serverStatus, swagger, adminTool, fileManager, actuator, elmah, metrics, crossDomain,
  ]

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase, cwe: Int,
    nginx: String? = nil, apache: String? = nil, controls: [String] = ["P27-3-c", "P27-13-c"]
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule, remedy: remedy, nginx: nginx, apache: apache,
      controls: controls, cwe: cwe, references: ["ASVS 5.0 13.4.5", "WSTG-CONF-05"])
  }

  private static let limit = Phrase(
    "Hapus, atau batasi hanya dari jaringan pengelola dengan sandi.",
    en: "Remove it, or limit it to the administrators' network with a password.")

  static let phpInfo = Check.ofFile(
    info(
      "file.phpinfo", .medium, Phrase("phpinfo terbuka", en: "phpinfo open"),
      rule: Phrase(
        "Halaman memuat \"PHP Version\", phpinfo(), dan tabel class=\"e\".",
        en: "A page has \"PHP Version\", phpinfo() and a table with class=\"e\"."),
      remedy: Phrase("Hapus berkas phpinfo.", en: "Delete the phpinfo file."), cwe: 497),
    paths: ["/phpinfo.php", "/info.php", "/test.php", "/i.php"], wantsHTML: true
  ) { piece, _ in
    guard piece.text.contains("PHP Version"), piece.text.contains("phpinfo()"),
      piece.text.contains("class=\"e\"")
    else { return nil }
    return FileMark(
      piece.text.firstMatch(of: /PHP Version [\d.]+/).map { String($0.0) } ?? "phpinfo()")
  }

  static let serverStatus = Check.ofFile(
    info(
      "file.server-status", .medium,
      Phrase("Halaman status server terbuka", en: "Server status open"),
      rule: Phrase(
        "Isi \"Apache Server Status for\", \"Apache Server Information\", atau \"Active connections:\" milik nginx.",
        en:
          "It has \"Apache Server Status for\", \"Apache Server Information\" or nginx's \"Active connections:\"."
      ),
      remedy: limit, cwe: 497,
      nginx: "location = /nginx_status { allow 127.0.0.1; deny all; stub_status; }",
      apache: "<Location \"/server-status\">\n  Require local\n</Location>"),
    paths: ["/server-status", "/server-info", "/nginx_status"], wantsHTML: true
  ) { piece, _ in
    ["Apache Server Status for", "Apache Server Information", "Active connections:"].first(
      where: piece.text.contains
    ).map { FileMark($0) }
  }

  static let swagger = Check.ofFile(
    info(
      "file.swagger", .low, Phrase("Dokumentasi API terbuka", en: "API documentation open"),
      rule: Phrase(
        "JSON dengan kunci swagger atau openapi beserta paths, atau halaman Swagger UI.",
        en: "JSON with the key swagger or openapi and paths, or a Swagger UI page."),
      remedy: Phrase(
        "Tampilkan dokumentasi API hanya bagi pengembang yang berhak.",
        en: "Show API documentation to entitled developers only."), cwe: 651,
      controls: ["P27-12-a", "P27-12-b"]),
    paths: [
      "/swagger.json", "/openapi.json", "/v2/api-docs", "/v3/api-docs", "/api/documentation",
      "/swagger-ui/index.html",
    ], wantsHTML: true
  ) { piece, _ in
    if let match = piece.text.firstMatch(of: /"(?:swagger|openapi)"\s*:\s*"[\d.]{1,10}"/),
      piece.text.contains("\"paths\"") || piece.bytes.count >= 4_000
    {
      return FileMark(String(match.0))
    }
    guard piece.text.contains("swagger-ui"),
      piece.text.contains("SwaggerUIBundle") || piece.text.contains("id=\"swagger-ui\"")
    else { return nil }
    return FileMark("swagger-ui")
  }

  static let adminTool = Check.ofFile(
    info(
      "file.admin-tool", .medium,
      Phrase("Alat pengelola basis data atau server terbuka", en: "Database or server tool open"),
      rule: Phrase(
        "Judul Adminer, phpMyAdmin, phpPgAdmin, atau Webmin beserta isian masuk.",
        en: "The title of Adminer, phpMyAdmin, phpPgAdmin or Webmin with a sign-in field."),
      remedy: limit, cwe: 749, nginx: "location /phpmyadmin { allow 10.0.0.0/8; deny all; }",
      apache: "<Location \"/phpmyadmin\">\n  Require ip 10.0.0.0/8\n</Location>"),
    paths: ["/adminer.php", "/phpmyadmin/", "/pma/", "/phpPgAdmin/", "/webmin"], wantsHTML: true
  ) { piece, _ in
    let name = piece.text.firstMatch(
      of: /(?i)<title>[^<]{0,60}(adminer|phpmyadmin|phppgadmin|webmin)[^<]{0,40}/)
    guard let name, piece.text.contains(/(?i)type=["']?password|pma_username|name="auth\[/) else {
      return nil
    }
    return FileMark(String(name.0))
  }

  static let fileManager = Check.ofFile(
    info(
      "file.filemanager", .high, Phrase("Pengelola berkas terbuka", en: "File manager open"),
      rule: Phrase(
        "Tanda elFinder, KCFinder, CKFinder, Responsive FileManager, atau Tiny File Manager.",
        en: "Marks of elFinder, KCFinder, CKFinder, Responsive FileManager or Tiny File Manager."),
      remedy: limit, cwe: 434, controls: ["P27-11-b", "P27-3-c", "P27-13-c"]),
    paths: [
      "/elfinder/elfinder.html", "/kcfinder/browse.php", "/ckfinder/ckfinder.html",
      "/filemanager/dialog.php", "/tinyfilemanager.php",
    ], wantsHTML: true
  ) { piece, _ in
    let text = Haystack(piece.text)
    let marks = [
      "id=\"elfinder\"", "kcfinder:", "ckfinder.config", "ckfinder.start", "responsive filemanager",
      "tiny file manager",
    ]
    return marks.first(where: text.contains).map { FileMark($0) }
  }

  static let actuator = Check.ofFile(
    info(
      "file.actuator", .high,
      Phrase("Spring Boot Actuator terbuka", en: "Spring Boot Actuator open"),
      rule: Phrase(
        "/actuator/env menjawab JSON propertySources; rendah bila daftarnya kosong.",
        en: "/actuator/env answers JSON propertySources; low when the list is empty."),
      remedy: Phrase(
        "Batasi management.endpoints.web.exposure.include dan beri otorisasi.",
        en: "Limit management.endpoints.web.exposure.include and authorise it."), cwe: 497),
    paths: ["/actuator/env", "/actuator"]
  ) { piece, _ in
    if piece.text.contains("\"propertySources\"") {
      return FileMark(
        "propertySources",
        severity: piece.text.contains(/"propertySources"\s*:\s*\[\s*\]/) ? .low : nil)
    }
    return piece.path == "/actuator" && piece.text.contains("\"_links\"")
      ? FileMark("_links", severity: .low) : nil
  }

  static let elmah = Check.ofFile(
    info(
      "file.elmah", .high, Phrase("Catatan galat ASP.NET terbuka", en: "ASP.NET error log open"),
      rule: Phrase(
        "/elmah.axd berjudul Error Log for, atau /trace.axd memuat Application Trace.",
        en: "/elmah.axd titled Error Log for, or /trace.axd with Application Trace."),
      remedy: limit, cwe: 497, controls: ["P27-6-e", "P27-13-c"]),
    paths: ["/elmah.axd", "/trace.axd"], wantsHTML: true
  ) { piece, _ in
    ["Error Log for", "Application Trace"].first(where: piece.text.contains).map { FileMark($0) }
  }

  static let metrics = Check.ofFile(
    info(
      "file.prometheus", .medium,
      Phrase("Metrik Prometheus terbuka", en: "Prometheus metrics open"),
      rule: Phrase(
        "/metrics memuat baris # HELP dan # TYPE.", en: "/metrics has lines # HELP and # TYPE."),
      remedy: limit, cwe: 497),
    paths: ["/metrics"]
  ) { piece, _ in
    piece.text.contains("# HELP ") && piece.text.contains("# TYPE ")
      ? FileMark("# HELP … # TYPE …") : nil
  }

  static let crossDomain = Check.ofFile(
    info(
      "file.crossdomain-open", .low,
      Phrase("crossdomain.xml mengizinkan semua asal", en: "crossdomain.xml allows every origin"),
      rule: Phrase(
        "Isi memuat allow-access-from domain=\"*\".", en: "It has allow-access-from domain=\"*\"."),
      remedy: Phrase(
        "Hapus berkas itu; peramban masa kini tidak memerlukannya.",
        en: "Delete the file; today's browsers don't need it."), cwe: 942,
      controls: ["P27-12-a", "P27-13-c"]),
    paths: ["/crossdomain.xml"]
  ) { piece, _ in
    piece.text.firstMatch(of: /allow-access-from\s[^>]{0,100}domain\s*=\s*["']\*["']/).map {
      FileMark(String($0.0))
    }
  }
}
