// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// `Content-Security-Policy` as far as two of them can be compared: which sources each directive
/// lets in. Where a report goes is no part of it, nor are nonces and hashes themselves.
/// - SeeAlso: W3C CSP Level 3, 2.2 and 6.
struct SourcePolicy: Sendable, Hashable {
  /// Of each policy, in order: sources by directive.
  private var policies: [[String: Set<String>]]

  private static let reporting: Set<String> = ["report-uri", "report-to"]
  /// Directives that `default-src` stands in for.
  private static func fallsBack(_ name: String) -> Bool {
    (name.hasSuffix("-src") || name.hasSuffix("-src-elem") || name.hasSuffix("-src-attr"))
      && name != "default-src"
  }
  /// What lets in more or less anything.
  private static let dangerous: Set<String> = [
    "*", "http:", "https:", "data:", "blob:", "'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'",
  ]
  /// What narrows, or says nothing about sources.
  private static let narrowing: Set<String> = ["'none'", "'strict-dynamic'", "'report-sample'"]

  private static let proofs: Set<String> = ["'nonce-…'", "'sha…'"]

  init(_ text: String) {
    policies = text.split(separator: ",").map { policy in
      var directives: [String: Set<String>] = [:]
      for part in SteadyHeader.items(String(policy), separator: ";") {
        let words = part.split(whereSeparator: \.isWhitespace).prefix(200).map(String.init)
        guard let name = words.first?.lowercased(), !Self.reporting.contains(name),
          directives[name] == nil
        else { continue }
        directives[name] = Set(words.dropFirst().map(Self.source))
      }
      return directives
    }.filter { !$0.isEmpty }
  }

  var text: String {
    policies.map { policy in
      policy.sorted { $0.key < $1.key }.map { name, sources in
        ([name] + sources.sorted()).joined(separator: " ")
      }.joined(separator: "; ")
    }.joined(separator: ", ")
  }

  func compare(_ after: SourcePolicy) -> SteadyHeader.Order {
    if self == after { return .same }
    // More policies allow less together, fewer allow more.
    guard policies.count == after.policies.count else {
      return after.policies.count < policies.count ? .weaker : .stronger
    }
    var orders: Set<SteadyHeader.Order> = []
    for (old, new) in zip(policies, after.policies) where old != new {
      for name in Set(old.keys).union(new.keys) { orders.insert(Self.order(of: name, old, new)) }
    }
    if orders.contains(.weaker) { return .weaker }
    return orders.contains(.different) ? .different : .stronger
  }

  private static func order(
    of name: String, _ old: [String: Set<String>], _ new: [String: Set<String>]
  ) -> SteadyHeader.Order {
    func effective(_ policy: [String: Set<String>]) -> Set<String>? {
      policy[name] ?? (fallsBack(name) ? policy["default-src"] : nil)
    }
    let (before, after) = (effective(old), effective(new))
    guard before != after else { return .same }
    guard let before else { return .stronger }
    guard let after else { return .weaker }
    let more = live(after).subtracting(live(before)).subtracting(narrowing)
    let wasClosed = before.isSubset(of: ["'none'"])
    if !more.isDisjoint(with: dangerous) || wasClosed && !more.isEmpty { return .weaker }
    let isTamed =
      !live(before).isDisjoint(with: dangerous) && live(after).isDisjoint(with: dangerous)
    return isTamed || more.isSubset(of: proofs) ? .stronger : .different
  }

  /// Without what a nonce or a hash beside it makes void.
  private static func live(_ sources: Set<String>) -> Set<String> {
    sources.isDisjoint(with: proofs) ? sources : sources.subtracting(["'unsafe-inline'"])
  }

  /// One spelling; `'nonce-…'` and `'sha…'` for every one of their kind.
  private static func source(_ word: String) -> String {
    let lower = word.lowercased()
    if lower.hasPrefix("'nonce-") { return "'nonce-…'" }
    if lower.hasPrefix("'sha") { return "'sha…'" }
    // Paths keep their case; keywords, schemes and hosts have none.
    return word.contains("/") ? word : lower
  }
}
