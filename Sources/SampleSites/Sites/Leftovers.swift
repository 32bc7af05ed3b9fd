// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension SampleSite {
  /// CodeIgniter 3 that shows its errors to everybody.
  static let codeIgniterInDevelopment = SampleSite(
    "codeigniter-galat",
    shows: "CodeIgniter yang menampilkan galat, daftar direktori, dan salinan basis data",
    english: "CodeIgniter that shows errors, directory lists and a copy of its database",
    faults: [
      "tech.detected", "tech.codeigniter.debug", "error.stack-trace", "error.sql-message",
      "error.path-disclosure", "file.dir-listing", "file.log", "file.db-dump", "file.phpinfo",
      "file.svn", "hdr.csp.missing", "cookie.session.no-httponly",
    ],
    sound: [
      "file.env", "file.git", "tech.laravel.debug", "wp.readme", "spam.gambling.visible",
      "file.backup-archive", "file.private-key",
    ]
  ) { request, _ in
    switch request.path {
    case "/":
      return .html(
        SamplePage.html(
          "Antrean Puskesmas Contoh",
          """
          <h1>Antrean Puskesmas</h1><p>Ambil nomor antrean dari rumah.</p>
          <p><a href="/poli">Daftar poli</a> <a href="/uploads/jadwal.pdf">Jadwal dokter</a></p>
          """)
      ).with("Set-Cookie", "ci_session=contoh; path=/")
    case "/poli":
      return .html(
        SamplePage.html(
          "Galat",
          """
          <div style="border:1px solid #990000"><h4>A PHP Error was encountered</h4>
          <p>Severity: Warning</p><p>Message: mysqli::query(): You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'ORDER' at line 1</p>
          <p>Filename: /home/puskesmas/public_html/application/models/Poli_model.php</p><p>Line Number: 27</p>
          <p>Backtrace:</p><p>File: /home/puskesmas/public_html/application/controllers/Poli.php<br>Line: 12<br>Function: semua</p></div>
          <b>Warning</b>:  mysqli::query() in <b>/home/puskesmas/public_html/application/models/Poli_model.php</b> on line <b>27</b><br>
          #0 /home/puskesmas/public_html/system/core/CodeIgniter.php(532): Poli->index()
          """), status: 500)
    case "/uploads/":
      return .html(SamplePage.listing("/uploads", ["jadwal.pdf", "rekap-pasien.xlsx"]))
    case "/db.sql":
      return .text(
        "-- MySQL dump 10.19  Distrib 10.5.12-MariaDB\nCREATE TABLE `pasien` (\n  `nik` char(16) NOT NULL,\n  `nama` varchar(100)\n);\nINSERT INTO `pasien` VALUES ('0000000000000001','Warga Contoh');\n"
      )
    case "/info.php":
      return .html(
        "<html><head><title>phpinfo()</title></head><body><h1>PHP Version 7.4.33</h1><table><tr><td class=\"e\">System</td><td class=\"v\">Linux contoh</td></tr></table></body></html>"
      )
    case "/.svn/entries": return .text("12\n")
    case "/robots.txt": return .notFound
    default:
      if request.path.hasPrefix("/application/logs/log-") {
        return .text(
          "<?php defined('BASEPATH') OR exit('No direct script access allowed'); ?>\n\nERROR - 2026-11-03 04:12:55 --> Severity: Warning --> Undefined variable: poli /home/puskesmas/public_html/application/views/poli.php 9\n"
        )
      }
      return .html(
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>404 Page Not Found</title></head>
        <body><div id="container"><h1>404 Page Not Found</h1><p>The page you requested was not found.</p>
        <h4>A PHP Error was encountered</h4><p>Severity: Notice</p><p>Backtrace:</p>
        <p>File: /home/puskesmas/public_html/index.php<br>Line: 315<br>Function: require_once</p>
        </div></body></html>
        """, status: 404)
    }
  }

  /// A server with the left-overs of its installation.
  static let forgottenServer = SampleSite(
    "server-bawaan", shows: "Server dengan halaman bawaan dan alat pengelola yang tertinggal",
    english: "A server with its default page and forgotten tools",
    faults: [
      "html.default-page", "file.server-status", "file.swagger", "file.admin-tool",
      "file.filemanager", "file.htpasswd", "file.htaccess", "file.private-key", "file.ide-config",
      "file.actuator", "file.ds-store", "file.crossdomain-open", "file.webshell",
      "meta.robots-sensitive", "hdr.backend-server",
    ],
    sound: ["file.env", "file.git", "file.db-dump", "spam.gambling.visible", "deface.signature"]
  ) { request, _ in
    forgottenPage(request).with("X-Backend-Server", "web03.contoh.local")
  }

  private static func forgottenPage(_ request: SampleRequest) -> SampleAnswer {
    switch request.path {
    case "/":
      return .html(
        SamplePage.html(
          "Apache2 Debian Default Page: It works",
          "<h1>It works!</h1><p>This is the default welcome page.</p>"))
    case "/server-status":
      return .html(
        SamplePage.html(
          "Apache Status",
          "<h1>Apache Server Status for 127.0.0.1</h1><dl><dt>Server uptime: 3 days</dt></dl>"))
    case "/swagger.json":
      return .json(#"{"swagger":"2.0","info":{"title":"API contoh"},"paths":{"/warga":{}}}"#)
    case "/adminer.php":
      return .html(
        SamplePage.html(
          "Login - Adminer",
          "<form><input name=\"auth[username]\"><input type=\"password\" name=\"auth[password]\"></form>"
        ))
    case "/elfinder/elfinder.html":
      return .html(
        SamplePage.html(
          "elFinder 2.1",
          "<div id=\"elfinder\"></div><script>$('#elfinder').elfinder({url:'php/connector.php'})</script>"
        ))
    case "/.htpasswd": return .text("admin:$apr1$contoh$rekaanrekaanrekaanrekaan/\n")
    case "/.htaccess": return .text("RewriteEngine On\nDeny from all\n")
    case "/server.key":
      return .text(
        "-----BEGIN PRIVATE " + "KEY-----\nMIIrekaanBukanKunciSungguhan\n-----END PRIVATE "
          + "KEY-----\n")
    case "/.vscode/sftp.json":
      return .json(#"{"host":"10.20.30.40","username":"root","password":"rahasia-rekaan-4"}"#)
    case "/actuator/env":
      return .json(
        #"{"activeProfiles":["prod"],"propertySources":[{"name":"systemProperties","properties":{}}]}"#
      )
    case "/.DS_Store":
      return .bytes([0, 0, 0, 1] + Array("Bud1".utf8) + [UInt8](repeating: 0, count: 64))
    case "/crossdomain.xml":
      return .text(
        "<?xml version=\"1.0\"?><cross-domain-policy><allow-access-from domain=\"*\"/></cross-domain-policy>",
        type: "application/xml")
    case "/shell.php":
      return .html(
        "<html><title>Mini Shell</title><body>Mini Shell - uname -a: contoh<form method=post><input type=file></form></body></html>"
      )
    case "/robots.txt":
      return .text(
        "User-agent: *\nDisallow: /admin-rahasia/\nDisallow: /backup-database/\nDisallow: /phpmyadmin/\n"
      )
    default: return .notFound
    }
  }
}
