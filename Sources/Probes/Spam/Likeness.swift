// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How alike two texts are, by runs of words.
package enum Likeness {
  /// Jaccard index of runs of `length` words, 0 to 1; two empty texts are alike.
  package static func jaccard(_ a: String, _ b: String, run length: Int = 3) -> Double {
    let left = runs(FoldedText.words(a), length)
    let right = runs(FoldedText.words(b), length)
    if left.isEmpty, right.isEmpty { return 1 }
    let common = left.intersection(right).count
    return Double(common) / Double(left.count + right.count - common)
  }

  /// Whether two answers to different addresses are the same page: their own paths and all numbers
  /// are left out of account.
  ///
  /// - Parameter paths: Of both, without query; a page that repeats what was asked is still the same.
  package static func soft(_ a: String, _ b: String, without paths: [String]) -> Double {
    func cleaned(_ text: String) -> String {
      var text = text
      for path in paths where path.count > 1 {
        text = text.replacing(path, with: " ")
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        if name.count > 3 { text = text.replacing(name, with: " ") }
      }
      return String(text.map { $0.isNumber ? " " : $0 })
    }
    return jaccard(cleaned(a), cleaned(b), run: 2)
  }

  /// Hashes of the runs: the runs themselves are many times as large as the text.
  private static func runs(_ words: [String], _ length: Int) -> Set<Int> {
    guard words.count > length else { return words.isEmpty ? [] : [words.hashValue] }
    var runs: Set<Int> = []
    for at in 0...(words.count - length) { runs.insert(words[at..<(at + length)].hashValue) }
    return runs
  }
}
