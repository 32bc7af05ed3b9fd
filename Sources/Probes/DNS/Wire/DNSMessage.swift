// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Types of records that are asked for.
package enum DNSType: UInt16, Sendable, Hashable {
  case a = 1
  case ns = 2
  case cname = 5
  case soa = 6
  case txt = 16
  case aaaa = 28
  case ds = 43
  case caa = 257
}

/// One record of an answer.
package struct DNSRecord: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// 4 or 16 bytes.
    case address([UInt8])
    /// CNAME, NS; of SOA the first name.
    case name(String)
    /// The strings of a TXT record, put together.
    case text(String)
    case authority(flags: UInt8, tag: String, value: String)
    /// Anything else, with the number of bytes.
    case other(Int)
  }

  package var name: String
  package var type: UInt16
  package var content: Content

  package init(name: String, type: UInt16, content: Content) {
    self.name = name
    self.type = type
    self.content = content
  }
}

/// Questions and answers as they travel (RFC 1035, 6891, 8659).
struct DNSMessage: Sendable, Hashable {
  static let noError: UInt8 = 0
  static let serverFailure: UInt8 = 2
  static let noSuchName: UInt8 = 3

  var id: UInt16
  var code: UInt8
  var isTruncated: Bool
  /// The resolver checked the signatures.
  var isAuthentic: Bool
  var question: (name: String, type: UInt16)?
  var answers: [DNSRecord]
  var authorities: [DNSRecord]

  static func == (a: DNSMessage, b: DNSMessage) -> Bool {
    a.id == b.id && a.code == b.code && a.answers == b.answers && a.authorities == b.authorities
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(answers)
  }

  /// A question that asks for recursion, for the word on signatures (AD), and offers 1232 bytes.
  ///
  /// - Parameter unchecked: The resolver shall answer even where signatures are wrong (CD).
  static func question(
    _ name: String, _ type: DNSType, id: UInt16, unchecked: Bool = false
  ) -> [UInt8]? {
    guard let labels = DNSName.encoded(name) else { return nil }
    var bytes: [UInt8] = []
    bytes.put(id)
    bytes.put(unchecked ? 0x0130 : 0x0120 as UInt16)
    for count in [1, 0, 0, 1] as [UInt16] { bytes.put(count) }
    bytes += labels
    bytes.put(type.rawValue)
    bytes.put(1 as UInt16)
    // The option record: root, type 41, size, no flags, no options.
    bytes.append(0)
    bytes.put(41 as UInt16)
    bytes.put(1232 as UInt16)
    bytes.put(0 as UInt32)
    bytes.put(0 as UInt16)
    return bytes
  }

  init(_ bytes: [UInt8]) throws(WireFault) {
    var reader = ByteReader(bytes)
    id = try reader.uint16()
    let flags = try reader.uint16()
    guard flags & 0x8000 != 0 else { throw .malformed("direction") }
    isTruncated = flags & 0x0200 != 0
    isAuthentic = flags & 0x0020 != 0
    code = UInt8(flags & 0x000F)
    let counts = (
      questions: try reader.uint16(), answers: try reader.uint16(),
      authorities: try reader.uint16(), further: try reader.uint16()
    )
    guard counts.questions <= 1 else { throw .malformed("number of questions") }
    if counts.questions == 1 {
      let name = try DNSName.read(&reader, in: bytes)
      question = (name, try reader.uint16())
      _ = try reader.uint16()
    }
    answers = try DNSMessage.records(counts.answers, &reader, bytes)
    authorities = try DNSMessage.records(counts.authorities, &reader, bytes)
  }

  private static func records(
    _ count: UInt16, _ reader: inout ByteReader, _ bytes: [UInt8]
  ) throws(WireFault) -> [DNSRecord] {
    guard count <= 256 else { throw .tooLong("list of records") }
    var found: [DNSRecord] = []
    for _ in 0..<count {
      let name = try DNSName.read(&reader, in: bytes)
      let type = try reader.uint16()
      _ = try reader.uint16()
      _ = try reader.uint32()
      let data = try reader.vector16()
      found.append(DNSRecord(name: name, type: type, content: try content(type, data, bytes)))
    }
    return found
  }

  private static func content(
    _ type: UInt16, _ data: ArraySlice<UInt8>, _ bytes: [UInt8]
  ) throws(WireFault) -> DNSRecord.Content {
    var reader = ByteReader(data)
    switch DNSType(rawValue: type) {
    case .a, .aaaa:
      guard data.count == (type == 1 ? 4 : 16) else { throw .malformed("address") }
      return .address(Array(data))
    case .cname, .ns, .soa:
      // Names inside may point back into the message.
      return .name(try DNSName.read(&reader, in: bytes))
    case .txt:
      var text: [UInt8] = []
      while !reader.isEmpty { text += try reader.vector8() }
      return .text(String(decoding: text, as: UTF8.self))
    case .caa:
      let flags = try reader.byte()
      let tag = String(decoding: try reader.vector8(), as: UTF8.self)
      return .authority(
        flags: flags, tag: tag, value: String(decoding: reader.takeRest(), as: UTF8.self))
    case .ds, nil: return .other(data.count)
    }
  }
}
