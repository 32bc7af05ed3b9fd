// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A list of certificates that their issuer took back (RFC 5280, section 5).
struct RevocationList: Sendable {
  let issuer: [UInt8]
  let nextUpdate: Date?
  let serials: Set<String>
  /// What was signed, and how.
  let signed: ArraySlice<UInt8>
  let algorithm: String
  let signature: ArraySlice<UInt8>

  init(der: [UInt8]) throws(WireFault) {
    var outer = DERReader(der[...])
    var parts = try outer.next(DERValue.sequence).children
    let body = try parts.next(DERValue.sequence)
    signed = body.encoded
    algorithm = CertificateFacts.signatureName(try parts.next(DERValue.sequence))
    signature = try parts.next(DERValue.bitString).bits

    var fields = body.children
    _ = try fields.optional(DERValue.integer)
    _ = try fields.next(DERValue.sequence)
    issuer = Array(try fields.next(DERValue.sequence).encoded)
    _ = try CertificateFacts.time(try fields.next())
    var next: Date?
    var found: Set<String> = []
    while !fields.isEmpty {
      let field = try fields.next()
      switch field.tag {
      case DERValue.utcTime, DERValue.generalizedTime: next = try CertificateFacts.time(field)
      case DERValue.sequence:
        var entries = field.children
        while !entries.isEmpty {
          var entry = try entries.next(DERValue.sequence).children
          found.insert(Array(try entry.next(DERValue.integer).content.drop { $0 == 0 }).hex)
        }
      default: break
      }
    }
    nextUpdate = next
    serials = found
  }
}

/// What an OCSP responder said (RFC 6960, section 4.2).
struct OCSPAnswer: Sendable {
  enum State: Sendable, Hashable { case good, revoked, unknown }

  struct Status: Sendable {
    let serial: String
    let state: State
    let nextUpdate: Date?
  }

  let statuses: [Status]
  let signed: ArraySlice<UInt8>
  let algorithm: String
  let signature: ArraySlice<UInt8>
  /// Of the responder, where it isn't the issuer itself.
  let certificates: [CertificateFacts]

  init(der: [UInt8]) throws(WireFault) {
    var outer = DERReader(der[...])
    var response = try outer.next(DERValue.sequence).children
    guard try response.next(DERValue.enumerated).smallInteger == 0 else {
      throw .malformed("status of the responder")
    }
    var wrapper = try response.next(DERValue.context(0)).children
    var typed = try wrapper.next(DERValue.sequence).children
    _ = try typed.next(DERValue.objectIdentifier)
    var inner = DERReader(try typed.next(DERValue.octetString).content)
    var basic = try inner.next(DERValue.sequence).children
    let body = try basic.next(DERValue.sequence)
    signed = body.encoded
    algorithm = CertificateFacts.signatureName(try basic.next(DERValue.sequence))
    signature = try basic.next(DERValue.bitString).bits
    var found: [CertificateFacts] = []
    if var list = try basic.optional(DERValue.context(0))?.children {
      var all = try list.next(DERValue.sequence).children
      while !all.isEmpty, found.count < 4 {
        let value = try all.next()
        if let facts = try? CertificateFacts(der: Array(value.encoded)) { found.append(facts) }
      }
    }
    certificates = found
    statuses = try OCSPAnswer.statuses(body)
  }

  private static func statuses(_ body: DERValue) throws(WireFault) -> [Status] {
    var fields = body.children
    _ = try fields.optional(DERValue.context(0))
    _ = try fields.next()  // responder
    _ = try fields.next(DERValue.generalizedTime)
    var list = try fields.next(DERValue.sequence).children
    var found: [Status] = []
    while !list.isEmpty, found.count < 64 {
      var single = try list.next(DERValue.sequence).children
      var id = try single.next(DERValue.sequence).children
      for _ in 0..<3 { _ = try id.next() }
      let serial = Array(try id.next(DERValue.integer).content.drop { $0 == 0 }).hex
      let state = try single.next()
      _ = try single.next(DERValue.generalizedTime)
      var next: Date?
      if var wrapped = try single.optional(DERValue.context(0))?.children {
        next = try CertificateFacts.time(try wrapped.next())
      }
      found.append(
        Status(
          serial: serial,
          state: [0: .good, 1: .revoked][state.tag & 0x1F] ?? .unknown, nextUpdate: next))
    }
    return found
  }
}

extension CertificateFacts {
  /// The key's bits as OCSP hashes them.
  func publicKeyBits() throws(WireFault) -> ArraySlice<UInt8> {
    var fields = try bodyAfterSerial().rest
    for _ in 0..<4 { _ = try fields.next() }
    var key = try fields.next(DERValue.sequence).children
    _ = try key.next()
    return try key.next(DERValue.bitString).bits
  }

  /// The serial number as encoded, sign byte and all.
  func serialContent() throws(WireFault) -> ArraySlice<UInt8> { try bodyAfterSerial().serial }

  private func bodyAfterSerial() throws(WireFault) -> (
    serial: ArraySlice<UInt8>, rest: DERReader
  ) {
    var outer = DERReader(der[...])
    var certificate = try outer.next(DERValue.sequence).children
    var body = try certificate.next(DERValue.sequence).children
    _ = try body.optional(DERValue.context(0))
    return (try body.next(DERValue.integer).content, body)
  }
}
