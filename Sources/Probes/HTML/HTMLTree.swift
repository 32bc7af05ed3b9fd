// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A page as a tree: nodes in the order of the text, each with its parent and the end of its
/// subtree, so that "everything below" is a range.
///
/// The builder follows browsers in what matters to a reader of links and text: void elements,
/// implied ends, raw text, the reach of an end tag. It does not move misplaced table content.
package struct HTMLTree: Sendable {
  /// Elements within elements; what is deeper stands at this depth.
  package static let depthLimit = 512
  /// Nodes of one page; what follows is left out and `isWhole` is false.
  package static let nodeLimit = 60_000
  /// Bytes of one page that are read.
  package static let byteLimit = 1 << 20

  package enum Kind: UInt8, Sendable, Hashable { case element, text, comment }

  /// Small: a page has tens of thousands.
  package struct Node: Sendable {
    /// The name of an element, the text of a text or comment.
    private var label: String
    package var attributes: [HTMLAttribute]
    private var around: Int32
    private var after: Int32
    package let kind: Kind

    init(
      _ kind: Kind, _ label: String, _ attributes: [HTMLAttribute], in parent: Int, at index: Int
    ) {
      self.kind = kind
      self.label = label
      self.attributes = attributes
      around = Int32(parent)
      after = Int32(index + 1)
    }

    /// Of an element, in lower case; empty otherwise.
    package var name: String { kind == .element ? label : "" }
    /// Of a text or comment.
    package var text: String { kind == .element ? "" : label }
    /// Index of the element around it; -1 for a top node.
    package var parent: Int { Int(around) }
    /// Index after its last descendant.
    package var end: Int {
      get { Int(after) }
      set { after = Int32(newValue) }
    }

    package subscript(attribute: String) -> String? {
      for one in attributes where one.name == attribute { return one.value }
      return nil
    }
  }

  package private(set) var nodes: [Node] = []
  /// Whether all of the page is in it.
  package private(set) var isWhole = true
  /// Whether something was deeper than `depthLimit`.
  package private(set) var isDeep = false
  /// While building: how many elements of a name are open, so that nobody searches in vain.
  private var openCounts: [String: Int] = [:]

  /// - Parameter bytes: as received; not UTF-8 is read as Windows-1252, as browsers do where
  ///   nothing else is said.
  package init(_ bytes: some Collection<UInt8>) {
    isWhole = bytes.count <= HTMLTree.byteLimit
    // An array as it is, and not a copy of it.
    let input = isWhole ? Array(bytes) : Array(bytes.prefix(HTMLTree.byteLimit))
    var tokens = HTMLTokenizer(HTMLTree.utf8(input, isCut: !isWhole))
    var open: [Int] = []
    openCounts = [:]
    /// Elements too deep to be opened whose end tags are still to come.
    var unopened = 0
    var count = 0
    while let token = tokens.next() {
      count += 1
      guard count < 5 * HTMLTree.nodeLimit, nodes.count < HTMLTree.nodeLimit else {
        isWhole = false
        break
      }
      switch token {
      case .text(let text): append(.text, text, to: open.last)
      case .comment(let text): append(.comment, text, to: open.last)
      case .start(let name, let attributes):
        close(&open, before: name)
        append(.element, name, attributes, to: open.last)
        guard !HTMLTree.void.contains(name) else { continue }
        if open.count >= HTMLTree.depthLimit {
          isDeep = true
          unopened += 1
        } else {
          open.append(nodes.count - 1)
          openCounts[name, default: 0] += 1
        }
        if !isOpen("svg"), !isOpen("math"), let references = HTMLTree.raw[name] {
          tokens.readRaw(until: name, references: references)
        }
      case .end(let name):
        if unopened > 0 {
          unopened -= 1
        } else {
          close(&open, end: name)
        }
      }
    }
    for index in open { nodes[index].end = nodes.count }
    openCounts = [:]
  }

  // MARK: Building

  private mutating func append(
    _ kind: Kind, _ label: String, _ attributes: [HTMLAttribute] = [], to parent: Int?
  ) {
    nodes.append(Node(kind, label, attributes, in: parent ?? -1, at: nodes.count))
  }

  private mutating func pop(_ open: inout [Int], to count: Int) {
    while open.count > count {
      let index = open.removeLast()
      nodes[index].end = nodes.count
      openCounts[nodes[index].name, default: 1] -= 1
    }
  }

  private func isOpen(_ name: String) -> Bool { openCounts[name, default: 0] > 0 }

  /// Ends what the start of `name` ends by itself.
  private mutating func close(_ open: inout [Int], before name: String) {
    if let (closes, stops) = HTMLTree.implied[name], closes.contains(where: isOpen) {
      for depth in open.indices.reversed() {
        let one = nodes[open[depth]].name
        if closes.contains(one) {
          pop(&open, to: depth)
          break
        }
        if stops.contains(one) { break }
      }
    }
    guard HTMLTree.blocks.contains(name), isOpen("p") else { return }
    for depth in open.indices.reversed() {
      let one = nodes[open[depth]].name
      if one == "p" {
        pop(&open, to: depth)
        return
      }
      if HTMLTree.scopes.contains(one) || one == "button" { return }
    }
  }

  private mutating func close(_ open: inout [Int], end name: String) {
    guard isOpen(name) else {
      // Browsers make an empty paragraph of an end tag that ends none.
      if name == "p" { append(.element, name, to: open.last) }
      return
    }
    let isTable = HTMLTree.tableParts.contains(name)
    for depth in open.indices.reversed() {
      let one = nodes[open[depth]].name
      if one == name {
        pop(&open, to: depth)
        return
      }
      if HTMLTree.scopes.contains(one), !(isTable && one != "template") { return }
    }
  }

  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Elements whose content is text, and whether references are decoded in it.
  private static let raw: [String: Bool] = [
    "script": false, "style": false, "xmp": false, "iframe": false, "noembed": false,
    "noframes": false, "plaintext": false, "title": true, "textarea": true,
  ]
  /// Start tag: what it ends, and where the search for that stops.
  private static let implied: [String: (Set<String>, Set<String>)] = [
    "li": (["li"], ["ul", "ol", "menu", "td", "th", "table"]),
    "dt": (["dt", "dd"], ["dl", "td", "th", "table"]),
    "dd": (["dt", "dd"], ["dl", "td", "th", "table"]),
    "tr": (["tr"], ["table", "template"]),
    "td": (["td", "th"], ["tr", "table", "template"]),
    "th": (["td", "th"], ["tr", "table", "template"]),
    "tbody": (["tbody", "thead", "tfoot"], ["table", "template"]),
    "thead": (["tbody", "thead", "tfoot"], ["table", "template"]),
    "tfoot": (["tbody", "thead", "tfoot"], ["table", "template"]),
    "option": (["option"], ["select", "optgroup", "datalist"]),
    "optgroup": (["optgroup"], ["select"]),
    "a": (["a"], ["td", "th", "table", "button", "object", "template", "caption", "marquee"]),
    "button": (["button"], ["td", "th", "table", "object", "template"]),
    "body": (["head"], []),
    "h1": (headings, ["div", "section", "td", "th", "table", "body"]),
    "h2": (headings, ["div", "section", "td", "th", "table", "body"]),
    "h3": (headings, ["div", "section", "td", "th", "table", "body"]),
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// An end tag reaches no further out than these.
  private static let scopes: Set<String> = [
    "td", "th", "table", "caption", "template", "object", "marquee", "applet",
  ]
  private static let tableParts: Set<String> = [
    "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "template",
  ]
  /// Blocks end a paragraph, and text before and after them is not one sentence.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "ul", "marquee",
  ]

  private static func utf8(_ bytes: [UInt8], isCut: Bool) -> [UInt8] {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    // Cut within a character is still UTF-8.
    if isCut,
      (1...3).contains(where: {
        String(validating: bytes.dropLast($0), as: UTF8.self) != nil
      })
    {
      return bytes
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else {
        out.append(contentsOf: String(Unicode.Scalar(byte)).utf8)
      }
    }
    return out
  }
}
