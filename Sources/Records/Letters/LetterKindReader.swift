// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Procedures
import Yams

/// Reads kinds of letters; all faults are told at once.
package struct LetterKindReader {
  /// Longest file, in bytes.
  package static let limit = 131_072
  /// Blocks and entries of one list that a kind may have.
  private static let most = 200
  private var faults: [LetterKindFault] = []

  package static func read(_ text: String) throws(LetterKindFaults) -> LetterKind {
    var reader = LetterKindReader()
    let kind = reader.kind(text)
    guard reader.faults.isEmpty, let kind else { throw LetterKindFaults(reader.faults) }
    let faults = LetterKindCheck.faults(of: kind)
    guard faults.isEmpty else { throw LetterKindFaults(faults) }
    return kind
  }

  private mutating func kind(_ text: String) -> LetterKind? {
    guard text.utf8.count <= Self.limit else {
      fault(
        nil, "too-large", "Berkas lebih dari 128 KiB.", "The file is larger than 128 KiB.",
        remedy: "Bagi naskah atau ringkas teksnya.", "Split it or shorten its texts.")
      return nil
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch let error as YamlError {
      fault(
        error.line, "not-yaml", "Bukan YAML: \(error).", "Not YAML: \(error).",
        remedy: "Periksa tanda kutip dan letak spasi.", "Look at quotes and spaces.")
      return nil
    } catch { return nil }
    guard let root else {
      fault(
        nil, "empty", "Berkas kosong.", "The file is empty.",
        remedy: "Mulai dari naskah bawaan: kawal letterform print surat-dinas.",
        "Begin with a shipped one: kawal letterform print surat-dinas.")
      return nil
    }
    guard
      let fields = fields(
        root,
        [
          "letter", "title", "about", "paper", "class", "number", "code", "sequence", "for",
          "signer", "titles", "fields", "blocks",
        ])
    else { return nil }
    let nodes = list(fields["blocks"], "blocks", root)
    let blocks = nodes.compactMap { block($0) }
    if nodes.isEmpty {
      fault(
        line(root), "missing", "Naskah tidak mempunyai blok.", "The letter has no blocks.",
        remedy: "Tulis blocks: lalu satu blok sebaris, misalnya - letterhead.",
        "Write blocks: and a block a line, such as - letterhead.")
    }
    return LetterKind(
      id: name(fields["letter"], "letter", root), title: words(fields["title"], "title", root),
      about: fields["about"]?.scalar?.string ?? "",
      paper: choice(fields["paper"], "paper") ?? .a4,
      secrecy: choice(fields["class"], "class") ?? .office,
      number: fields["number"]?.scalar?.string ?? "",
      code: fields["code"]?.scalar?.string ?? "",
      sequence: choice(fields["sequence"], "sequence") ?? .agenda,
      moments: moments(fields["for"]), signer: fields["signer"]?.scalar?.string,
      showsTitles: flag(fields["titles"], "titles") ?? true,
      fields: entryFields(fields["fields"]), blocks: blocks)
  }

  private mutating func moments(_ node: Node?) -> [LetterMoment] {
    guard let node else { return [.free] }
    return list(node, "for", node).compactMap { entry in
      let text = entry.scalar?.string ?? ""
      if let moment = LetterMoment(text) { return moment }
      let known = ["free", "case", "system", "overdue"] + OutputKind.allCases.map(\.rawValue)
      fault(
        line(entry), "unknown-moment", "Saat “\(text)” tidak dikenal.",
        "The moment “\(text)” isn't known.",
        remedy: "Yang ada: \(known.joined(separator: ", ")); dengan putusan: decision/belum.",
        "There are: \(known.joined(separator: ", ")); with an outcome: decision/belum.")
      return nil
    }
  }

  private mutating func entryFields(_ node: Node?) -> [LetterEntryField] {
    guard let node else { return [] }
    guard let mapping = node.mapping else {
      fault(
        line(node), "not-mapping", "fields harus berupa nama dan isinya.",
        "fields must be names with what they hold.", remedy: "Tulis hal: {title: Hal, kind: line}.",
        "Write hal: {title: Hal, kind: line}.")
      return []
    }
    return mapping.compactMap { key, value in
      let name = name(key, "fields", node)
      guard let entries = fields(value, ["title", "hint", "kind", "required", "start"]) else {
        return nil
      }
      return LetterEntryField(
        name: name, title: words(entries["title"], "title", value),
        hint: entries["hint"]?.scalar?.string ?? "",
        kind: choice(entries["kind"], "kind") ?? .line,
        isRequired: flag(entries["required"], "required") ?? true,
        start: text(entries["start"]))
    }
  }

  // MARK: Blocks

  private mutating func block(_ node: Node) -> LetterKindBlock? {
    if let word = node.scalar?.string {
      guard let content = bare(word) else {
        unknownBlock(word, node)
        return nil
      }
      return LetterKindBlock(name: word, line: line(node), content: content)
    }
    guard let mapping = node.mapping else {
      unknownBlock("", node)
      return nil
    }
    var (when, unless): (String?, String?) = (nil, nil)
    var found: (name: String, value: Node)?
    for (key, value) in mapping {
      switch key.string ?? "" {
      case "when": when = words(value, "when", node)
      case "unless": unless = words(value, "unless", node)
      case let name:
        guard found == nil, LetterKindBlock.names.contains(name) else {
          unknownBlock(name, key)
          continue
        }
        found = (name, value)
      }
    }
    guard let found, let content = bare(found.name) ?? content(found.name, found.value) else {
      return nil
    }
    return LetterKindBlock(
      name: found.name, line: line(node), when: when, unless: unless, content: content)
  }

  private func bare(_ name: String) -> LetterKindBlock.Content? {
    switch name {
    case "letterhead": .letterhead
    case "rule": .rule
    case "page-break": .pageBreak
    case _: nil
    }
  }

  private mutating func content(_ name: String, _ node: Node) -> LetterKindBlock.Content? {
    switch name {
    case "place-and-date": return .placeAndDate(need(node, name))
    case "heading": return .heading(need(node, name))
    case "paragraph": return .paragraph(need(node, name))
    case "centred": return .centred(need(node, name))
    case "note": return .note(need(node, name))
    case "recipient": return .recipient(texts(node, name))
    case "title":
      guard let entries = fields(node, ["lines", "number"]) else { return nil }
      return .title(
        lines: texts(entries["lines"] ?? node, "lines"), number: entries["number"].map { text($0) })
    case "facts":
      guard let mapping = node.mapping else {
        fault(
          line(node), "not-mapping", "facts harus berupa nama dan nilai.",
          "facts must be names with values.", remedy: "Tulis Nomor: \"{{surat.nomor}}\".",
          "Write Nomor: \"{{surat.nomor}}\".")
        return nil
      }
      return .facts(
        mapping.map { key, value in
          LetterKindBlock.Fact(name: text(key), value: text(value))
        })
    case "list":
      guard let entries = fields(node, ["marks", "each", "items", "item"]) else { return nil }
      return .list(self.entries(entries, node), marks: marks(entries["marks"], "numbers"))
    case "clauses":
      guard let entries = fields(node, ["label", "marks", "each", "items", "item"]) else {
        return nil
      }
      return .clauses(
        label: text(entries["label"]), self.entries(entries, node),
        marks: marks(entries["marks"], "letters"))
    case "copies":
      guard let entries = fields(node, ["label", "each", "items", "item"]) else { return nil }
      return .copies(label: text(entries["label"], or: "Tembusan:"), self.entries(entries, node))
    case "table": return table(node)
    case "signatures":
      return .signatures(list(node, name, node).compactMap { signature($0) })
    case "receipt":
      guard let entries = fields(node, ["title", "text", "lines"]) else { return nil }
      return .receipt(
        title: need(entries["title"], "title", node), text: text(entries["text"]),
        lines: texts(entries["lines"] ?? node, "lines"))
    case _:
      unknownBlock(name, node)
      return nil
    }
  }

  private mutating func table(_ node: Node) -> LetterKindBlock.Content? {
    guard let entries = fields(node, ["each", "columns", "empty"]) else { return nil }
    let columns = list(entries["columns"], "columns", node).compactMap {
      column -> LetterKindBlock.Table.Column? in
      guard let parts = fields(column, ["title", "width", "centred", "text"]) else { return nil }
      return LetterKindBlock.Table.Column(
        title: need(parts["title"], "title", column),
        width: parts["width"].map { number($0, "width") } ?? 1,
        isCentred: flag(parts["centred"], "centred") ?? false,
        text: need(parts["text"], "text", column))
    }
    return .table(
      .init(each: entries["each"]?.scalar?.string, columns: columns, empty: text(entries["empty"])))
  }

  /// Parts that are left out are those of the one who signs.
  private mutating func signature(_ node: Node) -> LetterKindBlock.Signature? {
    if node.scalar?.string == "signer" { return signature([:], node) }
    guard let entries = fields(node, ["above", "post", "name", "rank", "nip"]) else { return nil }
    return signature(entries, node)
  }

  private mutating func signature(
    _ entries: [String: Node], _ node: Node
  ) -> LetterKindBlock.Signature {
    let isOwn = entries["name"] == nil && entries["post"] == nil
    return LetterKindBlock.Signature(
      above: entries["above"].map { texts($0, "above") } ?? [],
      post: text(entries["post"], or: isOwn ? LetterKindBlock.Signature.ownPost : ""),
      name: text(entries["name"], or: isOwn ? LetterKindBlock.Signature.ownName : ""),
      rank: text(entries["rank"], or: isOwn ? LetterKindBlock.Signature.ownRank : ""),
      nip: text(entries["nip"], or: isOwn ? LetterKindBlock.Signature.ownNIP : ""))
  }

  private mutating func entries(
    _ fields: [String: Node], _ node: Node
  ) -> LetterKindBlock.Entries {
    if let each = fields["each"]?.scalar?.string {
      return .init(each: each, texts: [need(fields["item"], "item", node)])
    }
    return .init(texts: texts(fields["items"] ?? node, "items"))
  }

  private mutating func marks(_ node: Node?, _ usual: String) -> String {
    guard let node else { return usual }
    let known = ["numbers", "letters", "dashes", "ordinals", "none"]
    let name = node.scalar?.string ?? ""
    if known.contains(name) { return name }
    fault(
      line(node), "unknown-marks", "Tanda daftar “\(name)” tidak dikenal.",
      "The marks “\(name)” aren't known.", remedy: "Yang ada: \(known.joined(separator: ", ")).",
      "There are: \(known.joined(separator: ", ")).")
    return usual
  }

  private mutating func unknownBlock(_ name: String, _ node: Node) {
    let known = LetterKindBlock.names.joined(separator: ", ")
    fault(
      line(node), "unknown-block", "Blok “\(name)” tidak dikenal.",
      "The block “\(name)” isn't known.",
      remedy: "Satu blok sebutir; yang ada: \(known).", "One block an entry; there are: \(known).")
  }

  // MARK: Nodes

  private mutating func fields(_ node: Node, _ known: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      fault(
        line(node), "not-mapping", "Di sini harus ada pasangan kunci dan isi.",
        "Keys with values belong here.", remedy: "Kunci: \(known.joined(separator: ", ")).",
        "Keys: \(known.joined(separator: ", ")).")
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        fault(
          line(key), "unknown-key", "Kunci “\(name)” tidak dikenal.",
          "The key “\(name)” isn't known.", remedy: "Yang ada: \(known.joined(separator: ", ")).",
          "There are: \(known.joined(separator: ", ")).")
        continue
      }
      fields[name] = value
    }
    return fields
  }

  private mutating func list(_ node: Node?, _ name: String, _ parent: Node) -> [Node] {
    guard let node, let sequence = node.sequence else {
      fault(
        line(node ?? parent), "not-list", "\(name) harus berupa daftar.",
        "\(name) must be a list.", remedy: "Awali tiap butir dengan tanda hubung.",
        "Begin each entry with a hyphen.")
      return []
    }
    guard sequence.count <= Self.most else {
      fault(
        line(node), "too-many", "\(name) lebih dari \(Self.most) butir.",
        "\(name) has more than \(Self.most) entries.", remedy: "Kurangi butirnya.", "Have fewer.")
      return []
    }
    return Array(sequence)
  }

  private mutating func texts(_ node: Node, _ name: String) -> [LetterText] {
    if node.scalar != nil { return [text(node)] }
    return list(node, name, node).map { text($0) }
  }

  private func text(_ node: Node?, or usual: String = "") -> LetterText {
    guard let node, let scalar = node.scalar else { return LetterText(usual) }
    // A block scalar's text begins on the line below its mark.
    let isBlock = scalar.style == .literal || scalar.style == .folded
    return LetterText(scalar.string, line: line(node).map { isBlock ? $0 + 1 : $0 })
  }

  private mutating func need(_ node: Node?, _ name: String, _ parent: Node? = nil) -> LetterText {
    let text = text(node)
    if text.text.isEmpty { missing(name, node ?? parent) }
    return text
  }

  private mutating func words(_ node: Node?, _ name: String, _ parent: Node) -> String {
    let text = node?.scalar?.string ?? ""
    if text.isEmpty { missing(name, node ?? parent) }
    return text
  }

  private mutating func name(_ node: Node?, _ key: String, _ parent: Node) -> String {
    let name = words(node, key, parent)
    let isName =
      name.utf8.count <= 40
      && name.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D
      }
    if !isName {
      fault(
        line(node), "bad-name", "“\(name)” bukan nama.", "“\(name)” is no name.",
        remedy: "Huruf kecil, angka, dan tanda hubung, paling banyak 40.",
        "Small letters, digits and hyphens, 40 at most.")
    }
    return name
  }

  private mutating func missing(_ name: String, _ node: Node?) {
    fault(
      line(node), "missing", "\(name) belum diisi.", "\(name) is missing.",
      remedy: "Tulis isinya sesudah titik dua.", "Write it after the colon.")
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, _ name: String
  ) -> Choice? where Choice.RawValue == String {
    guard let node else { return nil }
    let text = node.scalar?.string ?? ""
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    fault(
      line(node), "unknown-choice", "\(name): “\(text)” tidak dikenal.",
      "\(name): “\(text)” isn't known.", remedy: "Yang ada: \(known).", "There are: \(known).")
    return nil
  }

  private mutating func flag(_ node: Node?, _ name: String) -> Bool? {
    guard let node else { return nil }
    switch node.scalar?.string {
    case "yes", "true": return true
    case "no", "false": return false
    case _:
      fault(
        line(node), "not-flag", "\(name) harus yes atau no.", "\(name) must be yes or no.",
        remedy: "Tulis yes atau no.", "Write yes or no.")
      return nil
    }
  }

  private mutating func number(_ node: Node, _ name: String) -> Double {
    guard let number = Double(node.scalar?.string ?? ""), (0.1...100).contains(number) else {
      fault(
        line(node), "not-number", "\(name) harus angka dari 0,1 sampai 100.",
        "\(name) must be a number from 0.1 to 100.", remedy: "Tulis misalnya 2.5.",
        "Write 2.5, say.")
      return 1
    }
    return number
  }

  private func line(_ node: Node?) -> Int? { node?.mark?.line }

  private mutating func fault(
    _ line: Int?, _ code: String, _ id: String, _ en: String, remedy: String, _ english: String
  ) {
    faults.append(
      LetterKindFault(
        line: line, code: code, sentence: Phrase(id, en: en), remedy: Phrase(remedy, en: english)))
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}
