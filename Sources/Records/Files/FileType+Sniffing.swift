// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension FileType {
  /// Tells by the first `headSize` bytes of a file.
  ///
  /// - Parameter isWhole: whether `head` is the whole file; else its last character may be cut.
  package init(head: [UInt8], isWhole: Bool) {
    self = FileType.binary(head) ?? FileType.text(head, isWhole: isWhole) ?? .other
  }

  private static func binary(_ head: [UInt8]) -> FileType? {
    func starts(_ magic: String, at offset: Int = 0) -> Bool {
      head.dropFirst(offset).starts(with: magic.utf8)
    }
    if starts("%PDF-") { return .pdf }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if starts("GIF87a") || starts("GIF89a") { return .gif }
    if starts("RIFF"), starts("WEBP", at: 8) { return .webp }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return office(head) ?? .zip }
    if head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    return nil
  }

  /// Office documents are ZIP archives whose first entries tell what is inside.
  private static func office(_ head: [UInt8]) -> FileType? {
    let nameSize = head.count > 30 ? Int(head[26]) | Int(head[27]) << 8 : 0
    let first = String(decoding: head.dropFirst(30).prefix(nameSize), as: UTF8.self)
    switch first {
    case "mimetype":
      let rest = head.dropFirst(38)
      if rest.starts(with: FileType.odt.rawValue.utf8) { return .odt }
      if rest.starts(with: FileType.ods.rawValue.utf8) { return .ods }
    case "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml":
      if contains(head, "word/") { return .docx }
      if contains(head, "xl/") { return .xlsx }
      if contains(head, "ppt/") { return .pptx }
    case _: break
    }
    return nil
  }

  private static func contains(_ head: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    return head.indices.contains { head[$0...].starts(with: word) }
  }

  private static func text(_ head: [UInt8], isWhole: Bool) -> FileType? {
    guard let text = utf8(head, isWhole: isWhole) else { return nil }
    let start = text.drop(while: \.isWhitespace).prefix(1024).lowercased()
    if start.hasPrefix("<") {
      let active = ["<html", "<script", "<svg", "<body", "<iframe", "<!doctype html"]
      if active.contains(where: start.contains) { return .other }
      return start.hasPrefix("<?xml") ? .xml : nil
    }
    if start.hasPrefix("{") || start.hasPrefix("[") {
      let next = start.dropFirst().drop(while: \.isWhitespace).first
      if next.map({ "\"{}[]-0123456789tfn".contains($0) }) ?? false { return .json }
    }
    return isTable(text, isWhole: isWhole) ? .csv : .text
  }

  /// The text of the bytes; `nil` when they are not UTF-8 or hold control characters.
  private static func utf8(_ head: [UInt8], isWhole: Bool) -> String? {
    guard !head.isEmpty else { return nil }
    let white: [UInt8] = [0x09, 0x0A, 0x0C, 0x0D]
    if head.contains(where: { $0 < 0x20 && !white.contains($0) || $0 == 0x7F }) { return nil }
    for cut in 0...(isWhole ? 0 : min(3, head.count - 1)) {
      if let text = String(validating: head.dropLast(cut), as: UTF8.self) {
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
      }
    }
    return nil
  }

  /// Whether the first lines have one delimiter equally often, at least once.
  private static func isTable(_ text: String, isWhole: Bool) -> Bool {
    var lines = text.split(whereSeparator: \.isNewline).prefix(6)
    if !isWhole, lines.count < 6 { _ = lines.popLast() }
    guard lines.count >= 2 else { return false }
    return [",", ";", "\t"].contains { (delimiter: Character) in
      let counts = lines.map { fields(of: $0, delimiter) }
      return counts.allSatisfy { $0 == counts[0] && $0 > 1 }
    }
  }

  private static func fields(of line: Substring, _ delimiter: Character) -> Int {
    var isQuoted = false
    var count = 1
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == delimiter, !isQuoted { count += 1 }
    }
    return count
  }
}
