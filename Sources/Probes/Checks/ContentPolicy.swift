// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One Content-Security-Policy, read as a browser reads it.
/// - SeeAlso: Content Security Policy Level 3.
struct ContentPolicy: Sendable, Hashable {
  /// In order, names in lower case; of a name that comes twice, the first one counts.
  private(set) var directives: [(name: String, values: [String])] = []
  /// Names that came again.
  private(set) var duplicates: [String] = []
  let isMeta: Bool

  /// - Parameter isMeta: In a `meta` element some directives don't count.
  init(_ text: some StringProtocol, isMeta: Bool = false) {
    self.isMeta = isMeta
    for part in text.split(separator: ";").prefix(100) {
      let words = part.split(whereSeparator: { (character: Character) in character.isWhitespace })
        .map { String($0) }
      guard let name = words.first?.lowercased() else { continue }
      if directives.contains(where: { $0.name == name }) {
        duplicates.append(name)
      } else {
        directives.append((name, Array(words.dropFirst())))
      }
    }
  }

  /// What a directive says by itself; `nil` where it is absent or doesn't count.
  func own(_ name: String) -> [String]? {
    if isMeta, Self.ignoredInMeta.contains(name) { return nil }
    return directives.first { $0.name == name }?.values
  }

  /// Sources that govern a fetch, with the directives that stand in for an absent one; `nil` where
  /// nothing restricts it.
  func sources(for name: String) -> [String]? {
    for candidate in [name] + (Self.fallbacks[name] ?? ["default-src"]) {
      if let values = own(candidate) { return values.map(Self.normal) }
    }
    return nil
  }

  static let ignoredInMeta: Set<String> = ["frame-ancestors", "sandbox", "report-uri"]

  private static let fallbacks: [String: [String]] = [
    "script-src-elem": ["script-src", "default-src"],
    "script-src-attr": ["script-src", "default-src"],
    "style-src-elem": ["style-src", "default-src"],
    "style-src-attr": ["style-src", "default-src"],
    "worker-src": ["child-src", "script-src", "default-src"],
    "frame-src": ["child-src", "default-src"],
    // No stand-in: a policy without them lets everything through.
    "base-uri": [], "form-action": [], "frame-ancestors": [], "sandbox": [],
  ]

  /// Keywords, schemes and hosts don't care for case; nonces and hashes do.
  private static func normal(_ source: String) -> String {
    let lowered = source.lowercased()
    return lowered.hasPrefix("'nonce-") || lowered.hasPrefix("'sha") ? source : lowered
  }

  static func == (a: ContentPolicy, b: ContentPolicy) -> Bool {
    a.isMeta == b.isMeta && a.duplicates == b.duplicates
      && a.directives.elementsEqual(b.directives) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(isMeta)
    for directive in directives { hasher.combine(directive.name) }
  }
}

extension [String] {
  /// A nonce or a hash is among the sources.
  var hasNonceOrHash: Bool { contains { $0.isNonce || $0.lowercased().hasPrefix("'sha") } }

  /// Inline code runs: 'unsafe-inline' that no nonce, hash or 'strict-dynamic' cancels.
  var allowInline: Bool {
    contains("'unsafe-inline'") && !hasNonceOrHash && !contains("'strict-dynamic'")
  }

  /// Sources that name places: cancelled as a whole by 'strict-dynamic' beside a nonce or hash.
  var places: [String] {
    if contains("'strict-dynamic'"), hasNonceOrHash { return [] }
    return filter { !$0.hasPrefix("'") }
  }
}

extension String {
  var isNonce: Bool { lowercased().hasPrefix("'nonce-") }

  /// A source that lets in whole schemes or every host.
  var isWildcardSource: Bool {
    let wide: Set<String> = [
      "*", "http:", "https:", "ftp:", "ws:", "wss:", "http://*", "https://*", "*.*", "http://*:*",
      "https://*:*", "*:*",
    ]
    return wide.contains(self)
  }
}
