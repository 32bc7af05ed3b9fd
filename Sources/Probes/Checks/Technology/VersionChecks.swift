// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// What is the application made of, and is that still looked after?
enum VersionChecks {
  static let all = [detected, cmsVersion, cmsOutdated, phpEnded, serverOutdated]

  static let detected = Check.ofHome(
    CheckInfo(
      "tech.detected", .info,
      title: Phrase("Teknologi yang dikenali", en: "Technologies recognised"),
      rule: Phrase(
        "Ciri pada header, kuki, isi halaman, dan alamat berkas dicocokkan dengan tabel teknologi.",
        en:
          "Marks in headers, cookies, content and addresses are held against the table of technologies."
      ),
      remedy: Phrase(
        "Tidak perlu tindakan; sembunyikan versi bila tampil.",
        en: "Nothing to do; hide versions that show."),
      controls: ["P27-13-e"], cwe: 497, references: ["ASVS 5.0 13.4.6", "WSTG-INFO-08"])
  ) { _, exchange, visit in
    guard !visit.knowledge.technologies.isEmpty else {
      return [
        Sighting(
          .undetermined, in: exchange,
          Phrase("Tabel teknologi tidak tersedia.", en: "The table of technologies is missing."))
      ]
    }
    let seen = visit.technologies
    guard !seen.isEmpty else {
      return [
        Sighting(
          .notApplicable, in: exchange,
          Phrase("Tidak ada yang dikenali.", en: "Nothing recognised."))
      ]
    }
    let names = seen.map(\.text).joined(separator: ", ")
    return [
      Sighting(
        .info, in: exchange, Phrase("Dikenali: \(names).", en: "Recognised: \(names)."),
        excerpt: seen.prefix(12).map { "\($0.technology.name) ← \($0.mark.cut(60))" }.joined(
          separator: "\n"),
        confidence: .firm)
    ]
  }

  static let cmsVersion = Check.ofHome(
    CheckInfo(
      "tech.cms.version", .low,
      title: Phrase("Versi aplikasi diumumkan", en: "Version of the application announced"),
      rule: Phrase(
        "Versi pasti sistem pengelola isi atau kerangka kerja terbaca dari meta generator, header, alamat berkas, atau isi halaman.",
        en:
          "The exact version of a CMS or framework can be read from its generator, headers, addresses or content."
      ),
      remedy: Phrase(
        "Hapus meta generator dan parameter versi; yang utama tetap memperbaruinya.",
        en: "Remove generator and version parameters; updating matters more."),
      controls: ["P27-13-e"], cwe: 497, references: ["ASVS 5.0 13.4.6", "WSTG-INFO-09"])
  ) { _, exchange, visit in
    let found = visit.technologies.filter {
      ["cms", "framework", "application"].contains($0.technology.kind) && $0.version != nil
    }
    guard !found.isEmpty else {
      return [
        Sighting(.pass, in: exchange, Phrase("Versi tidak terbaca.", en: "No version can be read."))
      ]
    }
    return found.map { one in
      Sighting(
        .fail, in: exchange,
        Phrase("\(one.text) terbaca oleh siapa pun.", en: "Anybody can read \(one.text)."),
        excerpt: one.mark, parameter: one.technology.name)
    }
  }

  static let cmsOutdated = check(
    CheckInfo(
      "tech.cms.outdated", .high,
      title: Phrase(
        "Aplikasi memakai versi yang tidak dipelihara", en: "Application no longer maintained"),
      rule: Phrase(
        "Cabang versinya sudah melewati hari terakhir pemeliharaan pada tabel versi. Tinggi bila lewat lebih dari setahun, selain itu sedang. Tabel yang lebih tua dari 90 hari tidak dipakai untuk menyatakan versi baik.",
        en:
          "Its branch is past its end in the table of versions. High when past for more than a year, else medium. A table older than 90 days is not used to call a version sound."
      ),
      remedy: Phrase(
        "Cadangkan, lalu naikkan ke cabang yang masih dipelihara dan uji ulang.",
        en: "Back up, move to a maintained branch and test again."),
      controls: ["P27-4-c", "P27-9-e"], cwe: 1104, references: ["ASVS 5.0 15.2.1"])
  ) { $0.kind == "cms" }

  static let phpEnded = check(
    CheckInfo(
      "tech.php.eol", .high,
      title: Phrase("PHP tidak dipelihara lagi", en: "PHP past its end of life"),
      rule: Phrase(
        "Cabang PHP sudah melewati hari terakhir dukungan keamanannya. Distribusi dapat menambal versi lama: maka dugaan.",
        en:
          "The PHP branch is past its last day of security support. Distributions may patch old versions: hence tentative."
      ),
      remedy: Phrase(
        "Naikkan PHP ke cabang yang didukung dan matikan expose_php.",
        en: "Move to a supported PHP and switch expose_php off."),
      nginx: "fastcgi_hide_header X-Powered-By;", apache: "Header always unset X-Powered-By",
      controls: ["P27-4-c"], cwe: 1104, references: ["ASVS 5.0 15.2.1"])
  ) { $0.name == "PHP" }

  static let serverOutdated = check(
    CheckInfo(
      "tech.server.outdated", .medium,
      title: Phrase(
        "Perangkat lunak server tidak dipelihara lagi", en: "Server software no longer maintained"),
      rule: Phrase(
        "Cabang nginx, Apache, Tomcat, atau OpenSSL pada header sudah melewati hari terakhirnya. Distribusi dapat menambal versi lama: maka dugaan.",
        en:
          "The branch of nginx, Apache, Tomcat or OpenSSL in a header is past its end. Distributions may patch old versions: hence tentative."
      ),
      remedy: Phrase(
        "Perbarui lewat distribusi yang didukung dan sembunyikan versinya.",
        en: "Update through a supported distribution and hide the version."),
      nginx: "server_tokens off;", apache: "ServerTokens Prod\nServerSignature Off",
      controls: ["P27-4-c", "P27-13-a"], cwe: 1104, references: ["ASVS 5.0 15.2.1"])
  ) { $0.kind == "server" }

  /// Holds each product of the table that was seen against it.
  private static func check(
    _ info: CheckInfo, _ isMeant: @escaping @Sendable (VersionTable.Product) -> Bool
  ) -> Check {
    .ofHome(info) { _, exchange, visit in
      let table = visit.knowledge.versions
      guard let asOf = table.asOf else {
        return [
          Sighting(
            .undetermined, in: exchange,
            Phrase("Tabel versi tidak tersedia.", en: "The table of versions is missing."))
        ]
      }
      let seen = visit.technologies.compactMap { one in
        table.product(one.technology.name).flatMap { isMeant($0) ? (one, $0) : nil }
      }
      guard !seen.isEmpty else {
        return [
          Sighting(
            .notApplicable, in: exchange,
            Phrase("Tidak dikenali pada sistem ini.", en: "Not recognised here."))
        ]
      }
      return seen.map { one, product in
        judge(one, product, exchange, visit.at, table, DataDay.text(asOf))
      }
    }
  }

  private static func judge(
    _ one: SeenTechnology, _ product: VersionTable.Product, _ exchange: Exchange, _ at: Date,
    _ table: VersionTable, _ asOf: String
  ) -> Sighting {
    func sighting(
      _ result: Observation.Result, _ detail: Phrase, _ severity: Severity? = nil
    ) -> Sighting {
      Sighting(
        result, in: exchange, detail, excerpt: one.mark, parameter: product.name,
        confidence: product.hasBackports ? .tentative : .firm, severity: severity)
    }
    guard let version = one.version else {
      return sighting(
        .undetermined,
        Phrase(
          "Versi \(product.name) tidak terbaca.",
          en: "The version of \(product.name) can't be read."))
    }
    switch table.judge(product.name, version, at: at) {
    case .maintained:
      return sighting(
        .pass,
        Phrase(
          "\(one.text) masih dipelihara menurut tabel \(asOf).",
          en: "\(one.text) is maintained by the table of \(asOf)."))
    case .unknown:
      return sighting(
        .undetermined,
        Phrase(
          "\(one.text) tidak dapat dinilai: tabel versi per \(asOf) terlalu lama atau belum mengenalnya.",
          en: "\(one.text) can't be judged: the table of \(asOf) is too old or does not know it."))
    case .ended(let end):
      let isLong = end.map { at.timeIntervalSince($0) > 365 * 86_400 } ?? true
      let since = end.map { " sejak \(DataDay.text($0))" } ?? ""
      let sinceEnglish = end.map { " since \(DataDay.text($0))" } ?? ""
      return sighting(
        .fail,
        Phrase(
          "\(one.text) tidak dipelihara lagi\(since).",
          en: "\(one.text) is not maintained any more\(sinceEnglish)."),
        isLong ? .high : .medium)
    }
  }
}
