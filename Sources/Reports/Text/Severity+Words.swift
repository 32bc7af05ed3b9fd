// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension Severity {
  /// A tool's word for it, in any case; `nil` for words that aren't one.
  init?(word: String?) {
    switch word?.lowercased().trimmingBlanks {
    case "critical", "blocker": self = .critical
    case "high", "error", "severe", "important", "major": self = .high
    case "medium", "moderate", "warning", "warn": self = .medium
    case "low", "minor", "negligible": self = .low
    case "info", "informational", "information", "none", "note", "log", "unknown", "undefined",
      "unspecified", "debug", "inventory", "experiment", "0":
      self = .info
    default: return nil
    }
  }

  /// By the bands of CVSS 3 and 4; 0 is `info`.
  init(score: Double) {
    switch score {
    case 9...: self = .critical
    case 7...: self = .high
    case 4...: self = .medium
    case 0.1...: self = .low
    default: self = .info
    }
  }
}

/// CVSS vectors that an `Observation` may carry: 3.0, 3.1 and 4.0 in their own notation.
enum CVSSText {
  static func vector(_ text: String?) -> String? {
    guard let text = text?.orNil, text.utf8.count <= 300,
      text.hasPrefix("CVSS:3.") || text.hasPrefix("CVSS:4.")
    else { return nil }
    return text
  }

  /// The newest of several.
  static func best(_ vectors: [String?]) -> String? {
    vectors.compactMap { vector($0) }.max()
  }
}
