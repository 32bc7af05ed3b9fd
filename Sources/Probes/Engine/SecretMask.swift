// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// Takes secrets out of what is kept as evidence: names stay, values go.
enum SecretMask {
  static let mark = "•••"
  /// Longer texts are cut before they are searched.
  private static let longest = 4 << 10

  static func masked(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    var text = text.cut(longest)
    maskCookies(&text)
    maskKeys(&text)
    maskNamedValues(&text)
    maskShapes(&text)
    return text
  }

  /// A cookie keeps its name and attributes; of its value, length and the start of its hash.
  static func cookieValue(_ value: some StringProtocol) -> String {
    let hash = SHA256.hash(data: Array(value.utf8)).prefix(3)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "\(mark)(\(value.utf8.count) B, sha256 \(hash)…)"
  }

  private static func maskCookies(_ text: inout String) {
    guard text.range(ofWord: "cookie:") else { return }
    text.replace(/(?i)(set-cookie:\s*)([^=;\s]+)=([^;\n]+)/) { match in
      match.3.hasPrefix(mark) ? match.0 : "\(match.1)\(match.2)=\(cookieValue(match.3))"
    }
    text.replace(/(?im)^(cookie:\s*)(.+)$/) { match in
      let pairs = match.2.split(separator: ";").map { pair in
        let name = pair.prefix { $0 != "=" }.trimmed
        return "\(name)=\(mark)"
      }
      return "\(match.1)\(pairs.joined(separator: "; "))"
    }
  }

  private static func maskKeys(_ text: inout String) {
    guard text.contains("PRIVATE KEY") else { return }
    text.replace(/(-----BEGIN [A-Z ]*PRIVATE KEY-----)[\s\S]*?(-----END|$)/) { match in
      "\(match.1)\(mark)\(match.2)"
    }
  }

  /// `NAME=value`, `"name": "value"`, `name => 'value'`, `define('NAME', 'value')` and query
  /// parameters, where the name says that it is a secret.
  private static func maskNamedValues(_ text: inout String) {
    if text.contains("=") {
      // A file of settings: every value.
      text.replace(/(?m)^(\s*(?:export\s+)?[A-Z][A-Z0-9_]{2,}\s*=)[ \t]*([^\s].*)$/) { match in
        "\(match.1)\(mark)"
      }
    }
    guard
      text.range(
        ofWord: "pass", "pwd", "sandi", "secret", "token", "key", "auth", "credential", "dsn",
        "salt")
    else { return }
    text.replace(
      /(?i)((?:[a-z0-9_.-]{0,40}(?:passw|pwd|sandi|secret|token|api_?key|access_?key|app_?key|private_?key|auth_?key|credential|dsn|salt)[a-z0-9_.-]{0,40}|pass|key)["']?\s*(?:=>|[:=,])\s*["']?)([^\s"'&<>,;]{3,})/
    ) { match in
      match.2.hasPrefix(mark) ? match.0 : "\(match.1)\(mark)"
    }
    text.replace(/(?im)^((?:proxy-)?authorization:\s*\S+\s+)\S+/) { match in "\(match.1)\(mark)" }
  }

  /// Secrets that give themselves away by their shape.
  private static func maskShapes(_ text: inout String) {
    if text.contains("://") {
      text.replace(/:\/\/([^\s\/:@]+):([^\s\/@]+)@/) { match in "://\(match.1):\(mark)@" }
    }
    if text.contains("$") {
      text.replace(/\$(apr1|2[abxy]|1|5|6|argon2id?)\$[^\s:'"]+/) { match in "$\(match.1)$\(mark)" }
    }
    if text.contains("eyJ") { text.replace(/eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_.-]+/, with: mark) }
    if text.contains("AKIA") { text.replace(/AKIA[A-Z0-9]{12,}/, with: "AKIA\(mark)") }
    if text.range(ofWord: "values") {
      text.replace(/(?i)(\bvalues\s*)\([^\n]*/) { match in "\(match.1)(\(mark))" }
    }
    maskNationalIDs(&text)
  }

  /// NIK, KK and NIP numbers: 16 or 18 digits keep their first six.
  private static func maskNationalIDs(_ text: inout String) {
    guard text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 16 else { return }
    text.replace(/\b([0-9]{6})(?:[0-9]{12}|[0-9]{10})\b/) { match in
      "\(match.1)\(mark)"
    }
  }
}

extension String {
  /// Holds one of these ASCII words, in whatever case.
  fileprivate func range(ofWord words: String...) -> Bool {
    let lowered = lowercased()
    return words.contains { lowered.contains($0) }
  }
}
