// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What checks ask of the home page as one kind of visitor got it: a browser, a search engine's
/// robot, a phone. Read once, and small, so that of five pages of a megabyte only one is kept.
package struct PageView: Sendable {
  /// Whether it reads like an advertisement for gambling, and how that is told.
  let isSuspicious: Bool
  let told: Phrase
  let excerpt: String
  /// Other domains that it sends its visitors to by itself, each once.
  let destinations: [WebAddress]
  /// Of its Content Security Policy.
  let nonces: Set<String>
  /// Of its text to that of the browser's view, 0 to 1.
  let likeness: Double

  init(_ page: Page, _ answer: Answer, of visit: Visit) {
    let score = SpamScore(page, visit.knowledge.lexicon)
    isSuspicious = score.isSuspicious
    told = GamblingChecks.told(score)
    excerpt = GamblingChecks.excerpt(page, score)
    destinations = Destinations.scripted(page, from: visit.target.address.host)
    nonces = PolicySet(answer, page).nonces
    likeness = visit.home.map { Likeness.jaccard($0.visibleText, page.visibleText) } ?? 0
  }
}

extension BaseFetch {
  /// Fetches of the home page besides the browser's.
  static let otherViews: Set<BaseFetch> = [
    .homeAgain, .homeAsRobot, .homeAsRobotAgain, .homeFromSearch, .homeOnPhone,
  ]
}

extension Visit {
  /// The home page as this visitor got it; `nil` where it gave no HTML.
  func view(_ fetch: BaseFetch) -> PageView? {
    if let known = views[fetch] { return known }
    guard let exchange = self[fetch], let answer = exchange.answer else { return nil }
    if fetch == .home { return home.map { PageView($0, answer, of: self) } }
    guard answer.isHTML else { return nil }
    if isHome(answer), home?.address == exchange.request.address { return view(.home) }
    return PageView(Page(answer.body, at: exchange.request.address), answer, of: self)
  }

  /// Reads a view, and lets go of a body that is not also the home page's: nobody asks for it again.
  mutating func readView(_ fetch: BaseFetch) {
    views[fetch] = view(fetch)
    guard BaseFetch.otherViews.contains(fetch), var answer = self[fetch]?.answer, !isHome(answer)
    else { return }
    answer.body = []
    base[fetch]?.outcome = .answer(answer)
  }

  private func isHome(_ answer: Answer) -> Bool {
    !answer.sha256.isEmpty && self[.home]?.answer?.sha256 == answer.sha256
  }
}
