// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Roots that somebody trusts, found by the name of their subject.
package struct TrustStore: Sendable {
  struct Root: Sendable {
    let facts: CertificateFacts
    /// Came with the system, so it belongs to a public authority.
    let isPublic: Bool
  }

  private var roots: [[UInt8]: [Root]] = [:]
  /// Files that could not be read, with the reason.
  package private(set) var faults: [String] = []

  package init() {}

  /// The system's bundle; empty where there is none.
  package static let system: TrustStore = {
    var store = TrustStore()
    for path in ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"] {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      store.add(PEM.certificates(String(decoding: data, as: UTF8.self)), isPublic: true)
      break
    }
    return store
  }()

  package var isEmpty: Bool { roots.isEmpty }

  /// With the certificates of these PEM files trusted, too.
  package func trusting(files: [String]) -> TrustStore {
    var store = self
    for path in files {
      guard let data = FileManager.default.contents(atPath: path) else {
        store.faults.append("\(path): not readable")
        continue
      }
      let found = PEM.certificates(String(decoding: data, as: UTF8.self))
      if found.isEmpty { store.faults.append("\(path): no certificate inside") }
      store.add(found, isPublic: false)
    }
    return store
  }

  /// With these certificates trusted, too.
  package func trusting(_ certificates: [[UInt8]], isPublic: Bool = false) -> TrustStore {
    var store = self
    store.add(certificates, isPublic: isPublic)
    return store
  }

  private mutating func add(_ certificates: [[UInt8]], isPublic: Bool) {
    for der in certificates {
      guard let facts = try? CertificateFacts(der: der) else { continue }
      roots[facts.subjectName, default: []].append(Root(facts: facts, isPublic: isPublic))
    }
  }

  /// The root itself, as sent by a server.
  func root(equalTo facts: CertificateFacts) -> Root? {
    roots[facts.subjectName]?.first { $0.facts.der == facts.der }
  }

  /// Roots that may have issued `facts`.
  func issuers(of facts: CertificateFacts) -> [Root] {
    (roots[facts.issuerName] ?? []).filter { facts.isNamed(after: $0.facts) }
  }
}

/// Certificates between dashes (RFC 7468).
enum PEM {
  static func certificates(_ text: String) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var base64: String?
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("-----BEGIN ") {
        base64 = line.contains("CERTIFICATE-----") ? "" : nil
      } else if line.hasPrefix("-----END ") {
        if let data = base64.flatMap({ Data(base64Encoded: $0) }) { found.append(Array(data)) }
        base64 = nil
      } else if base64 != nil {
        base64? += line.filter { !$0.isWhitespace }
      }
    }
    return found
  }
}
