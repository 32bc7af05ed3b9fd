// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Yams

/// Writes a kind of letter as the file that ``LetterKindReader`` reads as the same kind. Remarks of
/// a file are not in the kind, and so not in what is written.
package enum LetterKindWriter {
  package static func text(of kind: LetterKind) -> String {
    // Only an emitter out of memory throws.
    (try? Yams.serialize(node: root(kind), indent: 2, width: -1, allowUnicode: true)) ?? ""
  }

  private static func root(_ kind: LetterKind) -> Node {
    var pairs: [(String, Node)] = [("letter", scalar(kind.id)), ("title", scalar(kind.title))]
    if !kind.about.isEmpty { pairs.append(("about", scalar(kind.about))) }
    pairs.append(("paper", scalar(kind.paper.rawValue)))
    pairs.append(("class", scalar(kind.secrecy.rawValue)))
    if !kind.number.isEmpty { pairs.append(("number", scalar(kind.number))) }
    if !kind.code.isEmpty { pairs.append(("code", scalar(kind.code))) }
    pairs.append(("sequence", scalar(kind.sequence.rawValue)))
    pairs.append(("for", sequence(kind.moments.map { scalar($0.description) }, .flow)))
    if let signer = kind.signer { pairs.append(("signer", scalar(signer))) }
    if !kind.showsTitles { pairs.append(("titles", scalar("no"))) }
    if !kind.fields.isEmpty {
      pairs.append(("fields", mapping(kind.fields.map { ($0.name, node($0)) })))
    }
    pairs.append(("blocks", sequence(kind.blocks.map(node))))
    return mapping(pairs)
  }

  private static func node(_ field: LetterEntryField) -> Node {
    var pairs = [("title", scalar(field.title))]
    if !field.hint.isEmpty { pairs.append(("hint", scalar(field.hint))) }
    if field.kind != .line { pairs.append(("kind", scalar(field.kind.rawValue))) }
    if !field.isRequired { pairs.append(("required", scalar("no"))) }
    if !field.start.text.isEmpty { pairs.append(("start", text(field.start))) }
    return mapping(pairs)
  }

  private static func node(_ block: LetterKindBlock) -> Node {
    guard let content = node(block.content) else {
      // A bare word has no place for conditions; an empty value has.
      guard block.when != nil || block.unless != nil else { return scalar(block.name) }
      return mapping([(block.name, scalar(""))] + conditions(of: block))
    }
    return mapping([(block.name, content)] + conditions(of: block))
  }

  private static func conditions(of block: LetterKindBlock) -> [(String, Node)] {
    [("when", block.when), ("unless", block.unless)].compactMap { key, value in
      value.map { (key, scalar($0)) }
    }
  }

  private static func node(_ content: LetterKindBlock.Content) -> Node? {
    switch content {
    case .letterhead, .rule, .pageBreak: return nil
    case .placeAndDate(let words), .heading(let words), .paragraph(let words), .centred(let words),
      .note(let words):
      return text(words)
    case .title(let lines, let number):
      return mapping([("lines", texts(lines))] + pair("number", number))
    case .facts(let facts):
      return Node.mapping(
        Node.Mapping(facts.map { (text($0.name), text($0.value)) }, Tag(.map), .block))
    case .recipient(let lines): return texts(lines)
    case .list(let entries, let marks):
      return mapping([("marks", scalar(marks))] + pairs(entries))
    case .clauses(let label, let entries, let marks):
      return mapping([("label", text(label)), ("marks", scalar(marks))] + pairs(entries))
    case .copies(let label, let entries):
      return mapping([("label", text(label))] + pairs(entries))
    case .table(let table): return node(table)
    case .signatures(let signatures): return sequence(signatures.map(node))
    case .receipt(let title, let words, let lines):
      return mapping([("title", text(title)), ("text", text(words)), ("lines", texts(lines))])
    }
  }

  private static func node(_ table: LetterKindBlock.Table) -> Node {
    var pairs: [(String, Node)] = []
    if let each = table.each { pairs.append(("each", scalar(each))) }
    if !table.empty.text.isEmpty { pairs.append(("empty", text(table.empty))) }
    let columns = table.columns.map { column in
      mapping(
        [("title", text(column.title)), ("width", scalar(number(column.width)))]
          + (column.isCentred ? [("centred", scalar("yes"))] : []) + [("text", text(column.text))],
        .flow)
    }
    pairs.append(("columns", sequence(columns)))
    return mapping(pairs)
  }

  /// What is the one's who signs anyway is left out.
  private static func node(_ signature: LetterKindBlock.Signature) -> Node {
    let above = signature.above.isEmpty ? [] : [("above", texts(signature.above))]
    if signature.isOwn {
      return above.isEmpty ? scalar("signer") : mapping(above)
    }
    var pairs = above + [("post", text(signature.post)), ("name", text(signature.name))]
    if !signature.rank.text.isEmpty { pairs.append(("rank", text(signature.rank))) }
    if !signature.nip.text.isEmpty { pairs.append(("nip", text(signature.nip))) }
    return mapping(pairs)
  }

  private static func pairs(_ entries: LetterKindBlock.Entries) -> [(String, Node)] {
    guard let each = entries.each else { return [("items", texts(entries.texts))] }
    return [("each", scalar(each))] + pair("item", entries.texts.first)
  }

  private static func pair(_ key: String, _ words: LetterText?) -> [(String, Node)] {
    words.map { [(key, text($0))] } ?? []
  }

  // MARK: Nodes

  private static func texts(_ texts: [LetterText]) -> Node { sequence(texts.map(text)) }

  private static func text(_ text: LetterText) -> Node { scalar(text.text, isText: true) }

  /// Texts of several lines stand as they are; words with tags are quoted, as braces mean something
  /// else to YAML.
  private static func scalar(_ text: String, isText: Bool = false) -> Node {
    let style: Node.Scalar.Style =
      text.contains("\n") ? .literal : isText && text.contains("{") ? .doubleQuoted : .any
    return Node.scalar(Node.Scalar(text, Tag(.str), style))
  }

  private static func mapping(
    _ pairs: [(String, Node)], _ style: Node.Mapping.Style = .block
  ) -> Node {
    Node.mapping(Node.Mapping(pairs.map { (scalar($0.0), $0.1) }, Tag(.map), style))
  }

  private static func sequence(
    _ nodes: [Node], _ style: Node.Sequence.Style = .block
  ) -> Node {
    Node.sequence(Node.Sequence(nodes, Tag(.seq), style))
  }

  /// "3", "2.5".
  private static func number(_ width: Double) -> String {
    width == width.rounded() ? "\(Int(width))" : "\(width)"
  }
}

extension LetterKindBlock.Signature {
  /// Of the one who signs the letter, in every part.
  package var isOwn: Bool {
    (post.text, name.text, rank.text, nip.text)
      == (Self.ownPost, Self.ownName, Self.ownRank, Self.ownNIP)
  }

  package static func own(above: [LetterText]) -> Self {
    Self(
      above: above, post: LetterText(ownPost), name: LetterText(ownName),
      rank: LetterText(ownRank), nip: LetterText(ownNIP))
  }

  static let ownPost = "{{penanda.jabatan}}"
  static let ownName = "{{#penanda.nama}}{{penanda.nama}}{{/penanda.nama}}"
  static let ownRank = "{{#penanda.pangkat}}{{penanda.pangkat}}{{/penanda.pangkat}}"
  static let ownNIP = "{{#penanda.nip}}{{penanda.nip}}{{/penanda.nip}}"
}

extension LetterKind {
  /// The same without where each part stands in its file: to compare two.
  package var withoutLines: LetterKind {
    var kind = self
    for index in kind.fields.indices { kind.fields[index].start.line = nil }
    kind.blocks = kind.blocks.map { block in
      var block = block
      block.line = nil
      block.content = block.content.mapped { LetterText($0.text) }
      return block
    }
    return kind
  }
}

extension LetterKindBlock.Content {
  /// The same with every text changed.
  package func mapped(_ change: (LetterText) -> LetterText) -> Self {
    func all(_ entries: LetterKindBlock.Entries) -> LetterKindBlock.Entries {
      .init(each: entries.each, texts: entries.texts.map(change))
    }
    switch self {
    case .letterhead, .rule, .pageBreak: return self
    case .placeAndDate(let text): return .placeAndDate(change(text))
    case .heading(let text): return .heading(change(text))
    case .paragraph(let text): return .paragraph(change(text))
    case .centred(let text): return .centred(change(text))
    case .note(let text): return .note(change(text))
    case .recipient(let lines): return .recipient(lines.map(change))
    case .title(let lines, let number):
      return .title(lines: lines.map(change), number: number.map(change))
    case .facts(let facts):
      return .facts(facts.map { .init(name: change($0.name), value: change($0.value)) })
    case .list(let entries, let marks): return .list(all(entries), marks: marks)
    case .clauses(let label, let entries, let marks):
      return .clauses(label: change(label), all(entries), marks: marks)
    case .copies(let label, let entries): return .copies(label: change(label), all(entries))
    case .table(let table):
      return .table(
        .init(
          each: table.each,
          columns: table.columns.map {
            .init(
              title: change($0.title), width: $0.width, isCentred: $0.isCentred,
              text: change($0.text))
          }, empty: change(table.empty)))
    case .signatures(let signatures):
      return .signatures(
        signatures.map {
          .init(
            above: $0.above.map(change), post: change($0.post), name: change($0.name),
            rank: change($0.rank), nip: change($0.nip))
        })
    case .receipt(let title, let text, let lines):
      return .receipt(title: change(title), text: change(text), lines: lines.map(change))
    }
  }
}
