// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What one certificate says of itself. Read without any library's opinion, so that weak keys and
/// forgotten algorithms are seen, too.
package struct CertificateFacts: Sendable, Hashable {
  package enum Key: Sendable, Hashable {
    case rsa(bits: Int)
    /// Name of the curve, or its identifier; bits of its field, `nil` where unknown.
    case curve(String, bits: Int?)
    case dsa(bits: Int)
    /// Ed25519, Ed448
    case edwards(String)
    case other(String)
  }

  package var der: [UInt8]
  /// Hex digits, without leading zeros.
  package var serial = ""
  /// `sha256WithRSAEncryption`, or the identifier where unknown.
  package var signature = ""
  /// Readable, e.g. `CN=layanan.contoh.go.id, O=Contoh`.
  package var subject = ""
  package var issuer = ""
  /// As encoded, for comparison.
  package var subjectName: [UInt8] = []
  package var issuerName: [UInt8] = []
  package var commonName: String?
  package var notBefore = Date.distantPast
  package var notAfter = Date.distantFuture
  package var key = Key.other("")

  package var hasAlternativeNames = false
  package var dnsNames: [String] = []
  /// 4 or 16 bytes each.
  package var addresses: [[UInt8]] = []
  package var isAuthority = false
  /// Identifiers; `nil` where the extension is absent, which allows everything.
  package var purposes: [String]?
  package var subjectKey: [UInt8]?
  package var issuerKey: [UInt8]?
  package var ocsp: [String] = []
  /// Where the issuer's certificate can be had.
  package var issuerURLs: [String] = []
  package var revocationLists: [String] = []
  /// Asks clients to insist on a staple (RFC 7633).
  package var mustStaple = false
  /// Signed certificate timestamps inside: only public authorities put them there.
  package var hasTimestamps = false

  /// - Throws: `WireFault` for what is no certificate.
  package init(der: [UInt8]) throws {
    self.der = der
    try read()
  }
}

extension CertificateFacts {
  package var isSelfIssued: Bool { subjectName == issuerName }

  /// Whole length of its validity, in days of 86,400 seconds.
  package var lifetimeDays: Double { notAfter.timeIntervalSince(notBefore) / 86_400 }

  /// Names it is for, as they are written in it.
  package var names: [String] {
    dnsNames
      + addresses.map { bytes in
        bytes.count == 4
          ? bytes.map(String.init).joined(separator: ".")
          : stride(from: 0, to: bytes.count, by: 2).map { bytes[$0..<min($0 + 2, bytes.count)].hex }
            .joined(separator: ":")
      }
  }

  package var keyWords: String {
    switch key {
    case .rsa(let bits): "RSA \(bits) bit"
    case .curve(let name, let bits): "EC \(name)" + (bits.map { " (\($0) bit)" } ?? "")
    case .dsa(let bits): "DSA \(bits) bit"
    case .edwards(let name): name
    case .other(let id): "kunci \(id)"
    }
  }

  /// Whether the names allow that `issuer` made this one; keys are compared where both say theirs.
  func isNamed(after issuer: CertificateFacts) -> Bool {
    guard issuerName == issuer.subjectName else { return false }
    guard let wanted = issuerKey, let has = issuer.subjectKey else { return true }
    return wanted == has
  }
}
