// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// Words of gambling advertisements and of defacers, and what takes their weight away.
package struct Lexicon: Sendable {
  package struct Family: Sendable {
    package var code: String
    /// Counted only beside another family of the core.
    package var isWeak: Bool
    /// Also a word of news; needs a core family beside it, or an address that fits.
    package var isTopic: Bool
    package var terms: [String]
    package var pattern: String?
  }

  package struct Weights: Sendable, Hashable {
    package var title = 4
    package var meta = 2
    package var heading = 3
    package var body = 1
    package var anchor = 3
    package var hiddenAnchor = 4
    package var hiddenText = 2
    /// Most anchors, and most hidden ones, that are counted.
    package var anchorLimit = 5
  }

  /// A term that was met.
  package struct Hit: Sendable, Hashable {
    package var term: String
    package var family: String
    package var isWeak: Bool
    package var isTopic: Bool
    /// One word never counts by itself.
    package var isSingle: Bool

    var isCore: Bool { !isWeak }
    /// Counts without company.
    var isStrong: Bool { !isWeak && !isTopic && !isSingle }
  }

  package var families: [Family] = []
  package var weights = Weights()
  /// From here on a score is a suspicion.
  package var threshold = 8
  var veto: [String] = []
  var defeats: [String] = []
  var innocent: [String] = []
  var defacing: [String] = []
  var defacingVeto: [String] = []
  /// Terms by their first word, longest first.
  private var index: [String: [(words: [String], hit: Hit)]] = [:]
  private var patterns: [(WordPattern, Hit)] = []

  package init() {}

  package var isEmpty: Bool { families.isEmpty }

  init(_ tree: DataTree) throws {
    try tree.allow([
      "schema", "as_of", "families", "threshold", "weights", "veto", "defeats", "innocent",
      "defacement",
    ])
    let keys = ["code", "weak", "topic", "terms", "pattern", "asal"]
    families = try tree.list("families", of: keys).map { family in
      Family(
        code: try family.text("code"), isWeak: try family.isSet("weak"),
        isTopic: try family.isSet("topic"), terms: try family.terms("terms"),
        pattern: try family.optionalText("pattern"))
    }
    threshold = try tree.number("threshold") ?? threshold
    let weighed = [
      "title", "meta", "heading", "body", "anchor", "hidden_anchor", "hidden_text", "anchor_limit",
    ]
    if let table = try tree.child("weights", of: weighed) {
      weights.title = try table.number("title") ?? weights.title
      weights.meta = try table.number("meta") ?? weights.meta
      weights.heading = try table.number("heading") ?? weights.heading
      weights.body = try table.number("body") ?? weights.body
      weights.anchor = try table.number("anchor") ?? weights.anchor
      weights.hiddenAnchor = try table.number("hidden_anchor") ?? weights.hiddenAnchor
      weights.hiddenText = try table.number("hidden_text") ?? weights.hiddenText
      weights.anchorLimit = try table.number("anchor_limit") ?? weights.anchorLimit
    }
    veto = try tree.terms("veto")
    defeats = try tree.terms("defeats").map { FoldedText.words($0).joined(separator: " ") }
    innocent = try tree.terms("innocent").map { FoldedText.words($0).joined(separator: " ") }
    if let table = try tree.child("defacement", of: ["signatures", "veto"]) {
      defacing = try table.terms("signatures").map { FoldedText.words($0).joined(separator: " ") }
      defacingVeto = try table.terms("veto")
    }
    for family in families {
      for term in family.terms {
        let words = FoldedText.words(term)
        guard let first = words.first else {
          throw tree.fault(
            Phrase(
              "Keluarga \(family.code) memuat istilah kosong.",
              en: "\(family.code) has an empty term."),
            Phrase("Hapus istilah itu.", en: "Take that term out."))
        }
        let hit = Hit(
          term: words.joined(separator: " "), family: family.code, isWeak: family.isWeak,
          isTopic: family.isTopic, isSingle: words.count == 1)
        index[first, default: []].append((words, hit))
      }
      if let pattern = family.pattern {
        guard let pattern = WordPattern(pattern) else {
          throw tree.fault(
            Phrase(
              "Pola keluarga \(family.code) tidak dapat dibaca.",
              en: "The pattern of \(family.code) can't be read."),
            Phrase(
              "Tulis ungkapan reguler yang sah dan pendek.",
              en: "Write a valid, short regular expression."))
        }
        patterns.append(
          (
            pattern,
            Hit(term: "", family: family.code, isWeak: true, isTopic: false, isSingle: true)
          ))
      }
    }
    for key in index.keys { index[key]?.sort { $0.words.count > $1.words.count } }
  }

  // MARK: Reading a text

  /// Terms of a text, sentence by sentence.
  package struct Reading: Sendable, Hashable {
    /// Each once, in the order of the text; a page can repeat a word a hundred thousand times.
    package private(set) var hits: [Hit] = []
    private var known: Set<Hit> = []
    /// Sentences with terms that count, and with terms that a veto took away.
    package var open = 0
    package var vetoed = 0

    /// More different ones say nothing that these don't.
    private static let mostHits = 1_000

    mutating func add(_ more: [Hit]) {
      for hit in more where hits.count < Self.mostHits && known.insert(hit).inserted {
        hits.append(hit)
      }
    }

    mutating func add(_ other: Reading) {
      add(other.hits)
      open += other.open
      vetoed += other.vetoed
    }

    package var isEmpty: Bool { hits.isEmpty }
  }

  package func read(_ text: String) -> Reading {
    var reading = Reading()
    FoldedText.forEachSentence(of: text) { read(sentence: $0, into: &reading) }
    return reading
  }

  private func read(sentence: Substring, into reading: inout Reading) {
    let words = FoldedText.words(sentence)
    var hits = hits(in: words)
    guard hits.contains(where: \.isCore) else {
      reading.add(hits)
      return
    }
    let folded = " " + words.joined(separator: " ") + " "
    if isVetoed(folded) {
      reading.vetoed += 1
      return
    }
    let text = Haystack(folded)
    if innocent.contains(where: { text.contains(" \($0) ") }) {
      hits.removeAll { $0.family == "slot" }
    }
    guard !hits.isEmpty else { return }
    reading.open += 1
    reading.add(hits)
  }

  /// Terms among words, the longest first, none twice over the same words.
  func hits(in words: [String]) -> [Hit] {
    var hits: [Hit] = []
    var at = 0
    while at < words.count {
      if let found = index[words[at]]?.first(where: { words[at...].starts(with: $0.words) }) {
        hits.append(found.hit)
        at += found.words.count
        continue
      }
      for (pattern, hit) in patterns where pattern.matches(words[at]) {
        var hit = hit
        hit.term = words[at]
        hits.append(hit)
      }
      at += 1
    }
    return hits
  }

  /// Terms of an address: its path's words, and the labels of its host with words run together.
  package func read(address: WebAddress) -> Reading {
    let path = address.path.removingPercentEncoding ?? address.path
    var reading = read(path.replacing("/", with: "\n"))
    for label in address.host.split(separator: ".") where label != "www" {
      let words = FoldedText.words(label)
      reading.add(hits(in: words))
      let joined = words.joined()
      for family in families where !family.isWeak && !family.isTopic {
        for term in family.terms where term.contains(" ") {
          guard joined.contains(term.replacing(" ", with: "")) else { continue }
          reading.add([
            Hit(term: term, family: family.code, isWeak: false, isTopic: false, isSingle: false)
          ])
        }
      }
    }
    return reading
  }

  func isVetoed(_ folded: String) -> Bool {
    var folded = folded
    // By bytes: a search of texts in texts took half of the time at a page full of words.
    var text = Haystack(folded)
    for phrase in defeats where text.contains(" \(phrase) ") {
      folded = folded.replacing(" \(phrase) ", with: " ")
      text = Haystack(folded)
    }
    return veto.contains(where: text.contains)
  }
}

/// The regular expression of a family over one word. It is run on short words only.
struct WordPattern: Sendable {
  private nonisolated(unsafe) let regex: Regex<AnyRegexOutput>

  init?(_ pattern: String) {
    guard pattern.utf8.count <= 500, let regex = try? Regex(pattern) else { return nil }
    self.regex = regex
  }

  func matches(_ word: String) -> Bool {
    (4...24).contains(word.utf8.count) && word.utf8.allSatisfy { $0 < 128 }
      && word.wholeMatch(of: regex) != nil
  }
}
