// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Reads a `multipart/form-data` body piece by piece. A value: bytes in, events out.
///
/// - SeeAlso: RFC 7578, RFC 2046 section 5.1.
struct Multipart {
  enum Event: Equatable {
    case begin(Part)
    case data([UInt8])
    case end
  }

  /// The head of a part.
  struct Part: Equatable {
    var name: String
    /// Present, even if empty, where the part is a file.
    var fileName: String?
    var mediaType: String?
  }

  enum Fault: Error, Equatable {
    case noBoundary, badHead, headTooLong, cutShort
  }

  private enum State { case preamble, boundary, head, body, finished }

  private var state = State.preamble
  /// CR LF, two hyphens, the boundary. The body is read as if it began with CR LF.
  private let delimiter: [UInt8]
  private var buffer: [UInt8] = [13, 10]

  init(boundary: String) { delimiter = [13, 10, 45, 45] + Array(boundary.utf8) }

  /// `nil` where the type is not multipart or names no usable boundary.
  init?(contentType: String) {
    let fields = HeaderFields(contentType)
    guard fields.value.lowercased() == "multipart/form-data", let boundary = fields["boundary"],
      (1...70).contains(boundary.utf8.count)
    else { return nil }
    self.init(boundary: boundary)
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) throws(Fault) -> [Event] {
    buffer.append(contentsOf: bytes)
    var events: [Event] = []
    var start = 0
    reading: while true {
      switch state {
      case .finished:
        start = buffer.count
        break reading
      case .preamble:
        guard let found = position(of: delimiter, from: start) else {
          start = max(start, buffer.count - delimiter.count + 1)
          break reading
        }
        start = found + delimiter.count
        state = .boundary
      case .boundary:
        while start < buffer.count, buffer[start] == 32 || buffer[start] == 9 { start += 1 }
        guard buffer.count - start >= 2 else { break reading }
        switch (buffer[start], buffer[start + 1]) {
        case (45, 45): state = .finished
        case (13, 10): state = .head
        default: throw .badHead
        }
        start += 2
      case .head:
        guard let end = position(of: [13, 10, 13, 10], from: start) else {
          guard buffer.count - start <= 8_192 else { throw .headTooLong }
          break reading
        }
        guard end - start <= 8_192 else { throw .headTooLong }
        events.append(.begin(try Multipart.part(buffer[start..<end])))
        start = end + 4
        state = .body
      case .body:
        if let found = position(of: delimiter, from: start) {
          if found > start { events.append(.data(Array(buffer[start..<found]))) }
          events.append(.end)
          start = found + delimiter.count
          state = .boundary
        } else {
          let safe = buffer.count - delimiter.count + 1
          if safe > start {
            events.append(.data(Array(buffer[start..<safe])))
            start = safe
          }
          break reading
        }
      }
    }
    buffer.removeFirst(start)
    return events
  }

  /// To be called when the body has ended.
  func finish() throws(Fault) {
    guard case .finished = state else { throw .cutShort }
  }

  private func position(of pattern: [UInt8], from start: Int) -> Int? {
    buffer.withUnsafeBufferPointer { buffer in
      var index = start
      let last = buffer.count - pattern.count
      while index <= last {
        if buffer[index] == pattern[0] {
          var length = 1
          while length < pattern.count, buffer[index + length] == pattern[length] { length += 1 }
          if length == pattern.count { return index }
        }
        index += 1
      }
      return nil
    }
  }

  private static func part(_ head: ArraySlice<UInt8>) throws(Fault) -> Part {
    var part: Part?
    var mediaType: String?
    for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { throw .badHead }
      let value = String(line[line.index(after: colon)...])
      switch line[..<colon].lowercased() {
      case "content-disposition":
        let fields = HeaderFields(value)
        guard fields.value.lowercased() == "form-data", let name = fields["name"] else {
          throw .badHead
        }
        part = Part(name: name, fileName: fields["filename"])
      case "content-type": mediaType = HeaderFields(value).value
      default: continue
      }
    }
    part?.mediaType = mediaType
    guard let part else { throw .badHead }
    return part
  }
}
