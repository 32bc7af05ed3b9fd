// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A vector of the Common Vulnerability Scoring System, 3.0, 3.1 or 4.0.
///
/// CVSS is owned by FIRST and used by permission; a score is always shown with its vector.
/// - SeeAlso: CVSS v3.1 and v4.0 Specification Documents, FIRST.
package struct CVSSVector: Sendable, Hashable {
  package enum Version: String, Sendable, Hashable, CaseIterable {
    case v30 = "3.0"
    case v31 = "3.1"
    case v40 = "4.0"

    /// In the order of the canonical text.
    package var metrics: [CVSSMetric] {
      switch self {
      case .v30, .v31: CVSSMetric.version3
      case .v40: CVSSMetric.version4
      }
    }
  }

  package let version: Version
  /// By metric; those left out and those given as not defined (`X`) are absent.
  package let values: [String: String]

  /// - Throws: ``CVSSError``, naming what is wrong first.
  package init(_ text: String) throws(CVSSError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !text.isEmpty, let head = parts.first else { throw .empty }
    guard head.hasPrefix("CVSS:") else { throw .noVersion }
    guard let version = Version(rawValue: String(head.dropFirst(5))) else {
      throw .unknownVersion(String(head.dropFirst(5)))
    }
    var values: [String: String] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2 else { throw .malformed(part) }
      guard values[pair[0]] == nil else { throw .repeated(pair[0]) }
      values[pair[0]] = pair[1]
    }
    try self.init(version, values)
  }

  /// From chosen values, as a form gives them; empty ones count as not given.
  package init(_ version: Version, _ given: [String: String]) throws(CVSSError) {
    var values: [String: String] = [:]
    let known = version.metrics
    for (id, value) in given.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
      guard let metric = known.first(where: { $0.id == id }) else { throw .unknownMetric(id) }
      guard metric.values.contains(where: { $0.code == value }) else {
        throw .unknownValue(id, value, allowed: metric.values.map(\.code))
      }
      if value != "X" { values[id] = value }
    }
    let missing = known.filter { $0.group == .base && values[$0.id] == nil }.map(\.id)
    guard missing.isEmpty else { throw .missing(missing) }
    self.version = version
    self.values = values
  }

  /// Metrics in the order of the specification, without those not defined.
  package var text: String {
    let parts = version.metrics.compactMap { metric in
      values[metric.id].map { "\(metric.id):\($0)" }
    }
    return (["CVSS:\(version.rawValue)"] + parts).joined(separator: "/")
  }

  /// From 0 to 10 with one decimal, with all the metrics given.
  package var score: Double {
    switch version {
    case .v30, .v31: CVSS3(values).overall
    case .v40: CVSS4(values).score
    }
  }

  /// From the base metrics alone.
  package var baseScore: Double {
    let base = values.filter { id, _ in
      version.metrics.contains { $0.id == id && $0.group == .base }
    }
    switch version {
    case .v30, .v31: return CVSS3(base).base
    case .v40: return CVSS4(base).score
    }
  }

  /// By the qualitative scale; "none" is ``Severity/info``.
  package var severity: Severity { Severity(score: score) }
}

extension Severity {
  /// Bands of the CVSS qualitative severity rating scale; 0.0 is `info`.
  package init(score: Double) {
    self =
      switch score {
      case 9...: .critical
      case 7..<9: .high
      case 4..<7: .medium
      case 0.1..<4: .low
      case _: .info
      }
  }
}

/// What is wrong with a vector.
package enum CVSSError: Error, Sendable, Hashable {
  case empty
  /// Does not begin with `CVSS:`.
  case noVersion
  case unknownVersion(String)
  /// A part that is not `metric:value`.
  case malformed(String)
  case repeated(String)
  case unknownMetric(String)
  case unknownValue(String, String, allowed: [String])
  /// Base metrics that each vector must have.
  case missing([String])

  /// Stable code for programs.
  package var code: String {
    switch self {
    case .empty: "cvss-empty"
    case .noVersion: "cvss-no-version"
    case .unknownVersion: "cvss-unknown-version"
    case .malformed: "cvss-malformed"
    case .repeated: "cvss-repeated"
    case .unknownMetric: "cvss-unknown-metric"
    case .unknownValue: "cvss-unknown-value"
    case .missing: "cvss-missing"
    }
  }

  /// What it names.
  package var detail: [String] {
    switch self {
    case .empty, .noVersion: []
    case .unknownVersion(let text), .malformed(let text), .repeated(let text),
      .unknownMetric(let text):
      [text]
    case .unknownValue(let metric, let value, let allowed):
      [metric, value, allowed.joined(separator: ", ")]
    case .missing(let metrics): [metrics.joined(separator: ", ")]
    }
  }
}
