// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Probes

@Suite struct KnowledgeTests {
  @Test func `the shipped files are whole`() {
    let all = ShippedKnowledge.all
    #expect(all.lexicon.families.count == 7)
    #expect(all.lexicon.threshold == 8)
    #expect(all.technologies.count >= 120)
    #expect(all.versions.products.count == 10)
    #expect(all.libraries.libraries.count >= 35)
    #expect(Set(all.technologies.map(\.name)).count == all.technologies.count)
  }

  @Test func `a fault is told with file and line`() {
    #expect(throws: KnowledgeError.self) {
      try Knowledge { $0 == "judol.yaml" ? "families: 3" : nil }
    }
    #expect(throws: KnowledgeError.self) {
      try Knowledge { $0 == "versions.yaml" ? "as_of: kemarin" : nil }
    }
    #expect(throws: KnowledgeError.self) {
      try Knowledge { $0 == "technology.yaml" ? "- a\n  b: [" : nil }
    }
    do {
      _ = try Knowledge { $0 == "judol.yaml" ? "families:\n  - {code: x, pattern: '('}" : nil }
      Issue.record("taken")
    } catch { #expect("\(error)".hasPrefix("judol.yaml")) }
  }

  @Test(arguments: [
    ("judol.yaml", "families:\n  - code: x\n    tems: [a b]", 3, "tems"),
    ("judol.yaml", "weights:\n  titel: 3", 2, "titel"),
    ("technology.yaml", "technologies:\n  - {name: X, kind: cms, htm: [x]}", 2, "htm"),
    ("libraries.yaml", "libraries:\n  - name: x\n    fils: [x]", 3, "fils"),
    ("takeover.yaml", "as_of: 2026-11-22\nservice: []", 2, "service"),
    ("versions.yaml", "as_of: 2026-11-22\nproduct: []", 2, "product"),
  ])
  func `a misspelt key is told with its line`(
    file: String, text: String, line: Int, key: String
  ) throws {
    let error = #expect(throws: KnowledgeError.self) { try Knowledge { $0 == file ? text : nil } }
    #expect(error?.line == line)
    #expect(error?.problem.id.contains(key) == true)
  }

  @Test func `an end that has passed holds for good, and soundness only while the table is young`()
    throws
  {
    let table = ShippedKnowledge.all.versions
    let asOf = try #require(table.asOf)
    let young = asOf.addingTimeInterval(30 * 86_400)
    let old = asOf.addingTimeInterval(91 * 86_400)
    func judge(_ name: String, _ text: String, _ at: Date) throws -> VersionTable.Judgement {
      table.judge(name, try #require(Version(text)), at: at)
    }
    #expect(try judge("PHP", "8.4.2", young) == .maintained)
    #expect(try judge("PHP", "8.4.2", old) == .unknown)
    if case .ended(let end) = try judge("PHP", "7.4.33", old) {
      #expect(end != nil)
    } else {
      Issue.record("not ended")
    }
    #expect(try judge("PHP", "4.4.9", old) == .ended(nil))
    #expect(try judge("Drupal", "10.6.1", young) == .maintained)
    #expect(try judge("Moodle", "99.1", young) == .maintained)
    #expect(try judge("Moodle", "99.1", old) == .unknown)
    #expect(try judge("Lainnya", "1.0", young) == .unknown)
  }

  @Test(arguments: [
    ("/js/jquery-3.4.1.min.js", "jQuery", "3.4.1"),
    ("https://cdn.example/npm/jquery@3.4.1/dist/jquery.min.js", "jQuery", "3.4.1"),
    ("/ajax/libs/jquery/1.9.0/jquery.min.js", "jQuery", "1.9.0"),
    ("/wp-includes/js/jquery/jquery.min.js?ver=1.12.4", "jQuery", "1.12.4"),
    ("/assets/bootstrap/4.1.0/css/bootstrap.min.css", "Bootstrap", "4.1.0"),
    ("/angular.js/1.6.9/angular.min.js", "AngularJS", "1.6.9"),
  ])
  func `libraries are named by addresses`(_ address: String, _ name: String, _ version: String)
    throws
  {
    let (library, found) = try #require(ShippedKnowledge.all.libraries.named(by: address))
    #expect(library.name == name)
    #expect(found.description == version)
    #expect(library.fault(of: found) != nil)
  }

  @Test func `safe libraries have no fault`() throws {
    let table = ShippedKnowledge.all.libraries
    for address in [
      "/jquery-3.7.1.min.js", "/bootstrap@5.3.8/dist/js/bootstrap.min.js", "/moment-2.30.1.js",
    ] {
      let (library, version) = try #require(table.named(by: address))
      #expect(library.fault(of: version) == nil, "\(address)")
    }
    #expect(table.named(by: "/js/app.js?v=3.1") == nil)
    let (library, version) = try #require(
      table.named(inScript: "/*! jQuery v1.11.3 | (c) 2005 */ …"))
    #expect(library.name == "jQuery" && library.fault(of: version) != nil)
    #expect(table.compromised("cdn.polyfill.io") != nil)
    #expect(table.compromised("notpolyfill.io") == nil)
  }

  @Test func `whose a name is follows the public suffix`() {
    #expect(RegistrableDomain.of("simpeg.contoh.go.id") == "contoh.go.id")
    #expect(RegistrableDomain.of("a.b.contoh.desa.id") == "contoh.desa.id")
    #expect(RegistrableDomain.of("127.0.0.1") == "127.0.0.1")
    #expect(RegistrableDomain.isForeign("lain.go.id", to: "contoh.go.id"))
    #expect(!RegistrableDomain.isForeign("www.contoh.go.id", to: "contoh.go.id"))
  }
}
