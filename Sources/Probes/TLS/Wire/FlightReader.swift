// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Bytes in, a `ServerFlight` out: reassembles records and handshake messages however the network
/// cut them, within limits.
struct FlightReader: Sendable {
  struct Limits: Sendable {
    /// Content of one record: 2^14 bytes and what encryption may add.
    var record = 18 << 10
    var message = 128 << 10
    /// All bytes of one connection.
    var total = 256 << 10
  }

  enum State: Hashable, Sendable {
    case reading
    case done
    /// The first bytes are no record: plain HTTP, SSH, noise.
    case notTLS([UInt8])
    case fault(WireFault)

    /// The same, whatever had come of what is no TLS.
    func isLike(_ other: State) -> Bool {
      if case .notTLS = self, case .notTLS = other { return true }
      return self == other
    }
  }

  private(set) var flight = ServerFlight()
  private(set) var state = State.reading
  private(set) var received = 0
  private let limits: Limits
  private var raw: [UInt8] = []
  private var handshake: [UInt8] = []
  private var seenRecord = false

  init(limits: Limits = Limits()) { self.limits = limits }

  /// Takes what came; further bytes after the end are ignored.
  mutating func take(_ bytes: some Sequence<UInt8>) {
    guard state == .reading else { return }
    let before = raw.count
    raw.append(contentsOf: bytes)
    received += raw.count - before
    guard received <= limits.total else {
      state = .fault(.tooLong("answer"))
      return
    }
    do throws(WireFault) { try readRecords() } catch { state = .fault(error) }
  }

  private mutating func readRecords() throws(WireFault) {
    var offset = 0
    defer { raw.removeFirst(offset) }
    while state == .reading {
      let rest = raw[offset...]
      if !seenRecord, let wrong = foreign(rest) {
        state = .notTLS(wrong)
        return
      }
      guard rest.count >= 5 else { return }
      let start = rest.startIndex
      guard rest[start + 1] == 3 else { throw .malformed("record") }
      let length = Int(rest[start + 3]) << 8 | Int(rest[start + 4])
      guard length <= limits.record else { throw .tooLong("record") }
      seenRecord = true
      guard rest.count >= 5 + length else { return }
      offset += 5 + length
      try take(type: rest[start], content: rest[(start + 5)..<(start + 5 + length)])
    }
  }

  /// The first bytes, where they can't begin a record of TLS.
  private func foreign(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let prefix = bytes.prefix(3)
    guard let type = prefix.first else { return nil }
    let isRecord =
      (20...24).contains(type)
      && prefix.dropFirst().first.map { $0 == 3 } ?? true
      && (prefix.count < 3 || prefix[prefix.startIndex + 2] <= 4)
    return isRecord ? nil : Array(bytes.prefix(64))
  }

  private mutating func take(type: UInt8, content: ArraySlice<UInt8>) throws(WireFault) {
    switch type {
    case 21: try takeAlert(content)
    case 22: try takeHandshake(content)
    // Change of cipher or encrypted data: in TLS 1.3 after the choice, else out of turn.
    default:
      guard flight.hello != nil else { throw .malformed("order of records") }
      finish()
    }
  }

  private mutating func takeAlert(_ content: ArraySlice<UInt8>) throws(WireFault) {
    var reader = ByteReader(content)
    let level = try reader.byte()
    let code = try reader.byte()
    if level == 1 && code != 0 {
      guard flight.warnings.count < 8 else { throw .tooLong("list of warnings") }
      return flight.warnings.append(code)
    }
    flight.alert = ServerFlight.Alert(isFatal: level == 2, code: code)
    state = .done
  }

  private mutating func takeHandshake(_ content: ArraySlice<UInt8>) throws(WireFault) {
    handshake += content
    var offset = 0
    defer { handshake.removeFirst(offset) }
    while state == .reading, handshake.count - offset >= 4 {
      let length =
        Int(handshake[offset + 1]) << 16 | Int(handshake[offset + 2]) << 8
        | Int(handshake[offset + 3])
      guard length <= limits.message else { throw .tooLong("handshake message") }
      guard handshake.count - offset >= 4 + length else { return }
      let type = handshake[offset]
      let body = handshake[(offset + 4)..<(offset + 4 + length)]
      offset += 4 + length
      try takeMessage(type, body)
    }
  }

  private mutating func takeMessage(_ type: UInt8, _ body: ArraySlice<UInt8>) throws(WireFault) {
    guard let hello = flight.hello else {
      switch type {
      case 2: try takeHello(body)
      case 0: break  // HelloRequest may come at any time and asks for nothing here.
      default: throw .malformed("order of messages")
      }
      return
    }
    switch type {
    case 11: flight.certificates = try certificates(body)
    case 12: flight.keyExchange = try ServerKeyExchange.read(body, for: hello.suite)
    case 13: flight.asksClientCertificate = true
    case 14: finish()
    case 22: flight.staple = try staple(body)
    case 0, 4: break
    default: throw .malformed("order of messages")
    }
  }

  private mutating func takeHello(_ body: ArraySlice<UInt8>) throws(WireFault) {
    let hello = try ServerHello(body)
    flight.hello = hello
    if hello.isRetry || hello.version == .tls13 { finish() }
  }

  private mutating func finish() {
    flight.isDone = true
    state = .done
  }

  private func certificates(_ body: ArraySlice<UInt8>) throws(WireFault) -> [[UInt8]] {
    var reader = ByteReader(body)
    var list = ByteReader(try reader.vector24())
    var found: [[UInt8]] = []
    while !list.isEmpty {
      guard found.count < 64 else { throw .tooLong("chain") }
      found.append(Array(try list.vector24()))
    }
    return found
  }

  private func staple(_ body: ArraySlice<UInt8>) throws(WireFault) -> [UInt8]? {
    var reader = ByteReader(body)
    guard try reader.byte() == 1 else { return nil }
    return Array(try reader.vector24())
  }
}
