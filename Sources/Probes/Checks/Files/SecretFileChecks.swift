// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Files that were never meant to be served: repositories, settings, keys.
enum SecretFileChecks {
  static let all = [
    git, subversion, mercurial, environment, configurationBackup, privateKey, passwords,
    accessRules, editorSettings,
  ]

  static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase? = nil,
    cwe: Int, asvs: String = "13.4.7", wstg: String = "WSTG-CONF-04",
    controls: [String] = ["P27-11-e", "P27-13-c"]
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: remedy
        ?? Phrase(
          "Hapus berkas dari folder yang disajikan, tutup jalurnya di server, dan ganti semua rahasia yang sempat terbuka.",
          en:
            "Remove the file from the served folder, close the path in the server, and change every secret that was open."
        ),
      nginx: HidingExample.nginx, apache: HidingExample.apache, controls: controls, cwe: cwe,
      references: ["ASVS 5.0 \(asvs)", wstg])
  }

  static let git = Check.ofFile(
    info(
      "file.git", .high, Phrase("Repositori Git terbuka", en: "Git repository open"),
      rule: Phrase(
        "/.git/HEAD berisi ref: refs/ atau 40 angka heksa, /.git/config berisi [core], atau /.git/index diawali DIRC. Kritis bila config memuat sandi atau token.",
        en:
          "/.git/HEAD has ref: refs/ or 40 hex digits, /.git/config has [core], or /.git/index begins with DIRC. Critical when the config has a password or token."
      ),
      remedy: Phrase(
        "Tutup semua alamat /.git, pasang aplikasi tanpa folder .git, dan ganti rahasia yang pernah ada di repositori.",
        en:
          "Close all of /.git, deploy without the .git folder, and change every secret the repository ever held."
      ),
      cwe: 527, asvs: "13.4.1"),
    paths: ["/.git/HEAD", "/.git/config", "/.git/index"]
  ) { piece, _ in
    if piece.path.hasSuffix("HEAD") {
      return piece.text.firstMatch(of: /^(?:ref: refs\/[^\s]{1,100}|[0-9a-f]{40})\s*$/).map {
        FileMark(String($0.0.prefix(80)))
      }
    }
    if piece.path.hasSuffix("index") {
      return piece.starts(with: Array("DIRC".utf8)) ? FileMark("DIRC") : nil
    }
    guard piece.text.contains("[core]") else { return nil }
    let hasSecret = piece.text.contains(/:\/\/[^\/\s:@]+:[^@\s]+@/)
    let remote = piece.text.firstMatch(of: /url\s*=\s*\S+/).map {
      String($0.0).replacing(/\/\/[^@\s]+@/, with: "//•••@")
    }
    return FileMark("[core] \(remote ?? "")", severity: hasSecret ? .critical : nil)
  }

  static let subversion = Check.ofFile(
    info(
      "file.svn", .high, Phrase("Data Subversion terbuka", en: "Subversion data open"),
      rule: Phrase(
        "/.svn/entries diawali nomor format, atau /.svn/wc.db berkas SQLite.",
        en: "/.svn/entries begins with a format number, or /.svn/wc.db is an SQLite file."),
      cwe: 527, asvs: "13.4.1"),
    paths: ["/.svn/entries", "/.svn/wc.db"]
  ) { piece, _ in
    if piece.path.hasSuffix("wc.db") {
      return piece.starts(with: Array("SQLite format 3".utf8)) ? FileMark("SQLite format 3") : nil
    }
    return piece.text.contains(/^\d{1,3}\n/) ? FileMark(String(piece.text.prefix(20))) : nil
  }

  static let mercurial = Check.ofFile(
    info(
      "file.hg", .high, Phrase("Repositori Mercurial terbuka", en: "Mercurial repository open"),
      rule: Phrase(
        "/.hg/requires memuat revlog atau store.", en: "/.hg/requires has revlog or store."),
      cwe: 527, asvs: "13.4.1"),
    paths: ["/.hg/requires"]
  ) { piece, _ in
    piece.text.contains(
      /^(?:dotencode|fncache|generaldelta|revlogv1|share-safe|sparserevlog|store)\n/)
      ? FileMark(String(piece.text.prefix(60))) : nil
  }

  static let environment = Check.ofFile(
    info(
      "file.env", .critical, Phrase("Berkas .env terbuka", en: "Environment file open"),
      rule: Phrase(
        "Paling sedikit dua baris NAMA=nilai, salah satunya APP_KEY, DB_PASSWORD, *SECRET*, *TOKEN*, atau *PASSWORD* yang terisi. Contoh tanpa nilai dicatat sebagai informasi.",
        en:
          "At least two lines NAME=value, one of them a filled APP_KEY, DB_PASSWORD, *SECRET*, *TOKEN* or *PASSWORD*. Info for an example without values."
      ),
      cwe: 538),
    paths: [
      "/.env", "/.env.bak", "/.env.local", "/.env.production", "/.env.save", "/.env.old",
      "/api/.env", "/.env.example",
    ]
  ) { piece, _ in
    let settings = piece.settings
    guard settings.count >= 2 else { return nil }
    let names = settings.prefix(12).map { "\($0.name)=•••" }.joined(separator: "\n")
    let isSecret = settings.contains { setting in
      setting.isFilled
        && ["APP_KEY", "PASSWORD", "SECRET", "TOKEN", "API_KEY", "PRIVATE_KEY"].contains {
          setting.name.contains($0)
        }
    }
    if piece.path.hasSuffix(".example") { return FileMark(names, severity: .info) }
    return isSecret ? FileMark(names) : nil
  }

  static let configurationBackup = Check.ofFile(
    info(
      "file.config-backup", .critical,
      Phrase("Salinan berkas konfigurasi terbuka", en: "Copy of a configuration file open"),
      rule: Phrase(
        "Salinan konfigurasi PHP memuat <?php dan DB_PASSWORD atau 'password'.",
        en: "A copy of a PHP configuration has <?php and DB_PASSWORD or 'password'."),
      cwe: 530),
    paths: [
      "/wp-config.php.bak", "/wp-config.php.old", "/wp-config.php.save", "/wp-config.php.txt",
      "/wp-config.php~",
      "/.wp-config.php.swp", "/configuration.php.bak", "/config.php.bak",
      "/application/config/database.php.bak",
    ]
  ) { piece, _ in
    let isPHP =
      piece.text.contains("<?php") || piece.path.hasSuffix(".swp") && piece.text.contains("b0VIM")
    guard isPHP,
      let key = ["DB_PASSWORD", "'password'", "\"password\"", "$password", "public $dbtype"].first(
        where: piece.text.contains)
    else { return nil }
    return FileMark("<?php … \(key) => •••")
  }

  static let privateKey = Check.ofFile(
    info(
      "file.private-key", .critical, Phrase("Kunci privat terbuka", en: "Private key open"),
      rule: Phrase(
        "Berkas diawali tanda kunci privat PEM.",
        en: "A file begins with the mark of a PEM private key."),
      remedy: Phrase(
        "Cabut sertifikat atau akses kunci itu hari ini juga, buat kunci baru, dan hapus berkasnya.",
        en: "Revoke the certificate or access today, make a new key, and delete the file."),
      cwe: 312),
    paths: [
      "/server.key", "/privkey.pem", "/private.key", "/id_rsa", "/.ssh/id_rsa", "/ssl/private.key",
      "/{host}.key",
    ]
  ) { piece, _ in
    piece.text.firstMatch(of: /-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----/)
      .map { FileMark("\($0.0) •••") }
  }

  static let passwords = Check.ofFile(
    info(
      "file.htpasswd", .high, Phrase("Berkas .htpasswd terbuka", en: ".htpasswd open"),
      rule: Phrase(
        "Baris nama:hash berbentuk apr1, bcrypt, atau md5crypt.",
        en: "A line name:hash with apr1, bcrypt or md5crypt."), cwe: 522),
    paths: ["/.htpasswd", "/admin/.htpasswd"]
  ) { piece, _ in
    piece.text.firstMatch(of: /(?:^|\n)([^:\n\s]{1,60}):\$(?:apr1|2[aby]|1|5|6)\$/).map {
      FileMark("\($0.1.prefix(2))•••:$•••")
    }
  }

  static let accessRules = Check.ofFile(
    info(
      "file.htaccess", .low, Phrase("Berkas .htaccess terbaca", en: ".htaccess readable"),
      rule: Phrase(
        "Isi memuat RewriteEngine, AuthType, Require, atau Deny from.",
        en: "It has RewriteEngine, AuthType, Require or Deny from."), cwe: 538),
    paths: ["/.htaccess"]
  ) { piece, _ in
    piece.text.firstMatch(
      of: /(?:^|\n)\s*(?:RewriteEngine|AuthType|Deny from|Require |<IfModule)[^\n]{0,60}/
    ).map { FileMark(String($0.0)) }
  }

  static let editorSettings = Check.ofFile(
    info(
      "file.ide-config", .high,
      Phrase("Setelan penyunting kode terbuka", en: "Editor settings open"),
      rule: Phrase(
        "Setelan SFTP atau ruang kerja penyunting memuat host dan password.",
        en: "An editor's SFTP settings or workspace has host and password."), cwe: 522),
    paths: ["/.vscode/sftp.json", "/sftp-config.json", "/.ftpconfig", "/.idea/workspace.xml"]
  ) { piece, _ in
    let text = piece.text.lowercased()
    guard text.contains("\"host\"") || text.contains("host="), text.contains("password") else {
      return nil
    }
    return FileMark("host: …, password: •••")
  }
}
