// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The header fields that protect visitors, and names of cookies, as they were when accepted.
package struct HeaderBaseline: Sendable, Hashable, Codable {
  /// By lower-case name; values without what changes on every visit.
  package var fields: [String: String]

  /// Fields that are watched.
  package static let watched = [
    "strict-transport-security", "content-security-policy", "x-frame-options",
    "x-content-type-options", "referrer-policy", "permissions-policy",
    "cross-origin-opener-policy", "cross-origin-resource-policy", "access-control-allow-origin",
    "location", "server", "x-powered-by",
  ]
  /// Those of them that protect; to lose one is worse than to change one.
  package static let protecting: Set<String> = [
    "strict-transport-security", "content-security-policy", "x-frame-options",
    "x-content-type-options", "referrer-policy", "permissions-policy",
  ]

  /// - Parameter headers: as received, in order; several of one name are joined.
  package init(_ headers: [(name: String, value: String)]) {
    fields = [:]
    for header in headers {
      let name = header.name.lowercased()
      if name == "set-cookie" {
        // Names only: values are secrets.
        let cookie = header.value.prefix { $0 != "=" && $0 != ";" }
        fields["cookie \(cookie)"] = ""
        continue
      }
      guard HeaderBaseline.watched.contains(name) else { continue }
      let value = HeaderBaseline.steady(header.value)
      fields[name] = fields[name].map { "\($0), \(value)" } ?? value
    }
  }

  package struct Change: Sendable, Hashable, Codable {
    package var name: String
    package var before: String?
    package var after: String?
  }

  /// What is different, by name.
  package func changes(to other: HeaderBaseline) -> [Change] {
    Set(fields.keys).union(other.fields.keys).sorted().compactMap { name in
      let (before, after) = (fields[name], other.fields[name])
      // A cookie comes on the first visit only, or with a session: its absence says nothing.
      if before == after || name.hasPrefix("cookie ") && after == nil { return nil }
      return Change(name: name, before: before, after: after)
    }
  }

  /// Medium where a protection is gone, low for other changes.
  package static func severity(of changes: [Change]) -> Severity {
    changes.contains { $0.after == nil && protecting.contains($0.name) } ? .medium : .low
  }

  package static func facts(_ changes: [Change]) -> Phrase {
    let shown = changes.prefix(6)
    let id = shown.map { change in
      change.after == nil
        ? "\(change.name) hilang" : change.before == nil ? "\(change.name) baru" : "\(change.name) berubah"
    }
    let en = shown.map { change in
      change.after == nil
        ? "\(change.name) is gone" : change.before == nil ? "\(change.name) is new" : "\(change.name) changed"
    }
    return Phrase(id.joined(separator: "; ") + ".", en: en.joined(separator: "; ") + ".")
  }

  /// Without nonces, hashes and long numbers, which are new on every visit.
  private static func steady(_ value: String) -> String {
    value.split(separator: " ", omittingEmptySubsequences: true).prefix(200).map { part in
      part.hasPrefix("'nonce-") || part.hasPrefix("'sha") ? "'…'" : String(part.prefix(200))
    }.joined(separator: " ")
  }
}
