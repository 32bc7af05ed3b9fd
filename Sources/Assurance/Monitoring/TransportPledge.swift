// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// `Strict-Transport-Security` as far as it can get weaker.
/// - SeeAlso: RFC 6797, 6.1; the first field counts.
struct TransportPledge: Sendable, Hashable {
  /// Seconds; 0 where it says none, which ends the pledge.
  var seconds: Int
  var coversSubdomains: Bool
  var wantsPreload: Bool

  /// More than this is as good as for ever: ASVS 3.4.1 asks for a year.
  private static let enough = 31_536_000

  init(_ text: String) {
    let first = text.prefix { $0 != "," }
    let parts = SteadyHeader.items(first.lowercased(), separator: ";")
    let age = parts.first { $0.hasPrefix("max-age") }?.drop { $0 != "=" }.filter(\.isNumber)
    seconds = age.flatMap { Int($0) } ?? 0
    coversSubdomains = parts.contains("includesubdomains")
    wantsPreload = parts.contains("preload")
  }

  var text: String {
    ["max-age=\(seconds)"]
      .appending("includeSubDomains", if: coversSubdomains).appending("preload", if: wantsPreload)
      .joined(separator: "; ")
  }

  /// A pledge that runs down to a fixed day loses a little at each look: that is no change.
  func compare(_ after: TransportPledge) -> SteadyHeader.Order {
    if self == after { return .same }
    let isShorter = after.seconds < Self.enough && Double(after.seconds) < 0.98 * Double(seconds)
    if isShorter || coversSubdomains && !after.coversSubdomains { return .weaker }
    return wantsPreload && !after.wantsPreload ? .different : .stronger
  }
}

extension [String] {
  fileprivate func appending(_ word: String, if holds: Bool) -> [String] {
    holds ? self + [word] : self
  }
}
