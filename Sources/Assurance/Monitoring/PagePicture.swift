// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What of a page is compared from one time to another: its words, its structure, its title and
/// where its scripts come from. Words and pairs of tags are kept as hashes.
package struct PagePicture: Sendable, Hashable {
  /// Words of three letters and more.
  package var words: Set<UInt64>
  /// Pairs of neighbouring elements, with how often they occur.
  package var tagPairs: [UInt64: Int]
  package var title: String
  /// Foreign hosts that scripts are loaded from.
  package var scriptHosts: Set<String>
  /// What vandals signed with; `nil` where nothing bears their mark.
  package var signature: String?

  /// - Parameters:
  ///   - text: visible text.
  ///   - tags: names of the elements, in order.
  ///   - scriptHosts: foreign ones.
  package init(
    title: String, text: String, tags: [String], scriptHosts: Set<String>, signature: String? = nil
  ) {
    self.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.signature = signature
    self.scriptHosts = scriptHosts
    var words: Set<UInt64> = []
    var word: [UInt8] = []
    func end() {
      // Numbers are counters and clocks.
      if word.count >= 3, word.contains(where: { $0 > 57 }) {
        words.insert(PagePicture.hash(word))
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if let letter = byte.asWord { word.append(letter) } else { end() }
    }
    end()
    self.words = words
    var tagPairs: [UInt64: Int] = [:]
    for (first, second) in zip(tags, tags.dropFirst()) {
      tagPairs[PagePicture.hash(second.utf8, PagePicture.hash(first.utf8)), default: 0] += 1
    }
    self.tagPairs = tagPairs
  }

  /// FNV-1a: the same on every machine and in every run, unlike `Hasher`.
  private static func hash(
    _ bytes: some Sequence<UInt8>, _ start: UInt64 = 0xcbf2_9ce4_8422_2325
  ) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}

extension UInt8 {
  /// ASCII letters in lower case, digits, and everything beyond ASCII; `nil` between words.
  fileprivate var asWord: UInt8? {
    switch self {
    case 65...90: self + 32
    case 48...57, 97...122, 128...: self
    default: nil
    }
  }
}
