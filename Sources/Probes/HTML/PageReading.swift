// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One pass over a tree that gathers what a `Page` has.
struct PageReading {
  /// Of each list; a page that has more is read this far.
  static let listLimit = 20_000

  /// Anchors, and as many loads, of the page that a visit begins with.
  static let mostReferences = 5_000

  private let tree: HTMLTree
  private let references: Int
  private let room: Int
  private let address: WebAddress
  private(set) var base: WebAddress
  private(set) var isWhole: Bool
  /// Bytes that the lists below take, about.
  private(set) var weight = 0
  private var textWeight = 0
  private(set) var title = ""
  private(set) var metas: [Page.Meta] = []
  private(set) var headings: [Page.Heading] = []
  private(set) var anchors: [Page.Anchor] = []
  private(set) var scripts: [Page.Script] = []
  private(set) var styles: [String] = []
  private(set) var linkElements: [Page.LinkElement] = []
  private(set) var frames: [Page.Frame] = []
  private(set) var forms: [Page.Form] = []
  private(set) var resources: [Page.Resource] = []
  private(set) var comments: [String] = []
  private(set) var blocks: [Page.Block] = []
  private(set) var tags: [String] = []
  /// What is being gathered, and the block element it stands in.
  private var text = ""
  private var textBlock = -1
  private var textMarks: Marks = []

  /// What holds for a node and all below it.
  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let hidden = Marks(rawValue: 1)
    static let code = Marks(rawValue: 2)
    static let noscript = Marks(rawValue: 4)
    /// Within `template`, `script`, `style`, …: no text of the page.
    static let inert = Marks(rawValue: 8)
    static let foreign = Marks(rawValue: 16)
  }

  /// - Parameters:
  ///   - references: of anchors, and of loads; what is beyond is left out.
  ///   - room: bytes that the lists may take together; what is beyond is left out.
  init(_ tree: HTMLTree, at address: WebAddress, references: Int = mostReferences, room: Int) {
    self.tree = tree
    self.references = references
    self.room = room
    self.address = address
    base = address
    isWhole = tree.isWhole && !tree.isDeep
    if let node = tree.nodes.first(where: { $0.name == "base" && $0["href"] != nil }),
      let found = PageReading.resolve(node["href"] ?? "", against: address)
    {
      base = found
    }
    let sheets = contents(of: "style")
    let hiding = HidingStyles(sheets: sheets, scripts: contents(of: "script"))
    styles = sheets
    var marks = [Marks](repeating: [], count: tree.nodes.count)
    var block = [Int](repeating: -1, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      var mark: Marks = node.parent < 0 ? [] : marks[node.parent]
      block[index] = node.parent < 0 ? -1 : block[node.parent]
      switch node.kind {
      case .comment:
        if !mark.contains(.inert), keeps(String.self, node.text) { comments.append(node.text) }
      case .text: add(node.text, in: block[index], mark)
      case .element:
        mark.formUnion(PageReading.mark(of: node))
        if hiding.hide(node), node.name != "body", node.name != "html" { mark.insert(.hidden) }
        marks[index] = mark
        if HTMLTree.blocks.contains(node.name) || PageReading.cells.contains(node.name) {
          block[index] = index
          flush()
        }
        if node.name == "br" { flush() }
        // A template's elements are no part of the page; a script's and a style's own are.
        let within: Marks = node.parent < 0 ? [] : marks[node.parent]
        if !within.contains(.inert) { read(index, node, mark) }
      }
    }
    flush()
    for sheet in sheets { readSheet(sheet) }
    for script in scripts where script.reference == nil { readScript(script.text) }
  }

  /// Whether there is room for one more of a list, and takes the room.
  ///
  /// - Parameter texts: that it holds; an address comes to as much again as the text it is of.
  private mutating func keeps<Item>(_ item: Item.Type, _ texts: String?...) -> Bool {
    var size = MemoryLayout<Item>.stride
    for text in texts { size += text.map { $0.utf8.count < 16 ? 0 : $0.utf8.count + 48 } ?? 0 }
    guard weight - textWeight + size <= room / 2 else {
      isWhole = false
      return false
    }
    weight += size
    return true
  }

  // MARK: Text

  private static let cells: Set<String> = ["td", "th", "tr", "dt", "dd", "option", "title", "body"]

  private static func mark(of node: HTMLTree.Node) -> Marks {
    switch node.name {
    case "template", "script", "style", "title", "iframe", "noembed", "noframes", "textarea": .inert
    case "pre", "code", "samp", "kbd", "xmp": .code
    case "noscript": .noscript
    case "svg", "math": .foreign
    default: []
    }
  }

  private mutating func add(_ piece: String, in block: Int, _ marks: Marks) {
    guard !marks.contains(.inert) else { return }
    if block != textBlock || marks != textMarks {
      flush()
      textBlock = block
      textMarks = marks
    }
    text += piece
  }

  private mutating func flush() {
    var block = PageReading.collapsed(text)
    text = ""
    guard !block.isEmpty else { return }
    // Text has a half of the room for itself: no flood of links hides what a page says.
    let left = room / 2 - textWeight - MemoryLayout<Page.Block>.stride - 48
    if block.utf8.count > left {
      isWhole = false
      block = left > 0 ? block.cut(left) : ""
    }
    guard !block.isEmpty else { return }
    let size = MemoryLayout<Page.Block>.stride + 48 + block.utf8.count
    textWeight += size
    weight += size
    blocks.append(
      Page.Block(
        text: block, isHidden: textMarks.contains(.hidden), isCode: textMarks.contains(.code),
        isNoscript: textMarks.contains(.noscript)))
  }

  /// White space runs become one space.
  static func collapsed(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var gap = false
    for byte in text.replacing("\u{A0}", with: " ").utf8 {
      if byte.isSpace {
        gap = true
      } else {
        if gap, !out.isEmpty { out.append(32) }
        gap = false
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Text below a node, as a browser's `textContent` has it, without scripts and styles.
  private func content(of index: Int, limit: Int) -> String {
    var found = ""
    var at = index + 1
    while at < tree.nodes[index].end, found.utf8.count < limit {
      let node = tree.nodes[at]
      switch node.kind {
      case .text: found += node.text
      case .comment: break
      case .element:
        if ["script", "style", "template"].contains(node.name) {
          at = node.end
          continue
        }
        if node.name == "img", let alt = node["alt"], !alt.isEmpty { found += " \(alt) " }
      }
      at += 1
    }
    return PageReading.collapsed(found).cut(limit)
  }

  private func contents(of name: String) -> [String] {
    tree.nodes.indices.lazy.filter { tree.nodes[$0].name == name }.prefix(500).map { index in
      tree.nodes[index..<tree.nodes[index].end].lazy.filter { $0.kind == .text }.map(\.text)
        .joined()
    }
  }

  // MARK: Elements

  private mutating func read(_ index: Int, _ node: HTMLTree.Node, _ marks: Marks) {
    guard tags.count < PageReading.listLimit else {
      isWhole = false
      return
    }
    guard keeps(String.self, node.name) else { return }
    tags.append(node.name)
    switch node.name {
    case "title":
      if title.isEmpty, !marks.contains(.foreign) { title = content(of: index, limit: 500) }
    case "meta": readMeta(node)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let text = content(of: index, limit: 300)
      guard keeps(Page.Heading.self, text) else { return }
      headings.append(
        Page.Heading(
          level: Int(node.name.utf8.last ?? 48) - 48, text: text, isHidden: marks.contains(.hidden))
      )
    case "a", "area": readAnchor(index, node, marks)
    case "script":
      let reference = node["src"]
      let text: String = tree.nodes[index..<node.end].lazy.filter { $0.kind == .text }.map(\.text)
        .joined()
      guard keeps(Page.Script.self, text, reference, reference, node["integrity"], node["type"])
      else { return }
      scripts.append(
        Page.Script(
          reference: reference, address: reference.flatMap(resolve), integrity: node["integrity"],
          type: (node["type"] ?? "").lowercased(), text: text))
      if let reference { add(.script, reference, integrity: node["integrity"]) }
    case "link": readLink(node)
    case "iframe", "frame":
      guard let reference = node["src"], keeps(Page.Frame.self, reference, reference) else {
        return
      }
      let style = HidingStyles.declarations(node["style"] ?? "")
      frames.append(
        Page.Frame(
          reference: reference, address: resolve(reference), isHidden: marks.contains(.hidden),
          width: (style["width"] ?? node["width"]).flatMap(HidingStyles.number),
          height: (style["height"] ?? node["height"]).flatMap(HidingStyles.number)))
      add(.frame, reference)
    case "form": readForm(index, node)
    case "object": if let reference = node["data"] { add(.object, reference) }
    case "embed": if let reference = node["src"] { add(.object, reference) }
    case "img", "input":
      if node.name == "input", node["type"]?.lowercased() != "image" { return }
      if let reference = node["src"] { add(.image, reference) }
      for candidate in (node["srcset"] ?? "").split(separator: ",").prefix(20) {
        if let first = candidate.split(whereSeparator: \.isWhitespace).first {
          add(.image, String(first))
        }
      }
    case "audio", "video", "source", "track":
      if let reference = node["src"] { add(.media, reference) }
      if let poster = node["poster"] { add(.image, poster) }
      for candidate in (node["srcset"] ?? "").split(separator: ",").prefix(20) {
        if let first = candidate.split(whereSeparator: \.isWhitespace).first {
          add(.image, String(first))
        }
      }
    default: break
    }
  }

  private mutating func readMeta(_ node: HTMLTree.Node) {
    let content = node["content"] ?? ""
    guard keeps(Page.Meta.self, node["name"] ?? node["property"], content) else { return }
    if let name = node["name"] ?? node["property"] {
      metas.append(Page.Meta(name: name.lowercased(), content: content))
    } else if let name = node["http-equiv"] {
      metas.append(Page.Meta(name: "http-equiv:" + name.lowercased(), content: content))
    } else if let charset = node["charset"] {
      metas.append(Page.Meta(name: "charset", content: charset))
    }
  }

  private mutating func readAnchor(_ index: Int, _ node: HTMLTree.Node, _ marks: Marks) {
    guard let reference = node["href"] else { return }
    guard anchors.count < references else {
      isWhole = false
      return
    }
    var words = content(of: index, limit: 300)
    if words.isEmpty { words = node["title"] ?? node["aria-label"] ?? node["alt"] ?? "" }
    let before = String(text.suffix(120))
    guard keeps(Page.Anchor.self, reference, reference, words, before, node["rel"], node["target"])
    else { return }
    // A link can be hidden by what stands inside it: nothing of it can be seen.
    anchors.append(
      Page.Anchor(
        reference: reference, address: resolve(reference), text: words,
        before: before, isHidden: marks.contains(.hidden),
        rel: (node["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(
          String.init),
        target: (node["target"] ?? "").lowercased()))
  }

  private mutating func readLink(_ node: HTMLTree.Node) {
    guard let reference = node["href"],
      keeps(Page.LinkElement.self, reference, reference, node["rel"], node["integrity"])
    else { return }
    let rel = (node["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(
      String.init)
    linkElements.append(
      Page.LinkElement(
        rel: rel, reference: reference, address: resolve(reference), integrity: node["integrity"]))
    if rel.contains("stylesheet") {
      add(.stylesheet, reference, integrity: node["integrity"])
    } else if rel.contains("import") || rel.contains("manifest") {
      add(.manifest, reference)
    } else if rel.contains("modulepreload") {
      add(.script, reference, integrity: node["integrity"])
    } else if rel.contains("preload") {
      switch node["as"]?.lowercased() {
      case "script"?: add(.script, reference, integrity: node["integrity"])
      case "style"?: add(.stylesheet, reference, integrity: node["integrity"])
      case "font"?: add(.font, reference)
      default: add(.image, reference)
      }
    } else if rel.contains("icon") || rel.contains("apple-touch-icon") {
      add(.icon, reference)
    }
  }

  private mutating func readForm(_ index: Int, _ node: HTMLTree.Node) {
    let fields = tree.nodes[index..<node.end].lazy
      .filter { ["input", "select", "textarea"].contains($0.name) }.prefix(200)
    let reference = node["action"] ?? ""
    let names: [String] = fields.compactMap { $0["name"] }
    guard keeps(Page.Form.self, reference, reference, names.joined(separator: " ")) else { return }
    forms.append(
      Page.Form(
        reference: reference, address: reference.isEmpty ? address : resolve(reference),
        method: (node["method"] ?? "get").lowercased(),
        hasPassword: fields.contains { $0["type"]?.lowercased() == "password" },
        fields: names))
  }

  private mutating func add(
    _ kind: Page.Resource.Kind, _ reference: String, integrity: String? = nil
  ) {
    guard resources.count < references, !reference.isEmpty,
      keeps(Page.Resource.self, reference, reference, integrity)
    else { return }
    resources.append(
      Page.Resource(
        kind: kind, reference: reference, address: resolve(reference), integrity: integrity))
  }

  // MARK: What sheets and scripts load

  private mutating func readSheet(_ sheet: String) {
    let font = /@font-face\s*\{[^}]*\}/
    let load = /url\(\s*["']?([^"')\s]{1,500})/
    let imported = /@import\s+(?:url\(\s*)?["']?([^"')\s;]{1,500})/
    let text = String(sheet.prefix(128 << 10))
    for match in text.matches(of: imported).prefix(50) { add(.stylesheet, String(match.1)) }
    for face in text.matches(of: font).prefix(50) {
      for match in face.0.matches(of: load) { add(.font, String(match.1)) }
    }
    for match in text.replacing(font, with: "").matches(of: load).prefix(200) {
      add(.image, String(match.1))
    }
  }

  /// Literal addresses that a script asks for; only such as have a scheme or begin with `//`.
  private mutating func readScript(_ script: String) {
    guard script.contains("http:") else { return }
    let text = String(script.prefix(128 << 10))
    let fetch =
      /(?:fetch\(|\.open\(\s*["'][A-Za-z]+["']\s*,|\$\.(?:get|post|ajax|getJSON)\(|axios\.(?:get|post)\()\s*["'](http:\/\/[^"'\s]{1,500})["']/
    let worker = /new\s+(?:Shared)?Worker\(\s*["'](http:\/\/[^"'\s]{1,500})["']/
    for match in text.matches(of: fetch).prefix(50) { add(.request, String(match.1)) }
    for match in text.matches(of: worker).prefix(50) { add(.worker, String(match.1)) }
  }

  // MARK: Addresses

  private func resolve(_ reference: String) -> WebAddress? {
    PageReading.resolve(reference, against: base)
  }

  /// What a browser makes of a reference: white space inside is dropped or encoded, `\` is `/`.
  static func resolve(_ reference: String, against base: WebAddress) -> WebAddress? {
    guard reference.utf8.count <= WebAddress.longest else { return nil }
    var cleaned = ""
    for scalar in reference.trimmed.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": continue
      case " ": cleaned += "%20"
      case "\\": cleaned += "/"
      default:
        if scalar.value < 32 || scalar.value == 127 { continue }
        cleaned.unicodeScalars.append(scalar)
      }
    }
    return try? base.resolve(cleaned)
  }
}
