// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A `Set-Cookie` header, attributes by their names.
/// - SeeAlso: RFC 6265bis, 5.6.
struct SetCookie: Sendable, Hashable {
  let name: String
  let value: String
  /// The first of each name in lower case, except that the last one counts for a browser.
  private let attributes: [String: String]

  init?(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { return nil }
    name = pair[..<equals].trimmed
    value = pair[pair.index(after: equals)...].trimmed
    guard !name.isEmpty else { return nil }
    attributes = parts.dropFirst().reduce(into: [:]) { attributes, part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      attributes[pair[0].trimmed.lowercased()] = pair.count > 1 ? pair[1].trimmed : ""
    }
  }

  var isSecure: Bool { attributes["secure"] != nil }
  var isHTTPOnly: Bool { attributes["httponly"] != nil }
  /// As written; `nil` where it is absent.
  var sameSite: String? { attributes["samesite"] }
  var domain: String? {
    attributes["domain"].flatMap { $0.isEmpty ? nil : $0.lowercased() }
      .map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }
  }
  var path: String? { attributes["path"] }

  /// Seconds from `instant` on; `nil` where the cookie ends with the browser. Max-Age goes before Expires.
  func lifetime(at instant: Date) -> Double? {
    if let age = attributes["max-age"].flatMap(Double.init) { return age }
    return attributes["expires"].flatMap(Self.date).map { $0.timeIntervalSince(instant) }
  }

  /// It takes a cookie away.
  func isDeletion(at instant: Date) -> Bool { lifetime(at: instant).map { $0 <= 0 } ?? false }

  /// By its name it holds somebody's session.
  var isSession: Bool {
    let name = name.lowercased().replacing("__host-", with: "").replacing("__secure-", with: "")
    if name.contains("xsrf") || name.contains("csrf") { return false }
    if Self.sessions.contains(name) { return true }
    if name.wholeMatch(of: /sess[0-9a-f]{32}/) != nil { return true }
    return ["aspsessionid", "ci_session", "moodlesession", "wordpress_logged_in_"].contains(
      where: name.hasPrefix)
      || ["sess", "login", "auth", "token"].contains(where: name.contains)
  }

  private static let sessions: Set<String> = [
    "phpsessid", "jsessionid", "asp.net_sessionid", "laravel_session", "connect.sid", "sid",
    "sessionid",
    "session", "ojssid",
  ]

  /// `Wed, 21 Oct 2026 07:28:00 GMT`, with spaces or hyphens.
  private static func date(_ text: String) -> Date? {
    let parts = text.split { " -,:".contains($0) }
    guard parts.count >= 7, let day = Int(parts[1]), let year = Int(parts[3]),
      let hour = Int(parts[4]),
      let minute = Int(parts[5]), let second = Int(parts[6]),
      let month = months.firstIndex(of: parts[2].lowercased())
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(
      from: DateComponents(
        year: year < 70 ? year + 2000 : year < 100 ? year + 1900 : year, month: month + 1, day: day,
        hour: hour,
        minute: minute, second: second))
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
