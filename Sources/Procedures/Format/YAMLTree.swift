// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

internal import CYaml

/// A YAML document as text, lists and mappings, each with its place.
struct YAMLTree {
  enum Content {
    /// `plain` text stands without quotes, so an empty one means "nothing".
    case text(String, plain: Bool)
    case list([YAMLTree])
    case mapping([Entry])
  }

  struct Entry {
    var key: String
    var place: FilePlace
    var value: YAMLTree
  }

  var place: FilePlace
  var content: Content

  var found: ProcedureFileProblem.Found {
    switch content {
    case .text(let text, let plain): plain && YAMLTree.isNothing(text) ? .nothing : .text
    case .list: .list
    case .mapping: .mapping
    }
  }

  static func isNothing(_ text: String) -> Bool { ["", "~", "null"].contains(text) }
}

/// Builds the tree from the parser's events.
///
/// It refuses anchors, aliases and tags as they come, so that nothing is ever expanded,
/// and stops at the limits, so that the work is bounded by them. The parser's own
/// composer does neither, and hashes whole subtrees to find duplicate keys.
final class YAMLComposer {
  static let depthLimit = 24
  /// Texts, lists and mappings in the whole file: 500 rows of 200 each.
  static let nodeLimit = 100_000

  /// Its address must not change: the parser keeps it.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var problems: [ProcedureFileProblem] = []
  private var nodes = 0

  /// Ends the composing at a problem that makes what follows meaningless.
  private struct Stop: Error {}

  private struct Event: ~Copyable {
    var raw = yaml_event_t()
    var place: FilePlace {
      FilePlace(line: Int(raw.start_mark.line) + 1, column: Int(raw.start_mark.column) + 1)
    }
    deinit {
      var raw = raw
      yaml_event_delete(&raw)
    }
  }

  /// The text must outlive the composer.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The only document, as far as it could be read; `nil` when nothing could.
  func compose() -> YAMLTree? {
    do {
      _ = try next()
      let start = try next()
      guard start.raw.type == YAML_DOCUMENT_START_EVENT else {
        note(.emptyFile, at: FilePlace(line: 1, column: 1), path: "")
        return nil
      }
      let tree = try node(try next(), path: "", depth: 0)
      _ = try next()
      let end = try next()
      if end.raw.type != YAML_STREAM_END_EVENT { note(.severalDocuments, at: end.place, path: "") }
      return tree
    } catch {
      return nil
    }
  }

  private func next() throws(Stop) -> Event {
    var event = Event()
    guard yaml_parser_parse(parser, &event.raw) == 1 else {
      let message = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
      // The parser looks ahead of its events, and has a limit of its own.
      let reason: ProcedureFileProblem.Reason =
        message.contains("nesting level")
        ? .tooDeep(limit: YAMLComposer.depthLimit) : .notYAML(message: message)
      note(reason, at: errorPlace, path: "")
      throw Stop()
    }
    return event
  }

  private var errorPlace: FilePlace {
    guard parser.pointee.error == YAML_READER_ERROR else {
      return FilePlace(
        line: Int(parser.pointee.problem_mark.line) + 1,
        column: Int(parser.pointee.problem_mark.column) + 1)
    }
    let before = text.prefix(Int(parser.pointee.problem_offset))
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return FilePlace(
      line: before.count { $0 == 10 } + 1, column: before.count - lineStart + 1)
  }

  private func node(
    _ event: consuming Event, path: String, depth: Int
  ) throws(Stop) -> YAMLTree {
    let place = event.place
    nodes += 1
    guard nodes <= YAMLComposer.nodeLimit else {
      throw stop(.tooManyRows(limit: YAMLComposer.nodeLimit), at: place, path: path)
    }
    guard depth <= YAMLComposer.depthLimit else {
      throw stop(.tooDeep(limit: YAMLComposer.depthLimit), at: place, path: path)
    }
    switch event.raw.type {
    case YAML_ALIAS_EVENT:
      note(.aliasRefused(String(cString: event.raw.data.alias.anchor)), at: place, path: path)
      return YAMLTree(place: place, content: .text("", plain: true))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.raw.data.sequence_start
      refuse(anchor: start.anchor, tag: start.tag, at: place, path: path)
      return YAMLTree(place: place, content: .list(try list(path: path, depth: depth)))
    case YAML_MAPPING_START_EVENT:
      let start = event.raw.data.mapping_start
      refuse(anchor: start.anchor, tag: start.tag, at: place, path: path)
      return YAMLTree(place: place, content: .mapping(try mapping(path: path, depth: depth)))
    default:
      let scalar = event.raw.data.scalar
      refuse(anchor: scalar.anchor, tag: scalar.tag, at: place, path: path)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let plain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      return YAMLTree(
        place: place, content: .text(String(decoding: bytes, as: UTF8.self), plain: plain))
    }
  }

  private func list(path: String, depth: Int) throws(Stop) -> [YAMLTree] {
    var list: [YAMLTree] = []
    while true {
      let event = try next()
      if event.raw.type == YAML_SEQUENCE_END_EVENT { return list }
      let place = event.place
      let path = "\(path)[\(list.count + 1)]"
      guard list.count < ProcedureReader.rowLimit else {
        throw stop(.tooManyRows(limit: ProcedureReader.rowLimit), at: place, path: path)
      }
      list.append(try node(event, path: path, depth: depth + 1))
    }
  }

  private func mapping(path: String, depth: Int) throws(Stop) -> [YAMLTree.Entry] {
    var entries: [YAMLTree.Entry] = []
    var keys: Set<String> = []
    while true {
      let event = try next()
      if event.raw.type == YAML_MAPPING_END_EVENT { return entries }
      let place = event.place
      guard entries.count < ProcedureReader.rowLimit else {
        throw stop(.tooManyRows(limit: ProcedureReader.rowLimit), at: place, path: path)
      }
      let key = try node(event, path: path, depth: depth + 1)
      let name: String? = if case .text(let name, _) = key.content { name } else { nil }
      if name == nil { note(.wrongType(expected: .text, found: key.found), at: place, path: path) }
      let step = String((name ?? "?").prefix(60))
      let inner = path.isEmpty ? step : "\(path).\(step)"
      let value = try node(try next(), path: inner, depth: depth + 1)
      guard let name else { continue }
      if keys.insert(name).inserted {
        entries.append(.init(key: name, place: place, value: value))
      } else {
        note(.duplicateKey(name), at: place, path: inner)
      }
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at place: FilePlace, path: String
  ) {
    if let anchor { note(.anchorRefused(String(cString: anchor)), at: place, path: path) }
    if let tag { note(.tagRefused(String(cString: tag)), at: place, path: path) }
  }

  private func stop(
    _ reason: ProcedureFileProblem.Reason, at place: FilePlace, path: String
  ) -> Stop {
    note(reason, at: place, path: path)
    return Stop()
  }

  private func note(
    _ reason: ProcedureFileProblem.Reason, at place: FilePlace, path: String
  ) {
    guard problems.count < ProcedureReader.problemLimit else { return }
    problems.append(.init(place: place, path: path, reason: reason))
  }
}
