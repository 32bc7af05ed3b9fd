// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What styles on the page itself say about what can't be seen. Style sheets in files of their own
/// are not fetched.
struct HidingStyles {
  /// Simple selectors (`.a`, `#b`, `div`, `div.a`) of rules that hide.
  private var selectors: Set<String> = []

  /// - Parameters:
  ///   - sheets: Contents of `style` elements.
  ///   - scripts: Inline scripts: `getElementById("x").style.display = "none"` hides too.
  init(sheets: [String], scripts: [String]) {
    for sheet in sheets { read(sheet) }
    for script in scripts { readScript(script) }
  }

  func hide(_ node: HTMLTree.Node) -> Bool {
    if let value = node["hidden"], value.lowercased() != "until-found" { return true }
    if let style = node["style"], HidingStyles.hides(style) { return true }
    if node.name == "marquee",
      HidingStyles.isTiny(node["height"]) || HidingStyles.isTiny(node["width"])
    {
      return true
    }
    guard !selectors.isEmpty else { return false }
    if selectors.contains(node.name) { return true }
    if let id = node["id"], selectors.contains("#" + id) { return true }
    guard let classes = node["class"] else { return false }
    return classes.split(whereSeparator: \.isWhitespace).prefix(32).contains {
      selectors.contains(".\($0)") || selectors.contains("\(node.name).\($0)")
    }
  }

  // MARK: Sheets

  /// Rules at the top level; what stands under `@media` and the like holds only sometimes.
  private mutating func read(_ sheet: String) {
    let bytes = HidingStyles.withoutComments(Array(sheet.utf8.prefix(256 << 10)))
    var depth = 0
    var start = 0
    var selector = ""
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") {
        if depth == 0 {
          selector = String(decoding: bytes[start..<index], as: UTF8.self)
          start = index + 1
        }
        depth += 1
      } else if byte == UInt8(ascii: "}"), depth > 0 {
        depth -= 1
        guard depth == 0 else { continue }
        let body = String(decoding: bytes[start..<index], as: UTF8.self)
        if !selector.contains("@"), HidingStyles.hides(body) { add(selector) }
        start = index + 1
      }
    }
  }

  private mutating func add(_ list: String) {
    for part in list.split(separator: ",") {
      let one = part.trimmed
      guard !one.isEmpty,
        one.utf8.allSatisfy({
          $0.isLetter || $0.isDigit || "-_.#".utf8.contains($0) || $0 > 127
        })
      else { continue }
      selectors.insert(one)
    }
  }

  private mutating func readScript(_ script: String) {
    guard script.contains("getElementById") else { return }
    let hiding =
      /getElementById\(\s*["']([^"']{1,80})["']\s*\)\.style\.(?:display|visibility)\s*=\s*["'](?:none|hidden)["']/
    for match in script.prefix(64 << 10).matches(of: hiding) { selectors.insert("#\(match.1)") }
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "*") {
        at += 2
        while at + 1 < bytes.count,
          !(bytes[at] == UInt8(ascii: "*") && bytes[at + 1] == UInt8(ascii: "/"))
        { at += 1 }
        at += 2
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return out
  }

  // MARK: Declarations

  /// Whether these declarations keep text from a reader's eyes.
  static func hides(_ declarations: String) -> Bool {
    let style = self.declarations(declarations)
    if style["display"] == "none" { return true }
    if let value = style["visibility"], value == "hidden" || value == "collapse" { return true }
    if let value = style["opacity"].flatMap(number), value <= 0.05 { return true }
    if let value = style["font-size"].flatMap(number), value <= 1, !isRelative(style["font-size"]) {
      return true
    }
    if style["color"] == "transparent" { return true }
    for side in ["left", "right", "top", "bottom", "margin-left", "margin-top", "text-indent"] {
      if let value = style[side].flatMap(number), value <= -100 { return true }
    }
    for side in ["height", "width", "max-height", "max-width"] {
      guard let value = style[side].flatMap(number) else { continue }
      if value == 0 || (value <= 2 && !isRelative(style[side]) && style["overflow"] != nil) {
        return true
      }
    }
    if let clip = style["clip"], clip.hasPrefix("rect(0") || clip.hasPrefix("rect(1px") {
      return true
    }
    if let clip = style["clip-path"], clip.hasPrefix("inset(50%") || clip.hasPrefix("inset(100%") {
      return true
    }
    if let transform = style["transform"],
      transform.contains("scale(0)") || transform.contains("(-9999")
    {
      return true
    }
    return false
  }

  static func declarations(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    for part in text.split(separator: ";").prefix(100) {
      guard let colon = part.firstIndex(of: ":") else { continue }
      var value = part[part.index(after: colon)...].lowercased()
      if let mark = value.firstIndex(of: "!") { value = String(value[..<mark]) }
      found[part[..<colon].trimmed.lowercased()] = value.trimmed
    }
    return found
  }

  /// The number that a length begins with.
  static func number(_ value: String) -> Double? {
    Double(value.prefix { $0.isNumber || $0 == "." || $0 == "-" })
  }

  private static func isRelative(_ value: String?) -> Bool {
    guard let value else { return false }
    return ["em", "rem", "%", "vw", "vh", "ex", "ch"].contains { value.hasSuffix($0) }
  }

  private static func isTiny(_ value: String?) -> Bool {
    guard let size = value.flatMap(number) else { return false }
    return size <= 2 && !isRelative(value)
  }
}
