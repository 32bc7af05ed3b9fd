// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Something that a server's answers give away.
package struct Technology: Sendable, Hashable {
  package var name: String
  /// `cms`, `framework`, `server`, `language`, `network`, `application`, `library`.
  package var kind: String
  /// Parts of the home page, in lower case.
  var html: [String]
  /// What the generator's `meta` begins with.
  var generator: String?
  /// Header name and a part of its value; an empty part stands for any value.
  var headers: [(name: String, part: String)] {
    headerLines.map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      return (String(line[..<colon]), line[colon...].dropFirst().trimmed)
    }
  }
  private var headerLines: [String]
  /// What names of cookies begin with.
  var cookies: [String]
  /// Parts of addresses of scripts, styles and pictures.
  var assets: [String]
  /// Parts of the answer to an address that doesn't exist.
  var missing: [String]
  /// Where a version is read.
  var version: [String]

  static let keys = [
    "name", "kind", "html", "generator", "headers", "cookies", "assets", "missing", "version",
  ]

  init(_ tree: DataTree) throws {
    name = try tree.text("name")
    kind = try tree.text("kind")
    html = try tree.terms("html")
    generator = try tree.optionalText("generator")?.lowercased()
    headerLines = try tree.terms("headers")
    cookies = try tree.terms("cookies")
    assets = try tree.terms("assets")
    missing = try tree.terms("missing")
    version = try tree.terms("version")
  }
}

/// Numbers of a version, for comparing: `6.9.7`, `3.5.0-beta1` (whose suffix is left out).
package struct Version: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var parts: [Int]

  /// `nil` where the text begins with no digit.
  package init?(_ text: some StringProtocol) {
    var parts: [Int] = []
    for piece in text.prefix(while: { $0.isASCII && ($0.isNumber || $0 == ".") }).split(
      separator: ".")
    {
      guard let number = Int(piece), parts.count < 6 else { break }
      parts.append(number)
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  package var description: String { parts.map(String.init).joined(separator: ".") }

  package static func < (a: Version, b: Version) -> Bool {
    for index in 0..<max(a.parts.count, b.parts.count) {
      let left = index < a.parts.count ? a.parts[index] : 0
      let right = index < b.parts.count ? b.parts[index] : 0
      if left != right { return left < right }
    }
    return false
  }

  package static func == (a: Version, b: Version) -> Bool { !(a < b) && !(b < a) }
  package func hash(into hasher: inout Hasher) { hasher.combine(parts.first) }

  /// Whether the version belongs to this branch: `6.9.7` to `6.9`.
  func belongs(to branch: Version) -> Bool { parts.starts(with: branch.parts) }
}
