// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Probes

struct CatalogueTests {
  /// Ids that scripts rely on; beside them the catalogue may have more.
  private static let published: Set<String> = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/probes/check-ids.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.split(whereSeparator: \.isNewline).map(String.init))
  }()

  @Test func `every published id is built`() {
    let built = Set(Catalogue.checks.map(\.info.id))
    #expect(!Self.published.isEmpty)
    #expect(Self.published.subtracting(built).sorted() == [])
  }

  @Test func `no id is built twice`() {
    let ids = Catalogue.checks.map(\.info.id)
    #expect(ids.count == Set(ids).count)
  }

  @Test func `every check says what it is in both languages`() {
    for info in Catalogue.checks.map(\.info) {
      for phrase in [info.title, info.rule, info.remedy] {
        #expect(!phrase.id.isEmpty && !phrase.en.isEmpty, "\(info.id)")
      }
    }
  }

  @Test func `a family's name and the beginning of an id both choose checks`() {
    #expect(Catalogue.checks(named: "hsts").allSatisfy { $0.info.id.hasPrefix("hdr.hsts.") })
    #expect(
      Catalogue.checks(named: "hdr.hsts").map(\.info.id)
        == Catalogue.checks(named: "hsts").map(\.info.id))
    #expect(Catalogue.checks(named: "method.trace").count == 1)
    #expect(Catalogue.checks(named: "hdr.hs").isEmpty)
  }

  @Test func `of a visit that brought nothing home nothing is passed or failed`() throws {
    let visit = try SampleVisit.bare()
    for check in Catalogue.checks {
      let results = Set(check.look(visit).map(\.result))
      #expect(results.isDisjoint(with: [.pass, .fail]), "\(check.info.id): \(results)")
    }
  }
}
