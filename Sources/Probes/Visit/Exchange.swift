// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// One request and what came of it.
package struct Exchange: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    case answer(Answer)
    case trouble(Trouble)
  }

  /// The last request; where redirects were followed, the one that was answered without.
  package var request: Ask
  package var outcome: Outcome
  package var at: Date
  /// From dialling to the end, over all hops.
  package var seconds: Double
  /// Redirects on the way here, oldest first. The last one may point to where nobody went; its
  /// answer is then also this exchange's.
  package var hops: [Hop]

  package init(
    request: Ask, outcome: Outcome, at: Date, seconds: Double = 0, hops: [Hop] = []
  ) {
    self.request = request
    self.outcome = outcome
    self.at = at
    self.seconds = seconds
    self.hops = hops
  }

  package var answer: Answer? {
    if case .answer(let answer) = outcome { answer } else { nil }
  }

  package var trouble: Trouble? {
    if case .trouble(let trouble) = outcome { trouble } else { nil }
  }

  /// A place within this exchange.
  package func place(_ parameter: String? = nil) -> Place {
    request.address.place(method: request.method, parameter: parameter)
  }

  /// `excerpt` with the request, time and hash it belongs to.
  package func evidence(_ excerpt: String) -> Evidence {
    Evidence(
      request: request.line, excerpt: excerpt,
      sha256: answer.map(\.sha256).flatMap { $0.isEmpty ? nil : $0 },
      at: at)
  }
}

/// What is asked.
package struct Ask: Sendable, Hashable {
  package var method: String
  package var address: WebAddress
  package var headers: HeaderFields

  package init(_ method: String = "GET", _ address: WebAddress, headers: HeaderFields = [:]) {
    self.method = method
    self.address = address
    self.headers = headers
  }

  /// `GET https://contoh.go.id/` and the headers that were added to the usual ones.
  package var line: String {
    ([method + " " + address.text] + headers.all.map { "\($0.name): \($0.value)" })
      .joined(separator: "\n")
  }
}

/// A redirect that was met.
package struct Hop: Sendable, Hashable {
  package enum Way: Sendable, Hashable {
    case followed(WebAddress)
    /// Outside the target: written down, never asked.
    case foreign(WebAddress)
    /// `Location` names what is no http address.
    case unreadable(String)
    case missing
    /// Been there already.
    case loop(WebAddress)
    /// More than the limit.
    case tooMany(WebAddress)
  }

  package var from: WebAddress
  /// Its body is kept up to 4 KiB.
  package var answer: Answer
  package var way: Way

  package init(from: WebAddress, answer: Answer, way: Way) {
    self.from = from
    self.answer = answer
    self.way = way
  }

  /// Where it points, if that is an address.
  package var destination: WebAddress? {
    switch way {
    case .followed(let address), .foreign(let address), .loop(let address), .tooMany(let address):
      address
    case .unreadable, .missing: nil
    }
  }
}
