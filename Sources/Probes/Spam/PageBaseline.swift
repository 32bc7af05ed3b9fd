// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What stays the same on a page from fetch to fetch: the picture of it that a person accepted.
package struct PageBaseline: Sendable, Hashable, Codable {
  /// Largest number of words that are kept.
  package static let wordLimit = 5_000

  package var title: String
  /// Words that every fetch had.
  package var stable: [String]
  /// Pairs of element names that follow each other, with how often: `div>p` to 4.
  package var structure: [String: Int]
  /// Hosts that scripts come from.
  package var scriptHosts: [String]

  /// - Parameter pages: Fetches of the same page, five where the noise is to be learnt; `nil` for none.
  package init?(learningFrom pages: [Page]) {
    guard let first = pages.first else { return nil }
    title = first.title
    var stable = PageBaseline.words(of: first)
    for page in pages.dropFirst() { stable.formIntersection(PageBaseline.words(of: page)) }
    self.stable = Array(stable.sorted().prefix(PageBaseline.wordLimit))
    structure = PageBaseline.structure(of: first)
    scriptHosts = Set(pages.flatMap(PageBaseline.scriptHosts)).sorted()
  }

  /// How far a page has moved away from the picture.
  package func change(to page: Page) -> PageChange {
    let words = PageBaseline.words(of: page)
    let kept = stable.isEmpty ? 1 : Double(stable.count { words.contains($0) }) / Double(stable.count)
    let now = PageBaseline.structure(of: page)
    let common = structure.reduce(0) { $0 + min($1.value, now[$1.key] ?? 0) }
    let whole = structure.values.reduce(0, +) + now.values.reduce(0, +)
    let new = Set(PageBaseline.scriptHosts(of: page)).subtracting(scriptHosts)
    return PageChange(
      retention: kept, structure: whole == 0 ? 1 : 2 * Double(common) / Double(whole),
      title: page.title == title ? nil : page.title,
      scriptHosts: new.filter { RegistrableDomain.isForeign($0, to: page.address.host) }.sorted())
  }

  private static func words(of page: Page) -> Set<String> {
    Set(FoldedText.words(page.visibleText + "\n" + page.title))
  }

  private static func structure(of page: Page) -> [String: Int] {
    var pairs: [String: Int] = [:]
    for (a, b) in zip(page.tags, page.tags.dropFirst()) { pairs["\(a)>\(b)", default: 0] += 1 }
    return pairs
  }

  private static func scriptHosts(of page: Page) -> [String] {
    page.scripts.compactMap(\.address?.host).filter { $0 != page.address.host }
  }
}

/// The difference between a page and its baseline.
package struct PageChange: Sendable, Hashable {
  /// Share of the stable words that are still there, 0 to 1.
  package var retention: Double
  /// Likeness of the structure, 0 to 1.
  package var structure: Double
  /// The new title, where it is another.
  package var title: String?
  /// Foreign hosts of scripts that were not there before.
  package var scriptHosts: [String]

  /// Far enough to tell somebody; a monitor asks for it twice in a row.
  package var isAlarming: Bool { retention < 0.6 || structure < 0.75 || !scriptHosts.isEmpty }
  /// Little of the page is left, or its title is another.
  package var isGrave: Bool { isAlarming && (title != nil || retention < 0.4) }
}
