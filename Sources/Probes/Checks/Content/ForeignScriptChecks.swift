// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Whose scripts run on the page, and can they be trusted?
enum ForeignScriptChecks {
  static let all = [missingIntegrity, invalidIntegrity, compromised, vulnerable, targetBlank]

  private static func controls(_ more: String...) -> [String] {
    ["P27-9-b", "P27-9-d", "P27-13-d"] + more
  }

  private static func foreign(_ page: Page) -> [Page.Resource] {
    page.resources.filter { resource in
      guard resource.kind == .script || resource.kind == .stylesheet,
        let host = resource.address?.host
      else { return false }
      return RegistrableDomain.isForeign(host, to: page.address.host)
    }
  }

  static let missingIntegrity = Check.ofPages(
    CheckInfo(
      "html.sri.missing", .low,
      title: Phrase(
        "Skrip luar tanpa pemeriksaan keutuhan", en: "Foreign scripts without integrity"),
      rule: Phrase(
        "Skrip atau gaya dari domain lain tanpa atribut integrity. Domain go.id milik pemerintah dicatat sebagai informasi.",
        en:
          "A script or style sheet of another domain without an integrity attribute; info for go.id domains."
      ),
      remedy: Phrase(
        "Simpan pustaka di server sendiri, atau tambahkan integrity dan crossorigin pada versi yang tetap.",
        en: "Host the library yourself, or add integrity and crossorigin to a fixed version."),
      controls: controls(), cwe: 353, references: ["ASVS 5.0 3.6.1"])
  ) { page, exchange, _ in
    let bare = foreign(page).filter { ($0.integrity ?? "").trimmed.isEmpty }
    guard !bare.isEmpty else { return [] }
    let hosts = Set(bare.compactMap(\.address?.host)).sorted()
    let isOfficial = hosts.allSatisfy { $0.hasSuffix(".go.id") }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "\(bare.count) berkas dari \(hosts.prefix(8).joined(separator: ", ")).",
          en: "\(bare.count) files from \(hosts.prefix(8).joined(separator: ", "))."),
        excerpt: bare.prefix(5).map(\.reference).joined(separator: "\n"),
        severity: isOfficial ? .info : nil)
    ]
  }

  static let invalidIntegrity = Check.ofPages(
    CheckInfo(
      "html.sri.invalid", .low,
      title: Phrase("Atribut integrity tidak sah", en: "Integrity attribute not valid"),
      rule: Phrase(
        "Atribut integrity tanpa hash sha256, sha384, atau sha512 yang panjangnya benar.",
        en: "An integrity attribute without a sha256, sha384 or sha512 hash of the right length."),
      remedy: Phrase(
        "Buat ulang hash dari berkas yang dipakai.", en: "Make the hash anew from the file in use."),
      controls: controls(), cwe: 353, references: ["ASVS 5.0 3.6.1"])
  ) { page, exchange, _ in
    let broken = page.resources.filter { resource in
      guard let value = resource.integrity?.trimmed, !value.isEmpty else { return false }
      return !value.split(whereSeparator: \.isWhitespace).contains(where: isSound)
    }
    guard let first = broken.first else { return [] }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "\(broken.count) atribut integrity diabaikan peramban.",
          en: "Browsers ignore \(broken.count) integrity attributes."),
        excerpt: "\(first.reference)\nintegrity=\(first.integrity ?? "")")
    ]
  }

  private static func isSound(_ token: some StringProtocol) -> Bool {
    let lengths = ["sha256-": 44, "sha384-": 64, "sha512-": 88]
    return lengths.contains { prefix, length in
      token.hasPrefix(prefix) && token.dropFirst(prefix.count).prefix { $0 != "?" }.count == length
    }
  }

  static let compromised = Check.ofPages(
    CheckInfo(
      "html.script.compromised-cdn", .high,
      title: Phrase(
        "Skrip dari penyedia yang pernah disusupi", en: "Script from a compromised provider"),
      rule: Phrase(
        "Skrip atau gaya dimuat dari nama yang ada pada daftar penyedia yang pernah menyajikan kode jahat.",
        en:
          "A script or style is loaded from a name on the list of providers that have served malicious code."
      ),
      remedy: Phrase(
        "Hapus muatan itu dan simpan pustakanya di server sendiri.",
        en: "Remove the load and host the library yourself."),
      controls: controls(), cwe: 829, references: ["ASVS 5.0 3.6.1"])
  ) { page, exchange, visit in
    page.resources.compactMap { resource in
      guard let host = resource.address?.host,
        let known = visit.knowledge.libraries.compromised(host)
      else {
        return nil
      }
      return Sighting(
        .fail, in: exchange,
        Phrase("\(host): \(known.why).", en: "\(host) is on the list of compromised providers."),
        excerpt: resource.reference)
    }
  }

  static let vulnerable = Check.ofPages(
    CheckInfo(
      "html.js.vulnerable", .medium,
      title: Phrase(
        "Pustaka JavaScript dengan kelemahan yang diketahui",
        en: "JavaScript library with known weaknesses"),
      rule: Phrase(
        "Nama dan versi pustaka terbaca dari alamat berkas atau komentar di awal skrip, dan versinya di bawah versi aman terendah pada tabel pustaka.",
        en:
          "Name and version are read from a file's address or the comment at its start, and the version is below the lowest safe one of the table."
      ),
      remedy: Phrase(
        "Perbarui pustaka ke versi aman, lalu uji ulang halamannya.",
        en: "Update the library to a safe version and test the page again."),
      controls: ["P27-4-c", "P27-9-b"], cwe: 1104, references: ["ASVS 5.0 15.2.1"])
  ) { page, exchange, visit in
    let table = visit.knowledge.libraries
    var seen: Set<String> = []
    var found: [Sighting] = []
    func judge(
      _ library: LibraryTable.Library, _ version: Version, _ excerpt: String,
      _ sureness: Observation.Confidence
    ) {
      guard seen.insert(library.name).inserted, let why = library.fault(of: version) else { return }
      var place = exchange.place()
      place.component = "\(library.name) \(version)"
      found.append(
        Sighting(
          .fail, place,
          Phrase(
            "\(library.name) \(version): \(why).",
            en: "\(library.name) \(version) is below the lowest safe version (\(why))."),
          evidence: [exchange.evidence(excerpt)], confidence: sureness))
    }
    for resource in page.resources where resource.kind == .script || resource.kind == .stylesheet {
      if let (library, version) = table.named(by: resource.reference) {
        judge(library, version, resource.reference, .firm)
      }
    }
    for script in page.scripts where script.reference == nil && script.text.utf8.count > 1_000 {
      if let (library, version) = table.named(inScript: script.text) {
        judge(library, version, String(script.text.prefix(200)), .confirmed)
      }
    }
    return found
  }

  static let targetBlank = Check.ofPages(
    CheckInfo(
      "html.target-blank", .info,
      title: Phrase(
        "Tautan luar membuka jendela tanpa noopener",
        en: "Foreign links open windows without noopener"),
      rule: Phrase(
        "Tautan ke domain lain dengan target=_blank tanpa rel=noopener atau noreferrer. Peramban sejak 2021 sudah menganggapnya noopener.",
        en:
          "A link to another domain with target=_blank and without rel=noopener or noreferrer. Browsers since 2021 take it as noopener."
      ),
      remedy: Phrase("Tambahkan rel=\"noopener\".", en: "Add rel=\"noopener\"."),
      controls: ["P27-13-e"], cwe: 1022, references: ["WSTG-CLNT-14"])
  ) { page, exchange, _ in
    let open = page.anchors.filter { anchor in
      guard anchor.target == "_blank", let host = anchor.address?.host else { return false }
      return RegistrableDomain.isForeign(host, to: page.address.host)
        && !anchor.rel.contains("noopener") && !anchor.rel.contains("noreferrer")
    }
    guard let first = open.first else { return [] }
    return [
      Sighting(
        .fail, in: exchange, Phrase("\(open.count) tautan.", en: "\(open.count) links."),
        excerpt: first.reference)
    ]
  }
}
