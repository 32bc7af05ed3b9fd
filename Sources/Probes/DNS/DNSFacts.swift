// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What was learned of a system's names.
package struct DNSFacts: Sendable, Hashable {
  /// An answer, or why there is none.
  package enum Word: Sendable, Hashable {
    /// Empty where the name has none of that type.
    case records([DNSRecord])
    case noSuchName
    /// The resolver failed, as it does where signatures are wrong or servers are lame.
    case serverFailure
    case unknown(Phrase)
  }

  package var host: String
  /// Nothing was asked at all; the reason.
  package var trouble: Phrase?
  /// The whole registered domain, `contoh.go.id`.
  package var domain: String
  /// Domain with servers of its own that the host belongs to; `nil` where not found out.
  package var zone: String?

  package var addresses: Word
  /// The next name, where the host is an alias.
  package var alias: String?
  /// What the last name of the chain of aliases comes to.
  package var aliasTarget: Word
  /// CAA of the host or of the nearest parent that has some.
  package var authorities: Word
  /// Signatures' anchor in the parent of the zone.
  package var signers: Word
  /// The resolver vouches for the zone's signatures.
  package var isAuthentic: Bool?
  /// The resolver refuses the host's records, and gives them out when asked not to check.
  package var isBogus: Bool?
  /// TXT records of the registered domain, and of `_dmarc` below it.
  package var texts: Word
  package var mailPolicy: Word
  package var nameservers: Word
  /// Addresses of the name servers, by name.
  package var nameserverAddresses: [String: [[UInt8]]]
  /// A made-up name below the zone.
  package var madeUp: Word
  package var madeUpName: String
  package var questions: Int

  package init(host: String, trouble: Phrase? = nil) {
    let unasked = Word.unknown(Phrase("tidak ditanyakan", en: "not asked"))
    self.host = host
    self.trouble = trouble
    domain = RegistrableDomain.of(host)
    addresses = unasked
    aliasTarget = unasked
    authorities = unasked
    signers = unasked
    texts = unasked
    mailPolicy = unasked
    nameservers = unasked
    nameserverAddresses = [:]
    madeUp = unasked
    madeUpName = ""
    questions = 0
  }
}

extension DNSFacts.Word {
  /// `nil` where nothing is known; empty for a name that isn't there.
  package var known: [DNSRecord]? {
    switch self {
    case .records(let records): records
    case .noSuchName: []
    case .serverFailure, .unknown: nil
    }
  }

  /// Why nothing is known, as part of a sentence.
  package var reason: Phrase {
    switch self {
    case .unknown(let why): why
    case .serverFailure: Phrase("resolver gagal menjawab", en: "the resolver failed")
    case .records, .noSuchName: Phrase("")
    }
  }
}
