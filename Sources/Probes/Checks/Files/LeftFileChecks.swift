// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Copies and records that somebody left behind: archives, dumps, logs, lists.
enum LeftFileChecks {
  static let all = [archive, databaseDump, log, manifest, directoryList, finderRecord, webShell]

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase? = nil,
    cwe: Int,
    asvs: String = "13.4.7", controls: [String] = ["P27-11-e", "P27-7-e"]
  ) -> CheckInfo {
    SecretFileChecks.info(
      id, severity, title, rule: rule, remedy: remedy, cwe: cwe, asvs: asvs, controls: controls)
  }

  static let archive = Check.ofFile(
    info(
      "file.backup-archive", .critical, Phrase("Arsip cadangan terbuka", en: "Backup archive open"),
      rule: Phrase(
        "Isi diawali tanda zip, gzip, rar, 7z, atau tar, dan ukurannya lebih dari 1 KiB. Hanya 4 KiB pertama yang dibaca, dan tidak disimpan.",
        en:
          "It begins with the mark of zip, gzip, rar, 7z or tar and is larger than 1 KiB. Only the first 4 KiB are read, and not kept."
      ),
      remedy: Phrase(
        "Pindahkan cadangan ke luar folder situs dan anggap isinya sudah bocor: ganti sandi yang ada di dalamnya.",
        en:
          "Move backups out of the site's folder and take their content for leaked: change the passwords in them."
      ),
      cwe: 530),
    paths: [
      "/backup.zip", "/backup.tar.gz", "/backup.rar", "/backup.7z", "/www.zip", "/public_html.zip",
      "/html.zip",
      "/{label}.zip", "/{host}.zip", "/{label}.tar.gz", "/{host}.tar.gz", "/web.zip", "/site.zip",
      "/htdocs.zip",
    ]
  ) { piece, _ in
    let marks: [(String, [UInt8])] = [
      ("zip", [0x50, 0x4B, 0x03, 0x04]), ("gzip", [0x1F, 0x8B]), ("rar", Array("Rar!".utf8)),
      ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ]
    let isTar = piece.bytes.count > 262 && Array(piece.bytes[257..<262]) == Array("ustar".utf8)
    guard let kind = marks.first(where: { piece.starts(with: $0.1) })?.0 ?? (isTar ? "tar" : nil)
    else { return nil }
    let size = piece.size ?? piece.bytes.count
    return size > 1_024 ? FileMark("\(kind), \(size) byte") : nil
  }

  static let databaseDump = Check.ofFile(
    info(
      "file.db-dump", .critical, Phrase("Salinan basis data terbuka", en: "Database dump open"),
      rule: Phrase(
        "4 KiB pertama memuat CREATE TABLE, INSERT INTO, atau kepala salinan MySQL, MariaDB, atau PostgreSQL; atau gzip pada nama .sql.gz.",
        en:
          "The first 4 KiB have CREATE TABLE, INSERT INTO or the head of a MySQL, MariaDB or PostgreSQL dump; or gzip under the name .sql.gz."
      ),
      remedy: Phrase(
        "Hapus dari folder situs, telusuri log akses, dan nilai kewajiban pemberitahuan menurut UU PDP.",
        en: "Remove it from the site, search the access log, and consider the duty to notify."),
      cwe: 530),
    paths: [
      "/db.sql", "/dump.sql", "/backup.sql", "/database.sql", "/data.sql", "/{label}.sql",
      "/{host}.sql", "/{label}.sql.gz", "/backup.sql.gz",
    ]
  ) { piece, _ in
    if piece.path.hasSuffix(".gz") {
      return piece.starts(with: [0x1F, 0x8B]) ? FileMark("gzip", confidence: .firm) : nil
    }
    let marks = [
      "CREATE TABLE", "INSERT INTO", "-- MySQL dump", "-- MariaDB dump", "PostgreSQL database dump",
      "-- phpMyAdmin SQL Dump",
    ]
    guard marks.contains(where: piece.text.contains) else { return nil }
    let table = piece.text.firstMatch(of: /CREATE TABLE (?:IF NOT EXISTS )?[`"]?[\w.]{1,60}[`"]?/)
      .map { String($0.0) }
    return FileMark(table ?? marks.first(where: piece.text.contains) ?? "")
  }

  static let log = Check.ofFile(
    info(
      "file.log", .high, Phrase("Berkas log terbuka", en: "Log file open"),
      rule: Phrase(
        "Isi memuat baris bertanggal [tttt-bb-hh atau baris galat PHP.",
        en: "It has lines dated [yyyy-mm-dd or PHP error lines."),
      cwe: 532, controls: ["P27-6-c", "P27-6-e", "P27-11-e"]),
    paths: [
      "/storage/logs/laravel.log", "/application/logs/log-{date}.php",
      "/writable/logs/log-{date}.log", "/error_log",
      "/debug.log", "/error.log", "/logs/error.log",
    ]
  ) { piece, _ in
    let line = piece.text.firstMatch(
      of:
        /(?:^|\n)(?:\[\d{4}-\d\d-\d\d|\[\d{2}-\w{3}-\d{4} |(?:ERROR|INFO|DEBUG|CRITICAL) - \d{4}-\d\d-\d\d|PHP (?:Notice|Warning|Fatal))[^\n]{0,80}/
    )
    return line.map { FileMark(String($0.0).trimmed) }
  }

  static let manifest = Check.ofFile(
    info(
      "file.dependency-manifest", .low,
      Phrase("Daftar pustaka aplikasi terbuka", en: "List of dependencies open"),
      rule: Phrase(
        "JSON dengan require, packages, atau dependencies.",
        en: "JSON with require, packages or dependencies."),
      cwe: 538, controls: ["P27-11-e", "P27-13-e"]),
    paths: ["/composer.json", "/composer.lock", "/package.json", "/vendor/composer/installed.json"]
  ) { piece, _ in
    guard piece.text.trimmed.hasPrefix("{") || piece.text.trimmed.hasPrefix("[") else { return nil }
    return piece.text.firstMatch(of: /"(?:require|packages|dependencies|packages-dev)"\s*:\s*[\[{]/)
      .map { FileMark(String($0.0)) }
  }

  static let directories = [
    "/uploads/", "/upload/", "/assets/", "/files/", "/backup/", "/wp-content/uploads/", "/storage/",
    "/images/",
  ]

  static let directoryList = Check.ofFile(
    info(
      "file.dir-listing", .medium,
      Phrase("Daftar isi direktori tampil", en: "Directory listing shown"),
      rule: Phrase(
        "Halaman berjudul Index of / dengan tautan ke induk atau isi, atau daftar IIS [To Parent Directory]; juga pada folder berkas yang dipakai halaman utama.",
        en:
          "A page titled Index of / with links to its parent or entries, or IIS's [To Parent Directory]; also in the folders of files that the home page uses."
      ),
      remedy: Phrase(
        "Matikan daftar direktori (autoindex off, Options -Indexes).",
        en: "Switch directory lists off (autoindex off, Options -Indexes)."),
      cwe: 548, asvs: "13.4.3", controls: ["P27-11-e", "P27-13-c"]),
    paths: directories, wantsHTML: true, andDirectories: true
  ) { piece, _ in
    if piece.text.contains("[To Parent Directory]") { return FileMark("[To Parent Directory]") }
    guard
      let title = piece.text.firstMatch(
        of: /(?i)<title>\s*(Index of \/|Directory listing for \/)[^<]{0,100}/),
      Haystack(piece.text).contains("<a href=") || Haystack(piece.text).contains("href=\"..")
    else { return nil }
    let names = piece.text.matches(of: /(?i)<a href="([^"?]{1,80})"/).map { String($0.1) }.filter {
      !$0.hasPrefix("/") && $0 != "../"
    }
    return FileMark("\(title.0)\n\(names.count) isi: \(names.prefix(4).joined(separator: ", "))")
  }

  static let finderRecord = Check.ofFile(
    info(
      "file.ds-store", .low, Phrase("Berkas .DS_Store terbuka", en: ".DS_Store open"),
      rule: Phrase("Isi diawali tanda Bud1.", en: "It begins with the mark Bud1."), cwe: 538,
      controls: ["P27-11-e"]),
    paths: ["/.DS_Store"]
  ) { piece, _ in
    piece.starts(with: [0, 0, 0, 1] + Array("Bud1".utf8)) ? FileMark("Bud1") : nil
  }

  static let webShell = Check.ofFile(
    info(
      "file.webshell", .critical,
      Phrase("Dugaan pintu belakang (web shell)", en: "Suspected web shell"),
      rule: Phrase(
        "Paling banyak enam nama yang lazim; halamannya memuat tanda FilesMan, WSO, Alfa Team, IndoXploit, b374k, atau Mini Shell.",
        en:
          "At most six usual names; the page has the mark FilesMan, WSO, Alfa Team, IndoXploit, b374k or Mini Shell."
      ),
      remedy: Phrase(
        "Dugaan sampai dipastikan petugas. Amankan bukti, putus aksesnya, lalu jalankan penanganan insiden; jangan hanya menghapus.",
        en:
          "A suspicion until a person confirms it. Secure evidence, cut access, then handle it as an incident; don't just delete."
      ),
      cwe: 506, controls: ["P27-9-b", "P27-11-d"]),
    paths: ["/shell.php", "/wso.php", "/alfa.php", "/0x.php", "/c99.php", "/mini.php"],
    wantsHTML: true
  ) { piece, _ in
    let marks = [
      "FilesMan", "WSO 2", "WSO 4", "Alfa Team", "ALFA TEaM", "IndoXploit", "b374k", "Mini Shell",
      "MINI SHELL", "c99shell", "r57shell",
    ]
    return marks.first(where: piece.text.contains).map { FileMark($0, confidence: .firm) }
  }
}
