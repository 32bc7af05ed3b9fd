// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Which of the visitor's devices may the page, and what it embeds, ask for?
enum PermissionsChecks {
  static let all = [missing, wildcard, syntax]

  private static let header = "Permissions-Policy"
  private static let delicate: Set<String> = [
    "camera", "microphone", "geolocation", "payment", "usb", "display-capture",
  ]

  static let missing = HeaderRule.check(
    info(
      "missing", .info, Phrase("Permissions-Policy tidak dikirim", en: "No Permissions-Policy"),
      rule: Phrase(
        "Jawaban HTML tanpa Permissions-Policy.", en: "An HTML answer without Permissions-Policy.")),
    of: [header]
  ) { answer, _ in
    answer.headers.has(header)
      ? .sound
      : .fault(
        Phrase(
          "Kamera, mikrofon, dan lokasi tidak dibatasi.",
          en: "Camera, microphone and location aren't restricted."))
  }

  static let wildcard = HeaderRule.check(
    info(
      "wildcard", .low,
      Phrase(
        "Permissions-Policy membuka perangkat untuk semua",
        en: "Permissions-Policy opens devices to everybody"),
      rule: Phrase(
        "camera, microphone, geolocation, payment, usb, atau display-capture bernilai *.",
        en: "camera, microphone, geolocation, payment, usb or display-capture is *.")),
    of: [header]
  ) { answer, _ in
    guard answer.headers.has(header) else { return .absent }
    let open = members(answer).filter {
      delicate.contains($0.name) && ($0.value == "*" || $0.value == "(*)")
    }
    return open.isEmpty
      ? .sound
      : .fault(
        Phrase(
          "Terbuka: \(open.map(\.name).joined(separator: ", ")).",
          en: "Open: \(open.map(\.name).joined(separator: ", "))."))
  }

  static let syntax = HeaderRule.check(
    info(
      "syntax", .low, Phrase("Permissions-Policy salah tulis", en: "Malformed Permissions-Policy"),
      rule: Phrase(
        "Bukan kamus RFC 8941, misalnya ditulis seperti Feature-Policy.",
        en: "No dictionary of RFC 8941, for instance in the manner of Feature-Policy.")),
    of: [header]
  ) { answer, _ in
    guard answer.headers.has(header) else { return .absent }
    let wrong = members(answer).first { !isSound($0) }
    return wrong.map {
      .fault(
        Phrase(
          "Tidak terbaca: \("\($0.name)=\($0.value)".cut(80))",
          en: "Unreadable: \("\($0.name)=\($0.value)".cut(80))"))
    } ?? .sound
  }

  /// Members of the dictionary, cut at commas outside of parentheses and quotes.
  private static func members(_ answer: Answer) -> [(name: String, value: String)] {
    var parts: [String] = [""]
    var depth = 0
    var isQuoted = false
    for character in answer.headers.values(header).joined(separator: ",").prefix(8192) {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == "(" { depth += 1 }
      if !isQuoted, character == ")" { depth -= 1 }
      if character == ",", depth <= 0, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }.map { part in
      let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
      return (pair[0], pair.count > 1 ? pair[1] : "")
    }
  }

  private static func isSound(_ member: (name: String, value: String)) -> Bool {
    let name = member.name
    guard let first = name.first, first.isLowercase || first == "*",
      name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || "_-.*".contains($0)) })
    else { return false }
    let value = String(member.value.prefix { $0 != ";" }).trimmed
    if ["*", "self", "?1", "?0", ""].contains(value) { return true }
    if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { return true }
    guard value.hasPrefix("("), value.hasSuffix(")") else { return false }
    return value.dropFirst().dropLast().split(separator: " ").allSatisfy { item in
      ["*", "self", "src"].contains(item)
        || (item.count > 1 && item.hasPrefix("\"") && item.hasSuffix("\""))
    }
  }

  private static func info(_ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase)
    -> CheckInfo
  {
    CheckInfo(
      "hdr.permissions.\(name)", severity, title: title, rule: rule,
      remedy: Phrase(
        "Matikan yang tidak dipakai: Permissions-Policy: camera=(), microphone=(), geolocation=().",
        en:
          "Switch off what isn't used: Permissions-Policy: camera=(), microphone=(), geolocation=()."
      ),
      nginx: NginxExample.header(header, "camera=(), microphone=(), geolocation=()"),
      apache: ApacheExample.header(header, "camera=(), microphone=(), geolocation=()"),
      controls: ["P27-9-c", "P27-13-e"], cwe: severity == .low ? 693 : nil)
  }
}
