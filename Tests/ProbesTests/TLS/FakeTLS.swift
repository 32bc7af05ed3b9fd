// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

@testable import Probes

/// A server's side of the first flight, for what OpenSSL 3 can't be made to offer.
struct FakeTLS: Sendable {
  /// Suites of each version, in the server's order.
  var versions: [ProtocolVersion: [UInt16]] = [.tls12: [0xC02F]]
  var speaksSSLv2 = false
  var primeBytes = 256
  var compresses = false
  var heartbeats = false
  var renegotiates = true
  var refusesFallback = true
  var followsClientOrder = false
  var asksClientCertificate = false
  /// Whoever sends a longer list of suites is hung up on.
  var mostSuites = Int.max
  /// Hellos with the extension `supported_versions` are hung up on.
  var chokesOnModern = false
  var certificates: [[UInt8]] = []
  var staple: [UInt8]?

  func server() async throws -> ScriptedServer {
    let fake = self
    return try await ScriptedServer { fake.act($0) }
  }

  func act(_ bytes: [UInt8]) -> ScriptedServer.Act {
    if bytes.first ?? 0 >= 0x80 {
      return speaksSSLv2 ? .say(SSLv2Answer.hello) : .close
    }
    guard let hello = try? SeenHello(bytes) else { return .close }
    guard hello.suites.count <= mostSuites else { return .close }
    if chokesOnModern, hello.extensions[ExtensionType.supportedVersions] != nil { return .close }
    return .say(answer(hello))
  }

  private func answer(_ hello: SeenHello) -> [UInt8] {
    let offered = hello.versions.filter { versions[$0] != nil }
    guard let version = offered.max() else { return alert(70) }
    let top = versions.keys.max() ?? version
    if refusesFallback, hello.suites.contains(0x5600), version < top { return alert(86) }
    let own = versions[version] ?? []
    let common =
      followsClientOrder
      ? hello.suites.filter(own.contains) : own.filter(hello.suites.contains)
    guard let code = common.first else { return alert(40) }
    return version == .tls13
      ? retry(code) : flight(version, CipherSuite(code), hello)
  }

  func alert(_ code: UInt8) -> [UInt8] { [21, 3, 1, 0, 2, 2, code] }

  private func flight(
    _ version: ProtocolVersion, _ suite: CipherSuite, _ hello: SeenHello
  ) -> [UInt8] {
    var extensions: [UInt8] = []
    if renegotiates { extensions += [0xFF, 0x01, 0, 1, 0] }
    if heartbeats, hello.extensions[ExtensionType.heartbeat] != nil {
      extensions += [0, 15, 0, 1, 1]
    }
    let compression: UInt8 = compresses && hello.compression.contains(1) ? 1 : 0
    var messages = message(2, helloBody(version, suite.code, compression, extensions))
    if !suite.isAnonymous {
      var list: [UInt8] = []
      for certificate in certificates {
        list.put24(certificate.count)
        list += certificate
      }
      var body: [UInt8] = []
      body.put24(list.count)
      messages += message(11, body + list)
      if let staple {
        var body: [UInt8] = [1]
        body.put24(staple.count)
        messages += message(22, body + staple)
      }
    }
    if suite.usesFiniteField {
      var body: [UInt8] = []
      body.vector16 { $0 += [0x80] + [UInt8](repeating: 7, count: primeBytes - 1) }
      body.vector16 { $0.append(2) }
      body.vector16 { $0 += [UInt8](repeating: 9, count: primeBytes) }
      messages += message(12, body)
    } else if suite.usesCurve {
      messages += message(12, [3, 0, 23, 1, 4])
    }
    if asksClientCertificate { messages += message(13, [1, 1, 0, 0]) }
    return record(version, messages + message(14, []))
  }

  private func retry(_ code: UInt16) -> [UInt8] {
    let random: [UInt8] = [
      0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8,
      0x91, 0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8,
      0x33, 0x9C,
    ]
    let extensions: [UInt8] = [0, 43, 0, 2, 3, 4, 0, 51, 0, 2, 0, 23]
    return record(.tls12, message(2, helloBody(.tls12, code, 0, extensions, random: random)))
  }

  private func helloBody(
    _ version: ProtocolVersion, _ code: UInt16, _ compression: UInt8, _ extensions: [UInt8],
    random: [UInt8] = [UInt8](repeating: 5, count: 32)
  ) -> [UInt8] {
    var body: [UInt8] = []
    body.put(version.rawValue)
    body += random + [0]
    body.put(code)
    body.append(compression)
    if !extensions.isEmpty { body.vector16 { $0 += extensions } }
    return body
  }

  private func message(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
    var bytes = [type]
    bytes.put24(body.count)
    return bytes + body
  }

  /// In records of at most 1,000 bytes, so that messages are cut.
  private func record(_ version: ProtocolVersion, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: content.count, by: 1000) {
      bytes.append(22)
      bytes.put(version.rawValue)
      bytes.vector16 { $0 += content[start..<min(start + 1000, content.count)] }
    }
    return bytes
  }
}

enum SSLv2Answer {
  /// No session, an X.509 certificate of 3 bytes, one cipher, a connection id of 2 bytes.
  static let hello: [UInt8] = {
    let body: [UInt8] =
      [4, 0, 1, 0, 2, 0, 3, 0, 3, 0, 2] + [1, 2, 3] + [2, 0, 0x80] + [8, 9]
    return [0x80, UInt8(body.count)] + body
  }()
}

/// A hello as a server reads it.
struct SeenHello {
  var versions: [ProtocolVersion]
  var suites: [UInt16] = []
  var compression: [UInt8]
  var extensions: [UInt16: [UInt8]] = [:]

  init(_ record: [UInt8]) throws {
    var reader = ByteReader(record.dropFirst(9))
    let wire = try reader.uint16()
    _ = try reader.take(32)
    _ = try reader.vector8()
    var list = ByteReader(try reader.vector16())
    while !list.isEmpty { suites.append(try list.uint16()) }
    compression = Array(try reader.vector8())
    if !reader.isEmpty {
      var list = ByteReader(try reader.vector16())
      while !list.isEmpty {
        let type = try list.uint16()
        extensions[type] = Array(try list.vector16())
      }
    }
    versions = ProtocolVersion.allCases.filter { $0.rawValue <= wire && $0 != .sslv2 }
    if let named = extensions[ExtensionType.supportedVersions] {
      var reader = ByteReader(named.dropFirst())
      versions = []
      while !reader.isEmpty {
        if let version = ProtocolVersion(rawValue: try reader.uint16()) { versions.append(version) }
      }
    }
  }
}
