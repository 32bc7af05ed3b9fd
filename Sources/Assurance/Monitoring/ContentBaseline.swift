// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What of a page stays the same from one visit to the next: the picture that later ones are
/// compared with. Learned from several visits in a row, accepted by a person.
package struct ContentBaseline: Sendable, Hashable, Codable {
  /// Words that stood in every one of the pages, hashed, sorted.
  package var words: [UInt64]
  /// Pairs of tags and how often they occurred at least, by hash.
  package var tagPairs: [UInt64: Int]
  /// `nil` where the pages did not agree.
  package var title: String?
  package var scriptHosts: [String]
  /// How many pages it was learned from.
  package var pages: Int

  /// - Returns: `nil` without a page.
  package init?(learnedFrom pictures: [PagePicture]) {
    guard let first = pictures.first else { return nil }
    var words = first.words
    var pairs = first.tagPairs
    var hosts = first.scriptHosts
    for picture in pictures.dropFirst() {
      words.formIntersection(picture.words)
      for (pair, count) in pairs {
        let other = picture.tagPairs[pair] ?? 0
        pairs[pair] = other == 0 ? nil : min(count, other)
      }
      hosts.formUnion(picture.scriptHosts)
    }
    self.words = words.sorted()
    tagPairs = pairs
    title = pictures.allSatisfy { $0.title == first.title } ? first.title : nil
    scriptHosts = hosts.sorted()
    pages = pictures.count
  }

  /// A later page beside it.
  package func compare(_ page: PagePicture) -> ContentComparison {
    let kept = words.count { page.words.contains($0) }
    // Dice's coefficient over the counts: 1 for the same structure, 0 for nothing in common.
    var common = 0
    for (pair, count) in tagPairs { common += min(count, page.tagPairs[pair] ?? 0) }
    let total = tagPairs.values.reduce(0, +) + page.tagPairs.values.reduce(0, +)
    return ContentComparison(
      retention: words.isEmpty ? 1 : Double(kept) / Double(words.count),
      structure: total == 0 ? 1 : 2 * Double(common) / Double(total),
      isTitleChanged: title.map { $0 != page.title } ?? false,
      newScriptHosts: page.scriptHosts.subtracting(scriptHosts).sorted(),
      signature: page.signature)
  }
}

/// How far a page is from its baseline.
package struct ContentComparison: Sendable, Hashable, Codable {
  /// Share of the stable words that are still there, 0 to 1.
  package var retention: Double
  /// Likeness of the structure, 0 to 1.
  package var structure: Double
  package var isTitleChanged: Bool
  package var newScriptHosts: [String]
  /// Words that vandals leave; `nil` where there are none.
  package var signature: String?

  package init(
    retention: Double, structure: Double, isTitleChanged: Bool, newScriptHosts: [String],
    signature: String?
  ) {
    self.retention = retention
    self.structure = structure
    self.isTitleChanged = isTitleChanged
    self.newScriptHosts = newScriptHosts
    self.signature = signature
  }

  /// What it would be if a second look agrees; `nil` for what pages do by themselves.
  package func suspicion(_ rules: MonitoringRules) -> (kind: Incident.Kind, severity: Severity)? {
    if signature != nil { return (.defacement, .critical) }
    guard
      retention < rules.retentionFloor || structure < rules.structureFloor
        || !newScriptHosts.isEmpty
    else { return nil }
    let isHeavy = isTitleChanged || retention < rules.heavyRetention
    return (.content, isHeavy ? .high : .medium)
  }

  /// The figures, for the incident's history.
  package var facts: Phrase {
    let (kept, alike) = (Int((retention * 100).rounded()), Int((structure * 100).rounded()))
    var id = "Kata tetap yang masih ada \(kept)%, kemiripan susunan \(alike)%."
    var en = "Stable words still there \(kept)%, likeness of structure \(alike)%."
    if isTitleChanged {
      id += " Judul halaman berubah."
      en += " The page's title changed."
    }
    if !newScriptHosts.isEmpty {
      let hosts = newScriptHosts.prefix(5).joined(separator: ", ")
      id += " Skrip dari host baru: \(hosts)."
      en += " Scripts from new hosts: \(hosts)."
    }
    if let signature {
      id += " Ciri perusakan: \"\(signature)\"."
      en += " Mark of defacement: \"\(signature)\"."
    }
    return Phrase(id, en: en)
  }
}
