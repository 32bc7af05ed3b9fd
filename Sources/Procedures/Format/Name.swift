// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Names that a procedure file makes up: of lanes, rows, outputs, outcomes, fields.
enum Name {
  /// What `next` says for the end of the flow; no row may be called so.
  static let end = "end"

  /// 1 to 60 lower-case letters, digits and hyphens, not beginning with a hyphen.
  static func isValid(_ name: String) -> Bool {
    let bytes = name.utf8
    guard (1...60).contains(bytes.count), bytes.first != 45 else { return false }
    return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}

/// The known name that a wrong one was probably meant to be.
package enum NearName {
  /// The nearest one within two changed letters (one in short names), or `nil`.
  package static func of(_ name: String, among known: [String]) -> String? {
    let wanted = Array(name.utf8.prefix(61))
    let limit = wanted.count < 5 ? 1 : 2
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.utf8)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = Swift.min(above, row[j]) + 1
        row[j + 1] = Swift.min(row[j + 1], diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
