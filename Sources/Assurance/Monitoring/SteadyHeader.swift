// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Values of header fields without what is new on every visit, and which of two protects more.
package enum SteadyHeader {
  package enum Order: Sendable, Hashable {
    case same, stronger, weaker
    /// Neither protects more, as far as can be told.
    case different
  }

  /// The value in one spelling: without nonces, hashes, ids of reports, dates and long numbers.
  /// Steadied again it stays as it is.
  ///
  /// - Parameter name: of the field in lower case, or `cookie NAME`.
  package static func value(_ text: String, of name: String) -> String {
    switch name {
    case "strict-transport-security": return TransportPledge(text).text
    case "content-security-policy": return SourcePolicy(text).text
    case "server", "x-powered-by": return banner(text)
    case "location": return steady(String(text.prefix { $0 != "?" && $0 != "#" }))
    case "permissions-policy":
      return items(text, separator: ",").map { spaced($0.lowercased()) }.sorted()
        .joined(separator: ", ")
    case _ where name.hasPrefix("cookie "):
      return Set(items(text.lowercased(), separator: ";")).sorted().joined(separator: "; ")
    case "access-control-allow-origin": return steady(spaced(text))
    default: return steady(spaced(text.lowercased()))
    }
  }

  /// What `after` is beside `before`; both steadied.
  package static func compare(_ name: String, _ before: String, _ after: String) -> Order {
    if before == after { return .same }
    switch name {
    case "strict-transport-security":
      return TransportPledge(before).compare(TransportPledge(after))
    case "content-security-policy": return SourcePolicy(before).compare(SourcePolicy(after))
    case "x-frame-options": return ranked(["sameorigin", "deny"], before, after)
    case "x-content-type-options": return ranked(["nosniff"], before, after)
    case "referrer-policy":
      return ranked(
        [
          "no-referrer-when-downgrade", "origin-when-cross-origin", "origin",
          "strict-origin-when-cross-origin", "strict-origin", "same-origin", "no-referrer",
        ], before, after)
    case "cross-origin-opener-policy":
      return ranked(["same-origin-allow-popups", "same-origin"], before, after)
    case "cross-origin-resource-policy":
      return ranked(["cross-origin", "same-site", "same-origin"], before, after)
    case "permissions-policy": return permissions(before, after)
    case "access-control-allow-origin": return ["*", "null"].contains(after) ? .weaker : .different
    case _ where name.hasPrefix("cookie "): return cookies(before, after)
    default: return .different
    }
  }

  /// A `Set-Cookie`'s name and flags, without its value.
  static func cookie(_ text: String) -> (name: String, flags: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    let name = parts.first.map { $0.prefix { $0 != "=" } } ?? ""
    let flags = parts.dropFirst().map { trimmed($0).lowercased() }
      .filter { $0 == "secure" || $0 == "httponly" || $0.hasPrefix("samesite=") }
    return (trimmed(name), flags.joined(separator: "; "))
  }

  // MARK: Comparing

  /// By the last known word, the later in the list the stronger; an unknown one protects nothing.
  private static func ranked(_ words: [String], _ before: String, _ after: String) -> Order {
    func rank(_ text: String) -> Int {
      items(text, separator: ",").compactMap(words.firstIndex).last ?? -1
    }
    let (old, new) = (rank(before), rank(after))
    return new == old ? .different : new > old ? .stronger : .weaker
  }

  /// A feature that was closed (`camera=()`) and no longer is.
  private static func permissions(_ before: String, _ after: String) -> Order {
    let closed = items(before, separator: ",").filter { $0.hasSuffix("=()") }
    let now = items(after, separator: ",")
    if closed.contains(where: { !now.contains($0) }) { return .weaker }
    let others = items(before, separator: ",").filter { !$0.hasSuffix("=()") }
    return others.allSatisfy(now.contains) ? .stronger : .different
  }

  private static func cookies(_ before: String, _ after: String) -> Order {
    let (old, new) = (items(before, separator: ";"), items(after, separator: ";"))
    for flag in ["secure", "httponly"] where old.contains(flag) && !new.contains(flag) {
      return .weaker
    }
    func site(_ flags: [String]) -> Int {
      flags.compactMap { ["samesite=none", "samesite=lax", "samesite=strict"].firstIndex(of: $0) }
        .first ?? 0
    }
    return site(new) < site(old) ? .weaker : .stronger
  }

  // MARK: Steadying

  /// Products with their versions; comments name machines behind a balancer, and so do the numbers
  /// of names without a version (`web01`).
  private static func banner(_ text: String) -> String {
    var depth = 0
    let plain = text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")", depth > 0 { depth -= 1 } }
      return depth == 0
    }
    return spaced(plain).split(separator: " ").map { part in
      part.contains("/") || part.contains(".") ? String(part) : numberless(part)
    }.joined(separator: " ")
  }

  private static func numberless(_ text: some StringProtocol) -> String {
    var kept = ""
    for character in text {
      if !character.isNumber {
        kept.append(character)
      } else if kept.last != "#" {
        kept.append("#")
      }
    }
    return kept
  }

  /// Long runs of digits or hexadecimal digits are ids and times.
  private static func steady(_ text: String) -> String {
    var (kept, run) = ("", "")
    func ended(_ run: String) -> String {
      let isNumber = run.allSatisfy(\.isNumber)
      let isId = run.count >= (isNumber ? 8 : 16) && run.contains(where: \.isNumber)
      return isId ? "#" : run
    }
    for character in text.prefix(2_000) {
      if character.isASCII, character.isHexDigit {
        run.append(character)
      } else {
        kept += ended(run) + String(character)
        run = ""
      }
    }
    return kept + ended(run)
  }

  /// Items of a list, without white space around them and without empty ones.
  static func items(_ text: String, separator: Character) -> [String] {
    text.split(separator: separator).map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
