// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// What a site tells those who find a weakness.
/// - SeeAlso: RFC 9116.
enum MetadataChecks {
  static let family = CheckFamily(
    "metadata", Phrase("security.txt", en: "security.txt"),
    [securityMissing, securityInvalid, securityExpired])

  private static let year = 366.0 * 86_400
  static let securityMissing = onSecurityText(
    "missing", .info, Phrase("security.txt tidak ada", en: "No security.txt"),
    rule: Phrase(
      "/.well-known/security.txt (atau /security.txt) tidak menjawab 200 dengan teks biasa.",
      en: "/.well-known/security.txt (or /security.txt) doesn't answer 200 with plain text."),
    absent: .fail
  ) { _ in nil }

  static let securityInvalid = onSecurityText(
    "invalid", .low, Phrase("security.txt tidak sah", en: "Invalid security.txt"),
    rule: Phrase(
      "Bukan text/plain, tanpa Contact berupa URI, Expires tidak tepat satu, atau tidak berada di /.well-known/ (info).",
      en:
        "Not text/plain, no Contact with a URI, not exactly one Expires, or not under /.well-known/ (info)."
    )
  ) { text in
    if text.contacts.isEmpty {
      return (Phrase("Tidak ada Contact berupa URI.", en: "There is no Contact with a URI."), nil)
    }
    if text.expiries.count != 1 || text.expiry == nil {
      return (
        Phrase(
          "Expires harus tepat satu dan berupa tanggal RFC 3339.",
          en: "There must be exactly one Expires, a date of RFC 3339."), nil
      )
    }
    if text.mediaType != "text/plain" {
      return (Phrase("Content-Type bukan text/plain.", en: "Content-Type isn't text/plain."), nil)
    }
    if !text.isWellKnown {
      return (
        Phrase(
          "Pindahkan ke /.well-known/security.txt.", en: "Move it to /.well-known/security.txt."),
        .info
      )
    }
    return nil
  }

  static let securityExpired = onSecurityText(
    "expired", .low, Phrase("security.txt kedaluwarsa", en: "Expired security.txt"),
    rule: Phrase(
      "Expires sudah lewat; lebih dari setahun ke depan: info.",
      en: "Expires has passed; more than a year ahead: info.")
  ) { text in
    guard let expiry = text.expiry else { return nil }
    let left = expiry.timeIntervalSince(text.at)
    if left <= 0 {
      return (
        Phrase(
          "Berlaku sampai \(text.expiries[0].cut(40)).",
          en: "Was valid until \(text.expiries[0].cut(40))."), nil
      )
    }
    return left > year
      ? (
        Phrase(
          "Berlaku lebih dari satu tahun; perbarui setiap tahun.",
          en: "Valid for more than a year; renew it yearly."), .info
      ) : nil
  }

  private static func onSecurityText(
    _ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase,
    absent: Observation.Result = .notApplicable,
    fault: @escaping @Sendable (SecurityText) -> (Phrase, Severity?)?
  ) -> Check {
    Check(
      CheckInfo(
        "meta.security-txt.\(name)", severity, title: title, rule: rule,
        remedy: Phrase(
          "Taruh /.well-known/security.txt berisi Contact (surel tim tanggap insiden) dan Expires paling lama satu tahun.",
          en:
            "Place /.well-known/security.txt with Contact (the incident team's mail) and Expires at most a year ahead."
        ),
        nginx:
          "location = /.well-known/security.txt { alias /srv/security.txt; default_type text/plain; }",
        references: ["RFC 9116"])
    ) { visit in
      guard let exchange = visit[.securityText], let answer = exchange.answer else {
        return [.unanswered(visit[.securityText], of: visit)]
      }
      guard let text = SecurityText(exchange, answer, at: visit.at) else {
        return [
          Sighting(
            absent, in: exchange,
            Phrase("security.txt tidak ada.", en: "There is no security.txt."),
            excerpt: "HTTP \(answer.status)")
        ]
      }
      guard let (detail, severity) = fault(text) else {
        return [
          Sighting(
            .pass, in: exchange, Phrase("Sesuai.", en: "As it should be."),
            excerpt: answer.text.cut(300))
        ]
      }
      return [
        Sighting(.fail, in: exchange, detail, excerpt: answer.text.cut(300), severity: severity)
      ]
    }
  }
}

/// A security.txt as it was found.
struct SecurityText {
  let contacts: [String]
  /// As written.
  let expiries: [String]
  let expiry: Date?
  let mediaType: String?
  let isWellKnown: Bool
  let at: Date

  /// `nil` where there is none: another status, or a page that says so.
  init?(_ exchange: Exchange, _ answer: Answer, at instant: Date) {
    guard answer.status == 200, !answer.isHTML else { return nil }
    var contacts: [String] = []
    var expiries: [String] = []
    for line in answer.text.split(whereSeparator: \.isNewline).prefix(1000)
    where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmed
      switch line[..<colon].trimmed.lowercased() {
      case "contact": if value.contains(/^(mailto:|https:\/\/|tel:)\S+/) { contacts.append(value) }
      case "expires": expiries.append(value)
      default: break
      }
    }
    self.contacts = contacts
    self.expiries = expiries
    expiry = expiries.first.flatMap { text in
      (try? Date(text.uppercased(), strategy: .iso8601))
        ?? (try? Date(
          text.uppercased(), strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }
    mediaType = answer.mediaType
    isWellKnown = (exchange.hops.first?.from ?? exchange.request.address).path.hasPrefix(
      "/.well-known/")
    at = instant
  }
}
