// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Checks of addresses that should answer nobody.
enum FileChecks {
  static let family = CheckFamily(
    "file", Phrase("Berkas dan alat yang terbuka", en: "Exposed files and tools"),
    SecretFileChecks.all + LeftFileChecks.all + ServiceFileChecks.all + [robots])

  /// robots.txt is a map for those who look for what is hidden.
  static let robots = Check(
    CheckInfo(
      "meta.robots-sensitive", .info,
      title: Phrase(
        "robots.txt menunjuk tempat yang peka", en: "robots.txt points at sensitive places"),
      rule: Phrase(
        "Baris Disallow memuat admin, backup, cadangan, rahasia, phpmyadmin, database, atau sejenisnya. Jalur bawaan CMS yang umum diketahui tidak dihitung.",
        en:
          "A Disallow line has admin, backup, secret, phpmyadmin, database or the like; well-known paths of a CMS don't count."
      ),
      remedy: Phrase(
        "Lindungi jalurnya dengan otorisasi; robots.txt bukan pengaman dan dibaca semua orang.",
        en:
          "Protect the paths by authorisation; robots.txt protects nothing and everybody reads it."),
      controls: ["P27-3-c"], cwe: 200, references: ["WSTG-INFO-03"])
  ) { visit in
    guard let exchange = visit[.robots], let answer = exchange.answer else {
      return [.unanswered(visit[.robots], of: visit)]
    }
    guard answer.status == 200, !answer.isHTML else {
      return [
        Sighting(
          .notApplicable, in: exchange,
          Phrase("robots.txt tidak ada.", en: "There is no robots.txt."))
      ]
    }
    let words = [
      "admin", "backup", "cadangan", "rahasia", "secret", "phpmyadmin", "database", "private",
      "config", "dump", "sql", "internal",
    ]
    let usual = [
      "/wp-admin/", "/wp-admin/admin-ajax.php", "/administrator/", "/admin/", "/user/login/",
    ]
    let named = answer.text.split(whereSeparator: \.isNewline).prefix(2_000).compactMap {
      line -> String? in
      let line = line.trimmed
      guard line.lowercased().hasPrefix("disallow:") else { return nil }
      let path = line.dropFirst("disallow:".count).trimmed
      guard !usual.contains(path.lowercased()) else { return nil }
      return words.contains { path.lowercased().contains($0) } ? path : nil
    }
    guard !named.isEmpty else {
      return [
        Sighting(
          .pass, in: exchange,
          Phrase("Tidak ada jalur peka yang disebut.", en: "No sensitive path is named."))
      ]
    }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "\(named.count) jalur peka disebut.", en: "\(named.count) sensitive paths are named."),
        excerpt: named.prefix(8).map { "Disallow: \($0)" }.joined(separator: "\n"))
    ]
  }
}
