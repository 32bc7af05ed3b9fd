// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

/// What the documents point at must be there.
@Suite struct DocumentationTests {
  static let documents: [String] =
    ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
    + ["docs", "docs/decisions", "docs/id"].flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: ProcedureFiles.root.appending(path: folder).path())
      return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }

  @Test(arguments: documents) func `every link of a document leads somewhere`(
    document: String
  ) throws {
    let text = try ShippedFiles.text(document)
    let folder = ProcedureFiles.root.appending(path: document).deletingLastPathComponent()
    for match in text.matches(of: /\]\(([^)]+)\)/) {
      let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard !match.1.hasPrefix("https://") else { continue }
      if let path = parts.first, !path.isEmpty {
        let url = folder.appending(path: String(path))
        #expect(FileManager.default.fileExists(atPath: url.path()), "\(match.1)")
      } else if parts.count == 2 {
        #expect(Self.anchors(of: text).contains(String(parts[1])), "#\(parts[1])")
      }
    }
  }

  @Test(arguments: documents) func `every source file that a document names exists`(
    document: String
  ) throws {
    let files = try ["Sources", "Tests"].flatMap {
      try FileManager.default.subpathsOfDirectory(
        atPath: ProcedureFiles.root.appending(path: $0).path())
    }
    for match in try ShippedFiles.text(document).matches(of: /`([A-Za-z\/+]+\.swift)`/) {
      let name = String(match.1.trimmingPrefix(/(Sources|Tests)\//))
      let isKnown =
        name == "Package.swift" || files.contains { $0 == name || $0.hasSuffix("/" + name) }
      #expect(isKnown, "\(name)")
    }
  }

  @Test func `a picture of the guides is small enough to look at`() throws {
    let folder = ProcedureFiles.root.appending(path: "docs/pictures")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    for name in names where name.hasSuffix(".png") {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: name).path())
      let size = try #require(attributes[.size] as? Int)
      #expect(size < 150_000, "\(name): \(size) bytes")
    }
  }

  /// As a forge makes them: lower case, spaces as hyphens, other marks left out.
  private static func anchors(of text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { letter -> String? in
          if letter == " " { return "-" }
          return letter.isLetter || letter.isNumber || letter == "-" || letter == "_"
            ? String(letter) : nil
        }.joined()
      })
  }
}
