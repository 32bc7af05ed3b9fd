// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Reports

struct KnownRulesTests {
  private func observation(_ tool: String, _ rule: String, detail: String = "") -> Observation {
    Observation(
      rule: rule, source: ObservationSource(tool: tool), severity: .info, title: Phrase("asli"),
      detail: Phrase(detail), place: Place(), at: Sample.now)
  }

  @Test func `each id stands once and each rule has words in both languages`() {
    var seen: Set<String> = []
    for rule in KnownRules.all {
      #expect(!rule.title.id.isEmpty && !rule.title.en.isEmpty)
      #expect(!rule.remedy.id.isEmpty && !rule.remedy.en.isEmpty)
      #expect(rule.nikto.allSatisfy { $0 == $0.lowercased() })
      for id in rule.ids { #expect(seen.insert(id.lowercased()).inserted, "\(id)") }
    }
    #expect(seen.count >= 60)
  }

  @Test func `controls are those of the shipped checklist`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "checklists/perban-bssn-4-2021-web.yaml")
    let checklist = try String(contentsOf: path, encoding: .utf8)
    for control in Set(KnownRules.all.flatMap(\.controls)) {
      #expect(checklist.contains("id: \(control)\n"), "\(control)")
    }
  }

  @Test(arguments: [
    ("zap", "10038-1", "Content-Security-Policy tidak dipasang atau terlalu longgar"),
    ("zap", "10021", "X-Content-Type-Options tidak dipasang"),
    (
      "nuclei", "http-missing-security-headers:x-frame-options",
      "Halaman dapat dibingkai situs lain (clickjacking)"
    ),
    ("nuclei", "http-missing-security-headers:lain", "Header keamanan belum lengkap"),
    ("nuclei", "dvwa-default-login", "Kredensial bawaan masih berlaku"),
    ("testssl", "cert_trust <cert#2>", "Nama pada sertifikat tidak sesuai"),
    ("nmap", "tls.proto.tls10", "TLS 1.0 atau 1.1 masih diterima"),
    ("nessus", "42873", "Suite 3DES diterima (SWEET32)"),
  ])
  func `variants of a rule have its words`(tool: String, rule: String, title: String) {
    let told = KnownRules.tell(observation(tool, rule))
    #expect(told.title.id == title)
  }

  @Test func `Nikto's items are known by what they say`() {
    let told = KnownRules.tell(
      observation(
        "nikto", "999957", detail: "The anti-clickjacking X-Frame-Options header is not present."))
    #expect(told.severity == .low)
    #expect(told.title.en == "Pages can be framed (clickjacking)")
    let other = KnownRules.tell(
      observation(
        "nikto", "999978",
        detail: "X-Frame-Options header is deprecated and was replaced with Content-Security-Policy"
      ))
    #expect(other.title.id == "asli")
  }

  @Test func `an unknown rule keeps the tool's words`() {
    #expect(KnownRules.tell(observation("zap", "99999")).title.id == "asli")
  }
}
