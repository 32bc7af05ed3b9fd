// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The header fields that protect visitors or tell of the server, and the flags of cookies, as they
/// were when accepted.
package struct HeaderBaseline: Sendable, Hashable, Codable {
  /// By lower-case name; values without what changes on every visit. Of cookies, by `cookie NAME`,
  /// their flags alone: values are secrets.
  package var fields: [String: String]

  /// Those that protect: to lose or weaken one is worse than another change.
  package static let protecting: Set<String> = [
    "strict-transport-security", "content-security-policy", "x-frame-options",
    "x-content-type-options", "referrer-policy", "permissions-policy",
    "cross-origin-opener-policy", "cross-origin-resource-policy",
  ]
  /// Those that tell something else about a change behind the page.
  package static let telling: Set<String> = [
    "access-control-allow-origin", "location", "server", "x-powered-by",
  ]

  /// - Parameter headers: as received, in order; several of one name are joined.
  package init(_ headers: [(name: String, value: String)]) {
    var values: [String: String] = [:]
    for header in headers {
      var name = header.name.lowercased()
      var value = header.value
      if name == "set-cookie" {
        let cookie = SteadyHeader.cookie(header.value)
        name = "cookie \(cookie.name)"
        value = cookie.flags
      } else if !HeaderBaseline.protecting.union(HeaderBaseline.telling).contains(name) {
        continue
      }
      values[name] = values[name].map { "\($0), \(value)" } ?? value
    }
    fields = values.reduce(into: [:]) { $0[$1.key] = SteadyHeader.value($1.value, of: $1.key) }
  }

  /// A difference that somebody should know of.
  package struct Change: Sendable, Hashable, Codable {
    package var name: String
    package var before: String?
    package var after: String?

    /// A protection is gone, or protects less.
    package var isWeaker: Bool {
      guard let after else { return true }
      return SteadyHeader.compare(name, before ?? "", after) == .weaker
    }
  }

  /// What is different and no improvement, by name.
  ///
  /// A protection that is new or stronger, and a banner that is gone, are none of these; nor is a
  /// cookie that comes or stays away: cookies come on the first visit only, or with a session.
  package func changes(to other: HeaderBaseline) -> [Change] {
    Set(fields.keys).union(other.fields.keys).sorted().compactMap { name in
      // Pictures that an earlier version took were steadied less.
      let before = fields[name].map { SteadyHeader.value($0, of: name) }
      let after = other.fields[name].map { SteadyHeader.value($0, of: name) }
      let change = Change(name: name, before: before, after: after)
      if before == after { return nil }
      if name.hasPrefix("cookie ") {
        // Without flags it may be a picture of names alone.
        guard let before, let after, !before.isEmpty else { return nil }
        return SteadyHeader.compare(name, before, after) == .weaker ? change : nil
      }
      guard let before else { return HeaderBaseline.protecting.contains(name) ? nil : change }
      guard let after else { return HeaderBaseline.protecting.contains(name) ? change : nil }
      return SteadyHeader.compare(name, before, after) == .stronger ? nil : change
    }
  }

  /// Medium where something protects less, low for other changes.
  package static func severity(of changes: [Change]) -> Severity {
    changes.contains(where: \.isWeaker) ? .medium : .low
  }

  package static func facts(_ changes: [Change]) -> Phrase {
    let parts = changes.prefix(6).map { change -> Phrase in
      func shown(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "–" }
        return text.count > 120 ? "\(text.prefix(120))…" : text
      }
      let (before, after) = (shown(change.before), shown(change.after))
      guard change.after != nil else {
        return Phrase("\(change.name) hilang", en: "\(change.name) is gone")
      }
      guard change.before != nil else {
        return Phrase("\(change.name) baru (\(after))", en: "\(change.name) is new (\(after))")
      }
      return change.isWeaker
        ? Phrase(
          "\(change.name) melemah (\(before) → \(after))",
          en: "\(change.name) is weaker (\(before) → \(after))")
        : Phrase(
          "\(change.name) berubah (\(before) → \(after))",
          en: "\(change.name) changed (\(before) → \(after))")
    }
    return Phrase(
      parts.map(\.id).joined(separator: "; ") + ".",
      en: parts.map(\.en).joined(separator: "; ") + ".")
  }
}
