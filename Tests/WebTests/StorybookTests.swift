// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Web

@Suite struct StorybookTests {
  @Test(arguments: Storybook.pages().map(\.name)) func `a page keeps the rules of the house`(
    name: String
  ) throws {
    let page = try #require(Storybook.pages().first { $0.name == name }).page
    let elements = Element.all(in: page.html.text)
    #expect(elements.filter { $0.name == "h1" }.count == 1)
    #expect(skippedHeadings(elements).isEmpty)
    #expect(elements.filter { $0.attributes["style"] != nil }.isEmpty)
    #expect(elements.filter { $0.attributes.keys.contains { $0.hasPrefix("on") } }.isEmpty)
    #expect(elements.filter { $0.name == "script" && $0.attributes["src"] == nil }.isEmpty)
    #expect(elements.filter { $0.name == "style" }.isEmpty)
    #expect(unlabelled(elements).isEmpty)
    #expect(repeatedIDs(elements).isEmpty)
    #expect(danglingReferences(elements).isEmpty)
    #expect(foreignAddresses(elements).isEmpty)
    #expect(page.html.bytes.count < 60_000)
  }

  @Test func `text from people is never markup`() throws {
    let page = try #require(Storybook.pages().first { $0.name == "register" }).page
    #expect(page.html.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.html.text.contains("<script>alert"))
  }

  @Test func `every form carries the token, the command and the version seen`() throws {
    let page = try #require(Storybook.pages().first { $0.name == "berkas" }).page
    let names = Element.all(in: page.html.text)
      .filter { $0.attributes["type"] == "hidden" }.compactMap { $0.attributes["name"] }
    #expect(names == ["tanda", "perintah", "versi"])
  }

  @Test func `the links of an error summary land on their fields`() throws {
    let page = try #require(Storybook.pages().first { $0.name == "galat-422" }).page
    let elements = Element.all(in: page.html.text)
    let ids = Set(elements.compactMap { $0.attributes["id"] })
    let targets = elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(targets.count == 3)
    #expect(targets.allSatisfy { ids.contains(String($0.dropFirst())) })
    #expect(page.html.text.contains("<title>Kesalahan: "))
  }

  @Test func `style and script stay within their budgets`() throws {
    // 12 KB on the wire, compressed.
    #expect(Asset.style.bytes.count < 50_000)
    #expect(Asset.script.bytes.count < 12_000)
    #expect(!String(decoding: Asset.style.bytes, as: UTF8.self).contains("http"))
  }

  /// Leaves the pages in `.build/storybook`, to be looked at.
  @Test func `the pages can be looked at without a server`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent(".build/storybook")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for asset in Asset.all {
      try Data(asset.bytes).write(to: folder.appendingPathComponent(asset.servedName))
    }
    for (theme, suffix) in [(Theme.light, ""), (.dark, "-gelap")] {
      for (name, page) in Storybook.pages(theme) {
        let text = page.html.text.replacing("\"/aset/", with: "\"")
        try text.write(
          to: folder.appendingPathComponent("\(name)\(suffix).html"), atomically: true,
          encoding: .utf8)
      }
    }
  }
}

/// A start tag with its attributes.
private struct Element {
  var name: String
  var attributes: [String: String]

  static func all(in html: String) -> [Element] {
    html.matches(of: /<([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/).map { match in
      var attributes: [String: String] = [:]
      for attribute in match.2.matches(of: /([a-zA-Z-]+)(?:="([^"]*)")?/) {
        attributes[String(attribute.1)] = attribute.2.map(String.init) ?? ""
      }
      return Element(name: String(match.1), attributes: attributes)
    }
  }
}

private func skippedHeadings(_ elements: [Element]) -> [String] {
  var last = 0
  return elements.compactMap { element in
    guard element.name.count == 2, element.name.first == "h",
      let level = element.name.last?.wholeNumberValue
    else { return nil }
    defer { last = level }
    // The summary of a refused form stands before the page's title.
    return last > 0 && level > last + 1 ? element.name : nil
  }
}

private func unlabelled(_ elements: [Element]) -> [String] {
  let labels = Set(elements.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
  return elements.filter {
    ["input", "select", "textarea"].contains($0.name) && $0.attributes["type"] != "hidden"
      && !labels.contains($0.attributes["id"] ?? "")
  }.map { $0.attributes["name"] ?? "?" }
}

private func repeatedIDs(_ elements: [Element]) -> [String] {
  let ids = elements.compactMap { $0.attributes["id"] }
  return Dictionary(grouping: ids, by: \.self).filter { $1.count > 1 }.map(\.key)
}

private func danglingReferences(_ elements: [Element]) -> [String] {
  let ids = Set(elements.compactMap { $0.attributes["id"] })
  return elements.flatMap { element in
    ["aria-describedby", "aria-labelledby", "for"].flatMap { name in
      (element.attributes[name] ?? "").split(separator: " ").map(String.init)
    }
  }.filter { !ids.contains($0) }
}

private func foreignAddresses(_ elements: [Element]) -> [String] {
  elements.flatMap { element in
    ["href", "src", "action"].compactMap { element.attributes[$0] }
  }.filter { !$0.hasPrefix("/") && !$0.hasPrefix("#") || $0.hasPrefix("//") }
}
