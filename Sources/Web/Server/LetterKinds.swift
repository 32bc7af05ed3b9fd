// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Records

/// The kinds of letters of an office: the shipped ones, its own changes to them, its own kinds.
package struct LetterKinds: Sendable {
  package enum Origin: Sendable, Hashable { case shipped, changed, own }

  package struct Entry: Sendable {
    package var kind: LetterKind
    package var text: String
    package var origin: Origin
    /// The office's own version; 0 of a shipped one.
    package var version: Int
  }

  /// By title.
  package var entries: [Entry]

  package subscript(_ id: String) -> Entry? { entries.first { $0.kind.id == id } }

  package static func load(_ store: Store) async throws -> LetterKinds {
    var entries = shipped
    for own in try await store.ownLetterKinds() {
      guard let text = own.body, let kind = try? LetterKindReader.read(text) else { continue }
      let isShipped = shipped[own.id] != nil
      entries[own.id] = Entry(
        kind: kind, text: text, origin: isShipped ? .changed : .own, version: own.version)
    }
    return LetterKinds(entries: entries.values.sorted { $0.kind.title < $1.kind.title })
  }

  /// Read once: they never change while the program runs.
  package static let shipped: [String: Entry] = Dictionary(
    EmbeddedFile.paths(in: "letters").compactMap { path -> (String, Entry)? in
      guard let text = EmbeddedFile.text(path), let kind = try? LetterKindReader.read(text) else {
        return nil
      }
      return (kind.id, Entry(kind: kind, text: text, origin: .shipped, version: 0))
    }
  ) { first, _ in first }
}
