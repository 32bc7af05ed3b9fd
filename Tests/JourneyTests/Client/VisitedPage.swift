// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What a request ended with, after redirects were followed.
struct VisitedPage {
  var status: Int
  /// Where the browser stands now.
  var path: String
  var pieces: [Markup]
  var bytes: [UInt8]
  var headers: [(name: String, value: String)]

  /// The words of the page, in one line.
  var words: String { Markup.words(of: pieces) }
  var forms: [PageForm] { PageForm.read(pieces) }

  /// Addresses of all links.
  var links: [String] {
    pieces.compactMap { piece in
      if case .open("a", let attributes) = piece { attributes["href"] } else { nil }
    }
  }

  /// The page says this, in these words.
  func says(_ sentence: String, at place: SourceLocation = #_sourceLocation) {
    let words = words
    #expect(
      words.localizedCaseInsensitiveContains(sentence), "not on \(path): \(words.prefix(4_000))",
      sourceLocation: place)
  }

  func saysNothingOf(_ sentence: String, at place: SourceLocation = #_sourceLocation) {
    #expect(!words.contains(sentence), "on \(path)", sourceLocation: place)
  }

  /// The form that goes to this address, whatever its query says beyond.
  func form(to action: String) throws -> PageForm {
    let forms = forms
    let found =
      forms.first { $0.action == action }
      ?? forms.first { $0.action.hasPrefix(action + "?") || $0.action.hasPrefix(action + "&") }
    guard let found else {
      throw PageForm.Missing(
        description: """
          no form to \(action) on \(path) (\(status)), only to \(forms.map(\.action)): \
          \(words.prefix(1_500))
          """)
    }
    return found
  }
}
