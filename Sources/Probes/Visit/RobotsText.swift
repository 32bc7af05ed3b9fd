// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What `robots.txt` asks of everybody and of this guest.
/// - SeeAlso: RFC 9309.
package struct RobotsText: Sendable, Hashable {
  /// Longest pause between requests that is granted, in seconds.
  package static let longestDelay = 10.0

  /// Path prefixes and patterns with `*` and `$`, as written.
  package private(set) var disallowed: [String] = []
  package private(set) var allowed: [String] = []
  /// Seconds; at most `longestDelay`.
  package private(set) var crawlDelay: Double?
  package private(set) var sitemaps: [String] = []

  package init(_ answer: Answer) {
    self.init(answer.status == 200 && !answer.isHTML ? answer.text : "")
  }

  package init(_ text: String) {
    var agents: [String] = []
    var isListing = true
    for line in text.split(whereSeparator: \.isNewline).prefix(5000) {
      let line = line.prefix { $0 != "#" }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmed
      switch line[..<colon].trimmed.lowercased() {
      case "user-agent":
        if !isListing { agents = [] }
        isListing = true
        agents.append(value.lowercased())
      case "disallow":
        isListing = false
        if concerns(agents), !value.isEmpty { disallowed.append(value) }
      case "allow":
        isListing = false
        if concerns(agents), !value.isEmpty { allowed.append(value) }
      case "crawl-delay":
        isListing = false
        if concerns(agents), let seconds = Double(value), seconds > 0 {
          crawlDelay = min(max(crawlDelay ?? 0, seconds), Self.longestDelay)
        }
      case "sitemap": sitemaps.append(value)
      default: isListing = false
      }
    }
  }

  /// The longest rule that fits decides; without one everything may be crawled.
  package func permits(_ path: String) -> Bool {
    let no = disallowed.filter { Self.fits(path, $0) }.map(\.count).max() ?? -1
    let yes = allowed.filter { Self.fits(path, $0) }.map(\.count).max() ?? -1
    return yes >= no
  }

  private func concerns(_ agents: [String]) -> Bool {
    agents.contains { $0 == "*" || $0 == "kawal" }
  }

  private static func fits(_ path: String, _ rule: String) -> Bool {
    let isWhole = rule.hasSuffix("$")
    let parts = (isWhole ? rule.dropLast() : rule[...])
      .split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, path.hasPrefix(first) else { return false }
    var rest = path.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    guard parts.count > 1, let last = parts.last else { return !isWhole || rest.isEmpty }
    return isWhole ? rest.hasSuffix(last) : rest.contains(last) || last.isEmpty
  }
}
