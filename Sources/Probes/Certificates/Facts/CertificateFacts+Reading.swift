// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension CertificateFacts {
  /// RFC 5280, section 4.1.
  mutating func read() throws(WireFault) {
    var outer = DERReader(der[...])
    var certificate = try outer.next(DERValue.sequence).children
    var body = try certificate.next(DERValue.sequence).children
    signature = Self.signatureName(try certificate.next(DERValue.sequence))

    let version = try body.optional(DERValue.context(0))
    let number = try body.next(DERValue.integer)
    serial = Array(number.content.drop { $0 == 0 }).hex
    _ = try body.next(DERValue.sequence)
    let issuerValue = try body.next(DERValue.sequence)
    var validity = try body.next(DERValue.sequence).children
    notBefore = try Self.time(try validity.next())
    notAfter = try Self.time(try validity.next())
    let subjectValue = try body.next(DERValue.sequence)
    key = try Self.key(try body.next(DERValue.sequence))

    issuerName = Array(issuerValue.encoded)
    subjectName = Array(subjectValue.encoded)
    issuer = try Self.name(issuerValue).text
    let name = try Self.name(subjectValue)
    subject = name.text
    commonName = name.common

    guard version != nil else { return }
    while !body.isEmpty {
      let value = try body.next()
      if value.tag == DERValue.context(3) { try readExtensions(value) }
    }
  }

  private mutating func readExtensions(_ value: DERValue) throws(WireFault) {
    var wrapper = value.children
    var list = try wrapper.next(DERValue.sequence).children
    while !list.isEmpty {
      var item = try list.next(DERValue.sequence).children
      let id = try item.next(DERValue.objectIdentifier).objectIdentifier
      _ = try item.optional(DERValue.boolean)
      let content = try item.next(DERValue.octetString).content
      // An extension that can't be read is as good as none; the certificate stays readable.
      do throws(WireFault) { try readExtension(id, content) } catch { continue }
    }
  }

  private mutating func readExtension(
    _ id: String, _ content: ArraySlice<UInt8>
  ) throws(WireFault) {
    var reader = DERReader(content)
    switch id {
    case "2.5.29.17": try readAlternativeNames(try reader.next(DERValue.sequence))
    case "2.5.29.19":
      var parts = try reader.next(DERValue.sequence).children
      isAuthority = try parts.optional(DERValue.boolean).map { $0.content.first != 0 } ?? false
    case "2.5.29.37":
      var parts = try reader.next(DERValue.sequence).children
      purposes = try parts.all().map(\.objectIdentifier)
    case "2.5.29.14": subjectKey = Array(try reader.next(DERValue.octetString).content)
    case "2.5.29.35":
      var parts = try reader.next(DERValue.sequence).children
      issuerKey = try parts.optional(DERValue.context(0, constructed: false)).map {
        Array($0.content)
      }
    case "1.3.6.1.5.5.7.1.1": try readAccess(try reader.next(DERValue.sequence))
    case "2.5.29.31": revocationLists = try Self.urls(try reader.next(DERValue.sequence))
    case "1.3.6.1.5.5.7.1.24":
      var features = try reader.next(DERValue.sequence).children
      mustStaple = try features.all().contains { $0.smallInteger == 5 }
    case "1.3.6.1.4.1.11129.2.4.2": hasTimestamps = true
    default: break
    }
  }

  private mutating func readAlternativeNames(_ value: DERValue) throws(WireFault) {
    hasAlternativeNames = true
    var names = value.children
    while !names.isEmpty, dnsNames.count + addresses.count < 1000 {
      let name = try names.next()
      switch name.tag {
      case DERValue.context(2, constructed: false): dnsNames.append(name.text)
      case DERValue.context(7, constructed: false): addresses.append(Array(name.content))
      default: break
      }
    }
  }

  private mutating func readAccess(_ value: DERValue) throws(WireFault) {
    var list = value.children
    while !list.isEmpty {
      var item = try list.next(DERValue.sequence).children
      let method = try item.next(DERValue.objectIdentifier).objectIdentifier
      let location = try item.next()
      guard location.tag == DERValue.context(6, constructed: false) else { continue }
      switch method {
      case "1.3.6.1.5.5.7.48.1": ocsp.append(location.text)
      case "1.3.6.1.5.5.7.48.2": issuerURLs.append(location.text)
      default: break
      }
    }
  }

  /// The URLs of distribution points: three wrappers deep, whatever else stands beside them.
  private static func urls(_ value: DERValue) throws(WireFault) -> [String] {
    var found: [String] = []
    var level = try children(of: [value])
    for _ in 0..<4 {
      found += level.filter { $0.tag == DERValue.context(6, constructed: false) }.map(\.text)
      level = try children(of: level.filter { $0.tag & 0x20 != 0 })
    }
    return Array(found.prefix(16))
  }

  private static func children(of values: [DERValue]) throws(WireFault) -> [DERValue] {
    var all: [DERValue] = []
    for value in values {
      var reader = value.children
      all += try reader.all()
    }
    return all
  }
}
