// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How a system speaks TLS, as far as it can get weaker.
package struct TLSBaseline: Sendable, Hashable, Codable {
  /// Versions before TLS 1.2 that it accepts, lowest first.
  package var oldVersions: [String]
  /// Suites without encryption, without proof of who answers, or with broken ciphers; by name.
  package var weakSuites: [String]
  /// It accepts TLS 1.3.
  package var hasNewest: Bool
  /// A stolen key opens no recorded traffic, whichever suite is chosen.
  package var isForwardSecret: Bool
  /// `nil` where that could not be found out.
  package var isTrusted: Bool?

  package init(
    oldVersions: [String], weakSuites: [String], hasNewest: Bool, isForwardSecret: Bool,
    isTrusted: Bool?
  ) {
    self.oldVersions = oldVersions
    self.weakSuites = weakSuites
    self.hasNewest = hasNewest
    self.isForwardSecret = isForwardSecret
    self.isTrusted = isTrusted
  }

  package enum Weakening: Sendable, Hashable {
    case version(String)
    case suite(String)
    case newestGone, forwardSecrecyGone, trustGone
  }

  /// What is worse in `now`; what is better is no matter.
  package func weakenings(in now: TLSBaseline) -> [Weakening] {
    var found = now.oldVersions.filter { !oldVersions.contains($0) }.map { Weakening.version($0) }
    found += now.weakSuites.filter { !weakSuites.contains($0) }.map { .suite($0) }
    if hasNewest, !now.hasNewest { found.append(.newestGone) }
    if isForwardSecret, !now.isForwardSecret { found.append(.forwardSecrecyGone) }
    if isTrusted == true, now.isTrusted == false { found.append(.trustGone) }
    return found
  }

  /// High where visitors are no longer protected from whoever sits in between.
  package static func severity(of weakenings: [Weakening]) -> Severity {
    weakenings.contains { weakening in
      switch weakening {
      case .trustGone: true
      case .version(let name): name.hasPrefix("SSL")
      case .suite(let name):
        name.contains("NULL") || name.contains("anon") || name.contains("EXPORT")
      case .newestGone, .forwardSecrecyGone: false
      }
    } ? .high : .medium
  }

  package static func facts(_ weakenings: [Weakening]) -> Phrase {
    let parts = weakenings.prefix(6).map { weakening in
      switch weakening {
      case .version(let name): Phrase("\(name) kini diterima", en: "\(name) is accepted now")
      case .suite(let name): Phrase("\(name) kini diterima", en: "\(name) is accepted now")
      case .newestGone: Phrase("TLS 1.3 tidak lagi diterima", en: "TLS 1.3 is no longer accepted")
      case .forwardSecrecyGone:
        Phrase(
          "rekaman lalu lintas dapat dibuka bila kunci dicuri",
          en: "a stolen key opens recorded traffic")
      case .trustGone:
        Phrase("sertifikat tidak lagi dipercaya", en: "the certificate is no longer trusted")
      }
    }
    return Phrase(
      "Sambungan aman melemah: " + parts.map(\.id).joined(separator: "; ") + ".",
      en: "TLS is weaker than before: " + parts.map(\.en).joined(separator: "; ") + ".")
  }
}
