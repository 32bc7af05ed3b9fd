// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Procedures

/// Everything that is wrong with a file of records, in the order of the file. Nothing was taken.
package struct ImportError: Error, Sendable, Hashable {
  /// At least one, at most ``limit``.
  package var problems: [ImportProblem]

  package static let limit = 100
}

/// One thing that is wrong with a file of records.
package struct ImportProblem: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case notUTF8
    case tooLarge(bytes: Int)
    case tooManyRows(limit: Int)
    /// No header, or nothing below it.
    case empty
    /// A quote within a field that doesn't begin with one.
    case bareQuote
    /// Something between a closing quote and the next delimiter.
    case textAfterQuote
    case unterminatedQuote
    case fieldCount(expected: Int, found: Int)
    case unknownColumn(String, didYouMean: String?)
    case repeatedColumn(String)
    case missingColumn(String)
    case missing
    case tooLong(limit: Int)
    /// A line break, or a character that can't be seen.
    case controlCharacter
    case notOneOf([String])
    /// Expected like `2026-11-23`.
    case notDate
    case notWholeNumber
    case notYesNo
    /// What a code of this register looks like, by its name.
    case badCode(CodeShape)
    case badNIP(NIP.Fault)
    case badURL, badEmail
    /// The name is kept for the program itself.
    case reserved
    /// The same record stands on an earlier line.
    case repeatedKey(line: Int)
    /// A number that another record has, e.g. a NIP.
    case taken(by: String)
    case unknownReference(Register, String, didYouMean: String?)
    case endsBeforeStart
    /// A *Plh.* or delegate has an end.
    case untilRequired
    case leaderNotMember
    /// An agency's or inspector's account holds no post.
    case noOffice
    /// What only the cases change; it has this value now.
    case followsCases(now: String)
    /// A unit that is above itself.
    case circle
  }

  /// From 1.
  package var line: Int
  /// Name of the column; `nil` where the line itself is meant.
  package var column: String?
  /// Its position in the file, from 1.
  package var position: Int?
  package var reason: Reason

  package init(line: Int, column: String? = nil, position: Int? = nil, reason: Reason) {
    self.line = line
    self.column = column
    self.position = position
    self.reason = reason
  }
}

/// How codes are written.
package enum CodeShape: String, Sendable, Hashable, CaseIterable {
  /// Lower-case letters, digits, hyphens: units, posts, teams.
  case slug
  /// Lower-case letters, digits, full stops, hyphens, underscores.
  case username
  /// Letters, digits, full stops, hyphens, underscores: systems.
  case system
  /// A host name in lower case, e.g. `simpeg.contoh.go.id`.
  case hostname

  /// Whether the text is written so.
  package func fits(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func lower(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    func any(_ byte: UInt8) -> Bool { lower(byte) || (65...90).contains(byte) }
    guard let first = bytes.first, let last = bytes.last else { return false }
    switch self {
    case .slug:
      return bytes.count <= 60 && lower(first) && bytes.allSatisfy { lower($0) || $0 == 45 }
    case .username:
      return bytes.count <= 60 && lower(first)
        && bytes.allSatisfy { lower($0) || [45, 46, 95].contains($0) }
    case .system:
      return bytes.count <= 40 && any(first) && any(last)
        && bytes.allSatisfy { any($0) || [45, 46, 95].contains($0) }
    case .hostname:
      let labels = text.split(separator: ".", omittingEmptySubsequences: false)
      return bytes.count <= 253 && labels.count > 1
        && labels.allSatisfy { label in
          (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { lower($0) || $0 == 45 || $0 == 95 }
        }
    }
  }
}
