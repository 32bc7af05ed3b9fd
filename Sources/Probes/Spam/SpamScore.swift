// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// How much a page reads like an advertisement for gambling, and why.
package struct SpamScore: Sendable, Hashable {
  package enum Scope: Sendable, Hashable {
    /// What a person sees.
    case visible
    /// With hidden links and texts: what a robot reads.
    case all
  }

  package struct Link: Sendable, Hashable {
    package var address: WebAddress
    package var text: String
    package var isHidden: Bool
  }

  package private(set) var total = 0
  /// Terms that count, each once, in order of the alphabet.
  package private(set) var terms: [String] = []
  package private(set) var families: Set<String> = []
  /// Links to other domains whose words or address are in the lexicon.
  package private(set) var links: [Link] = []
  /// Whether a term stands in the title.
  package private(set) var isInTitle = false
  /// Another domain named as the page's own address (`canonical`, `amphtml`) with such words.
  package private(set) var claimed: WebAddress?
  private let threshold: Int

  /// Two families, or one in the title, and enough of it.
  package var isSuspicious: Bool {
    total >= threshold && (families.count >= 2 || isInTitle || claimed != nil)
  }

  package init(_ page: Page, _ lexicon: Lexicon, scope: Scope = .all) {
    threshold = lexicon.threshold
    guard !lexicon.isEmpty else { return }
    var title = lexicon.read(page.title)
    var meta = Lexicon.Reading()
    for name in ["description", "keywords", "og:title", "og:description", "twitter:title"] {
      if let content = page.meta(name) { meta.add(lexicon.read(content)) }
    }
    var heading = Lexicon.Reading()
    for one in page.headings where one.level <= 2 && (scope == .all || !one.isHidden) {
      heading.add(lexicon.read(one.text))
    }
    let body = lexicon.read(page.visibleText)
    let hidden = scope == .all ? lexicon.read(page.hiddenText) : Lexicon.Reading()
    links = SpamScore.links(of: page, lexicon, scope: scope)
    let claim = SpamScore.claim(of: page, lexicon)
    claimed = claim?.0

    // News that warns has more sentences against than for, and no links to the places.
    if links.isEmpty, hidden.isEmpty, claim == nil, body.vetoed > 0, body.vetoed >= body.open {
      title = Lexicon.Reading()
      meta = Lexicon.Reading()
      heading = Lexicon.Reading()
    }
    var all = Set(title.hits + meta.hits + heading.hits + body.hits + hidden.hits)
    for link in links {
      all.formUnion(lexicon.read(link.text).hits)
      all.formUnion(lexicon.read(address: link.address).hits)
    }
    if let claim { all.formUnion(claim.1) }
    let core = all.filter(\.isCore)
    // One word alone, and words of news alone, say nothing.
    let company = Set(core.map(\.family))
    guard core.contains(where: \.isStrong) || company.count >= 2 else {
      links = []
      claimed = nil
      return
    }
    func distinct(_ hits: [Lexicon.Hit]) -> Int { Set(hits.map(\.term)).count }
    let weights = lexicon.weights
    total =
      weights.title * distinct(title.hits) + weights.meta * distinct(meta.hits)
      + weights.heading * distinct(heading.hits) + weights.body * distinct(body.hits)
      + weights.hiddenText * distinct(hidden.hits)
    total += weights.anchor * min(links.count { !$0.isHidden }, weights.anchorLimit)
    total += weights.hiddenAnchor * min(links.count { $0.isHidden }, weights.anchorLimit)
    if claim != nil { total += weights.heading }
    terms = Set(all.map(\.term)).sorted()
    families = Set(all.map(\.family))
    isInTitle = title.hits.contains(where: \.isCore)
  }

  /// Links to other domains with words of the lexicon: in what is clicked on, or in the address.
  private static func links(of page: Page, _ lexicon: Lexicon, scope: Scope) -> [Link] {
    page.anchors.compactMap { anchor in
      guard let address = anchor.address, scope == .all || !anchor.isHidden,
        RegistrableDomain.isForeign(address.host, to: page.address.host)
      else { return nil }
      let words = lexicon.read(anchor.text)
      if words.vetoed > 0 { return nil }
      let place = lexicon.read(address: address)
      if place.vetoed > 0 { return nil }
      let both = words.hits + place.hits
      let isSolid = both.contains { $0.isCore && !$0.isTopic }
      let isFitting = words.hits.contains(where: \.isTopic) && !place.hits.isEmpty
      guard isSolid || isFitting else { return nil }
      return Link(address: address, text: anchor.text, isHidden: anchor.isHidden)
    }
  }

  /// Another domain that the page names as its own address.
  private static func claim(of page: Page, _ lexicon: Lexicon) -> (WebAddress, [Lexicon.Hit])? {
    for link in page.linkElements
    where link.rel.contains("canonical") || link.rel.contains("amphtml") {
      guard let address = link.address,
        RegistrableDomain.isForeign(address.host, to: page.address.host)
      else { continue }
      let hits = lexicon.read(address: address).hits
      if !hits.isEmpty { return (address, hits) }
    }
    return nil
  }
}
