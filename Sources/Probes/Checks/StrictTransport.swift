// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// A `Strict-Transport-Security` header as a browser reads it.
struct StrictTransport {
  /// Seconds.
  private(set) var maxAge: Int?
  private(set) var includesSubdomains = false
  private(set) var hasPreload = false
  /// Why browsers ignore it.
  private(set) var fault: Phrase?

  /// - Parameter values: Of all instances; the first one counts.
  init(_ values: [String]) {
    var seen: Set<String> = []
    for part in (values.first ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard let name = pair.first?.lowercased(), !name.isEmpty else { continue }
      if !seen.insert(name).inserted {
        fault = Phrase(
          "arahan \(name.cut(40)) ditulis dua kali",
          en: "the directive \(name.cut(40)) stands there twice")
      }
      switch name {
      case "max-age": readAge(pair.count > 1 ? pair[1] : "")
      case "includesubdomains": includesSubdomains = true
      case "preload": hasPreload = true
      default: break
      }
    }
    if !seen.contains("max-age") { fault = Phrase("max-age tidak ada", en: "there is no max-age") }
    if Set(values.map { $0.lowercased() }).count > 1 {
      fault = Phrase(
        "header dikirim dua kali dengan nilai berbeda",
        en: "the header is sent twice with different values")
    }
  }

  private mutating func readAge(_ text: String) {
    var digits = text[...]
    if digits.count >= 2, digits.hasPrefix("\""), digits.hasSuffix("\"") {
      digits = digits.dropFirst().dropLast()
    }
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
      fault = Phrase(
        "max-age bukan bilangan (\(text.cut(40)))", en: "max-age is no number (\(text.cut(40)))")
      return
    }
    maxAge = Int(digits) ?? Int.max
  }
}
