// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

@testable import Probes

/// Visits as a test needs them, without a network.
enum SampleVisit {
  static let at = Date(timeIntervalSince1970: 1_800_000_000)
  static let address = "https://layanan.contoh.go.id/"

  /// A visit whose home page answered like this.
  static func home(
    _ headers: HeaderFields = [:], body: String = "<!doctype html><title>Layanan</title>",
    status: Int = 200, address: String = address, isTrusted: Bool? = true
  ) throws -> Visit {
    var visit = try bare(address)
    let answer = answer(headers, body: body, status: status)
    visit.base[.home] = exchange(visit.target.address, answer)
    visit.home = Page(answer.body, at: visit.target.address)
    visit.tls = TLSFacts(isTrusted: isTrusted)
    return visit
  }

  /// A visit that nothing was brought home from.
  static func bare(_ address: String = address) throws -> Visit {
    Visit(target: Target(try WebAddress(address)), at: at, token: "qzxvkwpy")
  }

  /// `text/html`, unless the headers say otherwise.
  static func answer(_ headers: HeaderFields = [:], body: String = "", status: Int = 200) -> Answer
  {
    var headers = headers
    if !headers.has("Content-Type") { headers.add("Content-Type", "text/html; charset=utf-8") }
    return Answer(status: status, headers: headers, body: Array(body.utf8))
  }

  static func exchange(_ address: WebAddress, _ answer: Answer, method: String = "GET") -> Exchange
  {
    Exchange(request: Ask(method, address), outcome: .answer(answer), at: at)
  }
}

extension Visit {
  /// With this answer to a fetch.
  func answering(
    _ fetch: BaseFetch, _ answer: Answer, at path: String = "/", method: String = "GET"
  ) -> Visit {
    var visit = self
    visit.base[fetch] = SampleVisit.exchange(
      target.address.with(path: path), answer, method: method)
    return visit
  }

  /// With this answer to a check's own path.
  func answering(_ path: String, _ answer: Answer) -> Visit {
    var visit = self
    visit.extras[path] = SampleVisit.exchange(target.address.with(path: path), answer)
    return visit
  }

  /// What the check of that id says.
  func sightings(_ id: String) -> [Sighting] {
    Catalogue.checks.first { $0.info.id == id }?.look(self) ?? []
  }

  /// The results of the check of that id.
  func results(_ id: String) -> [Observation.Result] { sightings(id).map(\.result) }
}
