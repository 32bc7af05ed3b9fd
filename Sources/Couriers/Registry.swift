// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A registry's answers about registered names, by RDAP.
/// - SeeAlso: RFC 9082, 3.1.3; RFC 9083, 4.5 and 5.3.
package struct Registry: Sendable {
  package enum Answer: Sendable, Equatable {
    /// When the registration ends; `nil` where the registry says no end.
    case known(ends: Date?)
    case unknown
  }

  /// What the administrator set; names are asked below it, and nobody else.
  private let base: CourierAddress

  /// - Throws: `CourierFailure` for what is no address, or has a query. Plain HTTP is for this
  ///   machine alone: what a registry says raises incidents.
  package init(_ base: CourierAddress) throws(CourierFailure) {
    guard base.scheme == "https" || base.isLocal else {
      throw CourierFailure(.invalid, "a registry is asked by https")
    }
    guard !base.text.contains("?") else {
      throw CourierFailure(.invalid, "the registry's address has a query")
    }
    self.base = base
  }

  /// Asks about one name. A registry that sends elsewhere is not followed.
  ///
  /// - Throws: `CourierFailure`; `.refused` for each status but 200 and 404, `.brokenAnswer` for what
  ///   is no RDAP object of a domain.
  package func ask(about name: String, by curl: Curl) async throws -> Answer {
    guard name.utf8.count <= 253, name.contains("."),
      name.utf8.allSatisfy({ 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 || $0 == 46 })
    else { throw CourierFailure(.invalid, "no name of a domain") }
    let slash = base.text.hasSuffix("/") ? "" : "/"
    var request = CurlRequest("GET", try CourierAddress("\(base.text)\(slash)domain/\(name)"))
    request.headers = [("Accept", "application/rdap+json"), ("User-Agent", "Kawal")]
    request.limits = CurlLimits(seconds: 20, bytes: 256 << 10)
    let answer = try await curl.send(request)
    if answer.status == 404 { return .unknown }
    guard answer.status == 200 else {
      throw CourierFailure(.refused, "status \(answer.status)")
    }
    return .known(ends: try Registry.end(in: answer.body, of: name))
  }

  private struct Domain: Decodable {
    struct Event: Decodable {
      var eventAction: String
      var eventDate: String
    }

    var objectClassName: String?
    var ldhName: String?
    var events: [Event]?
  }

  /// The end of the registration in a domain's RDAP object; `nil` where it says none.
  static func end(in body: Data, of name: String) throws(CourierFailure) -> Date? {
    guard let domain = try? JSONDecoder().decode(Domain.self, from: body),
      domain.objectClassName == "domain"
    else { throw CourierFailure(.brokenAnswer, "no RDAP object of a domain") }
    let asked = domain.ldhName?.lowercased() ?? name
    guard asked == name || asked == name + "." else {
      throw CourierFailure(.brokenAnswer, "an answer about another name")
    }
    let ends = (domain.events ?? []).filter { $0.eventAction.lowercased() == "expiration" }
    guard let first = ends.first else { return nil }
    guard let date = instant(first.eventDate) else {
      throw CourierFailure(.brokenAnswer, "the day of the end can't be read")
    }
    return date
  }

  /// RFC 3339, with or without fractions of a second.
  private static func instant(_ text: String) -> Date? {
    for hasFractions in [false, true] {
      for separator in [Date.ISO8601FormatStyle.TimeZoneSeparator.colon, .omitted] {
        let style = Date.ISO8601FormatStyle(
          timeZoneSeparator: separator, includingFractionalSeconds: hasFractions)
        if let date = try? Date(text, strategy: style) { return date }
      }
    }
    return nil
  }
}
