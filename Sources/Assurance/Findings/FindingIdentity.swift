// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What makes two observations of a system the same weakness: the rule, and where.
///
/// Severity, words, evidence, line and version are never part of it, since they change from one run
/// of a tool to the next. The system itself stands beside it.
package struct FindingIdentity: Sendable, Hashable {
  /// How exactly the place counts.
  package enum Grain: String, Sendable, Hashable, Codable {
    /// `/warga/17` and `/warga/18` are one place.
    case template
    /// Each path, query and line is a place of its own; for what a person has taken apart.
    case exact
  }

  /// Rule, place, method and parameter, a line each; readable. An exact one ends with `=`.
  package var key: String
  /// What a run of a tool covers or does not: `host:port`, or the topmost folder of a file; see
  /// ``LookScope``.
  package var area: String
  /// Looser: weakness class and path. Equal ones of several tools are shown as related.
  package var related: String

  package init(of observation: Observation, grain: Grain = .template) {
    let place = NormalPlace(observation.place, grain: grain)
    var rule = "\(observation.source.tool) \(observation.rule)"
    // A known weakness of a component is the same whoever reports it.
    if observation.place.component != nil, let cve = observation.cve.min() { rule = cve }
    var parts = [rule, place.text]
    if let method = observation.place.method { parts.append(method.uppercased()) }
    if let parameter = observation.place.parameter { parts.append("#\(parameter)") }
    if grain == .exact { parts.append("=") }
    key = parts.map(\.onOneLine).joined(separator: "\n")
    area = place.area
    let kind = observation.cwe.first.map { "CWE-\($0)" } ?? rule
    related = "\(kind)\n\(place.text)"
  }
}

extension String {
  fileprivate var onOneLine: String {
    utf8.contains { $0 < 0x20 }
      ? String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self) : self
  }
}
