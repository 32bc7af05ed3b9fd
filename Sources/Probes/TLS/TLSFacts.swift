// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What was learned of a server's TLS, hello by hello and without ever finishing a handshake.
package struct TLSFacts: Sendable, Hashable {
  /// What the port turned out to be.
  package enum Outcome: Sendable, Hashable {
    /// At least one version was accepted.
    case spoke
    /// TLS, but every hello was turned down; the words say how.
    case refused(Phrase)
    /// Answers plain HTTP; its first line.
    case plainHTTP(String)
    /// Answers something that is no TLS; its first bytes.
    case notTLS(String)
    /// No connection came about.
    case unreachable(Phrase)
    /// Takes connections and says nothing.
    case silent
    /// What came breaks the protocol, and nothing could be learned.
    case broken(Phrase)
    /// Nobody tried; the reason.
    case notAsked(Phrase)
  }

  /// What the server said to a hello of one version.
  package enum Answer: Sendable, Hashable {
    case accepted
    case refused(Phrase)
    /// Can't be said; the words tell why.
    case unknown(Phrase)
  }

  /// Suites that one version accepts.
  package struct Suites: Sendable, Hashable {
    /// As the server chose them, one after the other.
    package var accepted: [CipherSuite] = []
    /// All were found; not so where connections or time ran out.
    package var isComplete = false
    /// The server's own order decides; `nil` where fewer than two suites are accepted.
    package var serverChooses: Bool?
  }

  package var outcome: Outcome
  package var host: String
  package var port: Int
  /// The address that was dialled.
  package var address: String

  package var versions: [ProtocolVersion: Answer] = [:]
  package var suites: [ProtocolVersion: Suites] = [:]
  /// Ciphers of SSL 2.0 that both have.
  package var sslv2Ciphers: [String] = []
  /// Bits of the smallest prime that the server sent; `nil` where it sent none.
  package var primeBits: Int?
  /// Names of curves in ServerKeyExchange.
  package var curves: [String] = []
  /// Groups of TLS 1.3, in the order in which the server chose them.
  package var groups: [NamedGroup] = []
  /// As sent, DER, in the server's order; empty where none was seen.
  package var chain: [[UInt8]] = []
  /// OCSP answer that was stapled.
  package var staple: [UInt8]?
  /// A hello that asked for a staple was answered in the clear, so `staple` can be relied on.
  package var wasStapleVisible = false

  package var applicationProtocol: String?
  package var extendedMasterSecret: Bool?
  package var secureRenegotiation: Bool?
  package var compression: Bool?
  package var heartbeat: Bool?
  /// A hello that says "this is a fallback" was turned down with alert 86; `nil` where no lower
  /// version exists, or nothing can be said.
  package var refusesFallback: Bool?
  /// What a hello of today's browsers came to, where plainer ones were answered.
  package var intolerance: Phrase?
  package var asksClientCertificate: Bool?
  /// Breaches of the protocol that were seen on the way.
  package var violations: [String] = []
  /// Nothing more was asked because of this; `nil` when all was asked.
  package var stoppedEarly: Phrase?

  package var connections = 0
  package var seconds = 0.0

  package var certificate: CertificateVerdict?
  /// The chain leads to a trusted root, is in time, and names the host. `nil` where that could not
  /// be found out.
  package var isTrusted: Bool?

  package init(outcome: Outcome, host: String = "", port: Int = 443, address: String = "") {
    self.outcome = outcome
    self.host = host
    self.port = port
    self.address = address
  }

}

extension TLSFacts {
  package func accepts(_ version: ProtocolVersion) -> Bool { versions[version] == .accepted }

  /// Versions that were accepted, lowest first.
  package var acceptedVersions: [ProtocolVersion] {
    ProtocolVersion.allCases.filter { accepts($0) }
  }

  /// Why nothing can be said of `version`; `nil` where something can.
  package func unknown(_ version: ProtocolVersion) -> Phrase? {
    switch versions[version] {
    case .accepted, .refused: nil
    case .unknown(let why): why
    case nil: stoppedEarly ?? Phrase("tidak ditanyakan", en: "not asked")
    }
  }

  /// All accepted suites that `matches` holds for, with the versions that take them.
  package func suites(
    where matches: (CipherSuite) -> Bool
  ) -> [(version: ProtocolVersion, suite: CipherSuite)] {
    ProtocolVersion.allCases.flatMap { version in
      (suites[version]?.accepted ?? []).filter(matches).map { (version, $0) }
    }
  }

  /// Every suite from SSL 3.0 to TLS 1.2 is known; TLS 1.3 has no weak ones.
  package var knowsAllSuites: Bool {
    outcome == .spoke
      && [ProtocolVersion.sslv3, .tls10, .tls11, .tls12].allSatisfy { version in
        if unknown(version) != nil { return false }
        return !accepts(version) || suites[version]?.isComplete == true
      }
  }
}
