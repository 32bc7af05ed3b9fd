// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// Reads one HTTP/1.x answer from bytes as they come: a value that tests drive without a network.
///
/// It holds no more than the header cap and the body cap, whatever is poured into it.
/// - SeeAlso: RFC 9112.
struct AnswerReader {
  private enum State {
    case head
    case body(BodyFraming)
    case done
  }

  private static let mostInterim = 8
  /// Bytes behind a body that are not worth a copy of it.
  private static let slack = 16 << 10

  private let method: String
  private let limits: Limits
  private let cap: Int
  private var state = State.head
  private var pending: [UInt8] = []
  private var scanned = 0
  private var interim = 0
  private var inflater: Inflater?
  private var body: [UInt8] = []
  private var isTruncated = false
  private(set) var head: AnswerHead?

  init(method: String, cap: Int, limits: Limits) {
    self.method = method
    self.cap = cap
    self.limits = limits
  }

  var isDone: Bool { if case .done = state { true } else { false } }

  /// More bytes; a thrown trouble ends the reading, what was read so far stays in `answer`.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(Trouble) {
    switch state {
    case .head: try takeHead(bytes)
    case .body(let framing): try takeBody(bytes, framing)
    case .done: break
    }
  }

  /// The server has closed.
  mutating func end() throws(Trouble) {
    switch state {
    case .done: break
    case .body(.untilClose): state = .done
    case .body, .head: throw .closedEarly
    }
  }

  /// What was read, once the headers are whole.
  func answer(brokenOff: Trouble? = nil) -> Answer? {
    head.map { head in
      Answer(
        status: head.status, headers: head.headers,
        body: slimBody,
        isTruncated: isTruncated || brokenOff != nil, sha256: Answer.digest(body),
        brokenOff: brokenOff)
    }
  }

  /// Without the room that growing left behind it, up to as much again.
  private var slimBody: [UInt8] {
    body.capacity - body.count < Self.slack ? body : body.withUnsafeBufferPointer { Array($0) }
  }

  private mutating func takeHead(_ bytes: ArraySlice<UInt8>) throws(Trouble) {
    pending += bytes
    let start = Array("HTTP/".utf8)
    guard pending.prefix(5).elementsEqual(start.prefix(pending.count)) else {
      throw .notHTTP(
        String(
          decoding: pending.prefix(40).map { $0 < 0x20 || $0 > 0x7E ? 0x2E : $0 }, as: UTF8.self))
    }
    guard let end = endOfHead() else {
      guard pending.count <= limits.headerBytes else { throw .headersTooLarge }
      return
    }
    guard end <= limits.headerBytes else { throw .headersTooLarge }
    let head = try AnswerHead(pending[..<end])
    let rest = pending[end...]
    pending = []
    scanned = 0
    if head.status < 200 && head.status != 101 {
      interim += 1
      guard interim <= Self.mostInterim else { throw .notHTTP("endless interim answers") }
      return try takeHead(rest)
    }
    self.head = head
    let framing = try BodyFraming(head, method: method)
    try beginDecoding(head)
    // Nothing has to move when it grows. Room that stays unused takes no memory.
    if inflater == nil, case .length(let length) = framing {
      body.reserveCapacity(min(length, cap))
    }
    state = .body(framing)
    try takeBody(rest, framing)
  }

  /// Index after the empty line.
  private mutating func endOfHead() -> Int? {
    var index = scanned
    while index < pending.count {
      if pending[index] == 0x0A {
        let next = index + 1
        if next < pending.count, pending[next] == 0x0A { return next + 1 }
        if next + 1 < pending.count, pending[next] == 0x0D, pending[next + 1] == 0x0A {
          return next + 2
        }
      }
      index += 1
    }
    scanned = max(0, pending.count - 3)
    return nil
  }

  private mutating func beginDecoding(_ head: AnswerHead) throws(Trouble) {
    let codings = head.headers.values("Content-Encoding").joined(separator: ",").split(
      separator: ","
    )
    .map { $0.trimmed.lowercased() }.filter { !$0.isEmpty && $0 != "identity" }
    guard let coding = codings.first else { return }
    guard codings.count == 1, ["gzip", "x-gzip", "deflate"].contains(coding) else {
      throw .badCoding("Content-Encoding: \(codings.joined(separator: ", ").cut(60))")
    }
    inflater = try Inflater(isDeflate: coding == "deflate", ratio: limits.inflation)
  }

  private mutating func takeBody(
    _ bytes: ArraySlice<UInt8>, _ framing: BodyFraming
  ) throws(Trouble) {
    switch framing {
    case .none: state = .done
    case .untilClose: try keep(bytes)
    case .length(let left):
      let piece = bytes.prefix(left)
      state = piece.count == left ? .done : .body(.length(left - piece.count))
      try keep(piece)
    case .chunked(var reader):
      let data = try reader.take(bytes)
      state = reader.isDone ? .done : .body(.chunked(reader))
      try keep(data[...])
    }
  }

  /// Decodes and keeps up to the cap; beyond it the reading is over.
  private mutating func keep(_ bytes: ArraySlice<UInt8>) throws(Trouble) {
    guard !bytes.isEmpty else { return }
    let room = cap - body.count
    let decoded = try inflater?.take(bytes, room: room + 1)[...] ?? bytes
    body += decoded.prefix(room)
    if decoded.count > room {
      isTruncated = true
      state = .done
    }
  }
}

extension Answer {
  /// SHA-256 of a body, in lower-case hexadecimal digits.
  static func digest(_ body: [UInt8]) -> String {
    SHA256.hash(data: body).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
