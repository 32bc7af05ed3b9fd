// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension Visit {
  /// The home page and those it links to, as far as they are HTML.
  var pages: [(exchange: Exchange, page: Page)] {
    var pages: [(Exchange, Page)] = []
    if let exchange = self[.home], let page = home, exchange.answer?.isHTML == true {
      pages.append((exchange, page))
    }
    for one in linked { if let page = one.page { pages.append((one.exchange, page)) } }
    return pages
  }

  /// Whatever else was answered 200 with a body: linked pages, and files that every site may have.
  var contents: [(exchange: Exchange, answer: Answer)] {
    (linked.map(\.exchange) + [self[.robots], self[.sitemap], self[.favicon]].compactMap { $0 })
      .compactMap { exchange in exchange.answer.map { (exchange, $0) } }
      .filter { $0.1.status == 200 && !$0.1.body.isEmpty }
  }

  /// Answers that may show an error: the home page, the linked ones, and those to what can't exist.
  var answered: [(exchange: Exchange, answer: Answer)] {
    ([self[.home], self[.missingPage], self[.missingScript]].compactMap { $0 }
      + linked.map(\.exchange))
      .compactMap { exchange in exchange.answer.map { (exchange, $0) } }
  }
}

extension Check {
  /// Most failures of one check that are told of one by one.
  static let mostFailures = 10

  /// A check of every page that was read. It passes when no page fails.
  static func ofPages(
    _ info: CheckInfo, look: @escaping @Sendable (Page, Exchange, Visit) -> [Sighting]
  ) -> Check {
    Check(info) { visit in
      guard let home = visit[.home], let answer = home.answer else {
        return [.unanswered(visit[.home], of: visit)]
      }
      let pages = visit.pages
      guard !pages.isEmpty else {
        return [
          Sighting(
            .notApplicable, in: home,
            Phrase("Jawabannya bukan halaman HTML.", en: "The answer is no HTML page."),
            excerpt: answer.mediaType ?? "")
        ]
      }
      var seen = Set<Sighting>()
      var failures: [Sighting] = []
      var unsure: Sighting?
      for (exchange, page) in pages {
        for sighting in look(page, exchange, visit) where failures.count < mostFailures {
          if sighting.result != .fail, sighting.result != .info {
            unsure = unsure ?? sighting
          } else if seen.insert(sighting).inserted {
            failures.append(sighting)
          }
        }
        if failures.count == mostFailures { break }
      }
      if !failures.isEmpty { return failures }
      return [unsure ?? .clean(home, pages.count)]
    }
  }
}

extension Sighting {
  static func clean(_ exchange: Exchange, _ pages: Int) -> Sighting {
    Sighting(
      .pass, in: exchange,
      Phrase(
        "Tidak ditemukan pada \(pages) halaman yang dibaca.",
        en: "Not found on the \(pages) pages that were read."))
  }
}

/// What servers are told so that names beginning with a dot, and copies, are not served.
enum HidingExample {
  static let nginx = """
    location ~ /\\.(?!well-known/) { return 404; }
    location ~* \\.(bak|old|save|sql|zip|tar|gz|7z|rar|log|swp|key|pem)$ { return 404; }
    """
  static let apache = """
    RedirectMatch 404 "/\\.(?!well-known/)"
    <FilesMatch "\\.(bak|old|save|sql|zip|tar|gz|7z|rar|log|swp|key|pem)$">
      Require all denied
    </FilesMatch>
    """
}
