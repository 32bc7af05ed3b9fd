// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// One rule of the catalogue: what it says of itself, and how it looks.
///
/// A check is a pure function of a `Visit`; it never dials. Its file holds its rule and its data.
package struct Check: Sendable {
  package let info: CheckInfo
  /// Paths that it wants fetched beside the shared ones, e.g. `/.git/HEAD`: the first 4 KiB of
  /// each, without following redirects, only at intensity 1. Found by `Visit.extra`.
  package let paths: [String]
  /// At least one sighting; none at all is reported as undetermined.
  package let look: @Sendable (Visit) -> [Sighting]

  package init(
    _ info: CheckInfo, paths: [String] = [], look: @escaping @Sendable (Visit) -> [Sighting]
  ) {
    self.info = info
    self.paths = paths
    self.look = look
  }

  /// A check of what the home page finally answered, whatever it is; undetermined without an answer.
  package static func ofHome(
    _ info: CheckInfo, look: @escaping @Sendable (Answer, Exchange, Visit) -> [Sighting]
  ) -> Check {
    Check(info) { visit in
      let exchange = visit[.home]
      guard let exchange, let answer = exchange.answer else {
        return [.unanswered(exchange, of: visit)]
      }
      return look(answer, exchange, visit)
    }
  }

  /// A check of the home page where it is a page: undetermined where the server failed (5xx), not
  /// applicable where it only points elsewhere or is no HTML.
  package static func ofHomePage(
    _ info: CheckInfo, orAnyContent isAnyContent: Bool = false,
    look: @escaping @Sendable (Answer, Exchange, Visit) -> [Sighting]
  ) -> Check {
    ofHome(info) { answer, exchange, visit in
      if answer.status >= 500 {
        return [
          Sighting(
            .undetermined, in: exchange,
            Phrase(
              "Halaman utama menjawab \(answer.status): server sedang bermasalah.",
              en: "The home page answered \(answer.status): the server is in trouble."))
        ]
      }
      if answer.isRedirect {
        return [
          Sighting(
            .notApplicable, in: exchange,
            Phrase(
              "Halaman utama hanya mengalihkan ke alamat lain.",
              en: "The home page only points elsewhere."),
            excerpt: answer.headers.lines("Location"))
        ]
      }
      guard isAnyContent || answer.isHTML else {
        return [
          Sighting(
            .notApplicable, in: exchange,
            Phrase("Halaman utama bukan HTML.", en: "The home page is no HTML."),
            excerpt: answer.headers.lines("Content-Type"))
        ]
      }
      return look(answer, exchange, visit)
    }
  }
}

/// Checks that belong together, by the name that `--only` takes.
package struct CheckFamily: Sendable {
  package let name: String
  package let title: Phrase
  package let checks: [Check]

  package init(_ name: String, _ title: Phrase, _ checks: [Check]) {
    self.name = name
    self.title = title
    self.checks = checks
  }
}
