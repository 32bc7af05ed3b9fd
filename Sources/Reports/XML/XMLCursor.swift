// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import CXML2
import Foundation

/// Walks through XML without ever holding all of it.
///
/// It stands on an element. `children` visits those within; a visit that takes nothing is skipped.
/// Names are without their prefixes. No entity is expanded, nothing is loaded, depth is limited.
final class XMLCursor {
  private let reader: OpaquePointer
  private let input: XMLInput
  private let limits: ReportLimits
  /// Stands at the beginning of an element of which nothing was taken yet.
  private var isFresh = false

  /// The library's tables are made by whoever uses it first, and not safely so: two threads at once
  /// would each see half of them.
  private static let library: Void = xmlInitParser()

  /// Opens a source and moves to the root element.
  init(_ source: ReportSource, limits: ReportLimits) throws {
    Self.library
    let feed = TextFeed(try source.open(), limit: limits.bytes)
    input = XMLInput(prolog: try XMLProlog(feed).bytes, feed: feed)
    self.limits = limits
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    // What was decoded already is UTF-8, whatever the declaration says.
    let encoding = feed.encoding == .bytes ? nil : "UTF-8"
    xmlResetLastError()
    let opened = xmlReaderForIO(
      { context, room, count in XMLInput.read(context, room, count) }, { _ in 0 },
      Unmanaged.passUnretained(input).toOpaque(), nil, encoding, Int32(options))
    guard let opened else { throw ReportFault.unreadable("libxml2") }
    reader = opened
    while try advance() != XML_READER_TYPE_ELEMENT {}
    isFresh = true
  }

  deinit { xmlFreeTextReader(reader) }

  /// Of the element that it stands on, without prefix.
  var name: String { string(xmlTextReaderConstLocalName(reader)) }

  var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  /// Of the element that it stands on.
  func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { free(value) }
    return Cut.text(String(cString: value), limits.text)
  }

  /// Visits the elements directly within this one.
  func children(_ visit: (String) throws -> Void) throws {
    isFresh = false
    if xmlTextReaderIsEmptyElement(reader) == 1 { return }
    let depth = xmlTextReaderDepth(reader)
    while true {
      let kind = try advance()
      if kind == XML_READER_TYPE_ELEMENT {
        isFresh = true
        try visit(name)
        if isFresh { try skip() }
      } else if kind == XML_READER_TYPE_END_ELEMENT, xmlTextReaderDepth(reader) <= depth {
        return
      }
    }
  }

  func skip() throws {
    isFresh = false
    if xmlTextReaderIsEmptyElement(reader) == 1 { return }
    let depth = xmlTextReaderDepth(reader)
    while true {
      if try advance() == XML_READER_TYPE_END_ELEMENT, xmlTextReaderDepth(reader) <= depth {
        return
      }
    }
  }

  /// Text directly within this element and those in it.
  func text() throws -> String { try element().wholeText }

  /// This element with everything in it.
  func element() throws -> Element {
    var room = Room(bytes: limits.record, values: limits.values)
    return try element(&room)
  }

  private struct Room {
    var bytes: Int
    var values: Int
  }

  private func element(_ room: inout Room) throws -> Element {
    isFresh = false
    var element = Element(name: name)
    let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
    let depth = xmlTextReaderDepth(reader)
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      let value = string(xmlTextReaderConstValue(reader))
      try take(name.utf8.count + value.utf8.count, &room)
      element.attributes.append((name, Cut.text(value, limits.text)))
    }
    xmlTextReaderMoveToElement(reader)
    if isEmpty { return element }
    while true {
      switch try advance() {
      case XML_READER_TYPE_ELEMENT:
        try take(64, &room)
        element.children.append(try self.element(&room))
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA:
        guard element.text.utf8.count < limits.text else { continue }
        let text = Cut.text(string(xmlTextReaderConstValue(reader)), limits.text)
        try take(text.utf8.count, &room)
        element.text += text
      case XML_READER_TYPE_END_ELEMENT where xmlTextReaderDepth(reader) <= depth:
        return element
      default: break
      }
    }
  }

  private func take(_ bytes: Int, _ room: inout Room) throws {
    room.bytes -= bytes
    room.values -= 1
    if room.bytes < 0 || room.values < 0 {
      throw located(.recordTooLarge(limit: limits.record))
    }
  }

  private func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }

  /// Moves to the next node; the end of the document within an element is a fault.
  private func advance() throws -> xmlReaderTypes {
    guard xmlTextReaderRead(reader) == 1 else { throw fault() }
    let kind = xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader)))
    if xmlTextReaderDepth(reader) > limits.xmlDepth {
      throw located(.tooDeep(limit: limits.xmlDepth))
    }
    if kind == XML_READER_TYPE_DOCUMENT_TYPE || kind == XML_READER_TYPE_ENTITY_REFERENCE {
      throw located(.forbidden)
    }
    return kind
  }

  func located(_ fault: ReportFault) -> ReportFault {
    fault.at(line: line, byte: max(0, xmlTextReaderByteConsumed(reader)))
  }

  private func fault() -> any Error {
    if let failure = input.failure { return failure }
    guard let error = xmlGetLastError(), error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return located(.cutOff) }
    let message = error.pointee.message.map { String(cString: $0) } ?? ""
    let said = Cut.text(message.trimmingCharacters(in: .whitespacesAndNewlines), 200)
    let code = UInt32(error.pointee.code)
    let fault: ReportFault
    if said.contains("Excessive depth") {
      fault = .tooDeep(limit: limits.xmlDepth)
    } else if said.contains("huge") || said.contains("too long") {
      fault = .recordTooLarge(limit: limits.record)
    } else if said.contains("encoding") || said.contains("not proper UTF-8")
      || code == XML_ERR_INVALID_CHAR.rawValue
    {
      fault = .encoding(said)
    } else if input.isAtEnd
      && (said.contains("Premature end")
        || said.contains("Extra content") == false
          && xmlTextReaderByteConsumed(reader) >= input.handedOut - 2)
    {
      fault = .cutOff
    } else {
      fault = .damaged(Phrase("bukan XML yang sah (\(said))", en: "not well-formed XML (\(said))"))
    }
    return fault.at(
      line: error.pointee.line > 0 ? Int(error.pointee.line) : line,
      byte: max(0, xmlTextReaderByteConsumed(reader)))
  }
}

/// Bytes for the XML library: what the prolog left, then the rest of the feed.
private final class XMLInput {
  private var prolog: ArraySlice<UInt8>
  private let feed: TextFeed
  private(set) var failure: (any Error)?
  private(set) var isAtEnd = false
  private(set) var handedOut = 0

  init(prolog: [UInt8], feed: TextFeed) {
    self.prolog = prolog[...]
    self.feed = feed
  }

  /// Fills the room as far as it goes: how the bytes came in can't be told from what is read.
  static func read(
    _ context: UnsafeMutableRawPointer?, _ room: UnsafeMutablePointer<CChar>?, _ count: Int32
  ) -> Int32 {
    guard let context, let room, count > 0 else { return -1 }
    let input = Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
    return input.fill(UnsafeMutableRawBufferPointer(start: room, count: Int(count)))
  }

  private func fill(_ room: UnsafeMutableRawBufferPointer) -> Int32 {
    var filled = min(prolog.count, room.count)
    room.copyBytes(from: prolog.prefix(filled))
    prolog = prolog.dropFirst(filled)
    do {
      filled += try feed.fillWhole(UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
      isAtEnd = filled < room.count
    } catch {
      failure = error
      return -1
    }
    handedOut += filled
    return Int32(filled)
  }
}
