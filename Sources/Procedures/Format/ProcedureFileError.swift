// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A place in a file; both count from 1, columns in characters.
package struct FilePlace: Sendable, Hashable, Comparable, Codable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: FilePlace, b: FilePlace) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// Everything that is wrong with a procedure file, in the order of the file.
package struct ProcedureFileError: Error, Sendable, Hashable {
  /// At least one, at most ``ProcedureReader/problemLimit``.
  package var problems: [ProcedureFileProblem]

  package init(_ problems: [ProcedureFileProblem]) {
    self.problems = problems
  }
}

/// One thing that is wrong with a procedure file.
package struct ProcedureFileProblem: Sendable, Hashable {
  package var place: FilePlace
  /// Keys that lead there, list positions from 1: `steps[3].time`. Empty for the whole file.
  package var path: String
  package var reason: Reason

  package init(place: FilePlace, path: String, reason: Reason) {
    self.place = place
    self.path = path
    self.reason = reason
  }

  package enum Reason: Sendable, Hashable {
    case tooLarge(bytes: Int, limit: Int)
    /// A list or a mapping with more entries than any procedure has.
    case tooManyRows(limit: Int)
    case tooDeep(limit: Int)
    /// More characters than fit a cell of the table.
    case tooLong(limit: Int)
    case notUTF8
    /// The parser's own words, in English.
    case notYAML(message: String)
    case emptyFile
    case severalDocuments
    case anchorRefused(String)
    case aliasRefused(String)
    case tagRefused(String)
    case duplicateKey(String)
    case unknownKey(String, didYouMean: String?)
    /// The key is known, but not beside what else stands there.
    case keyNotHere(String)
    /// Only one of these may stand in a row.
    case keysExclude([String])
    case missingKey(String)
    case wrongType(expected: Expected, found: Found)
    case badName(String)
    case badTime(String)
    case badDate(String)
    case notOneOf(String, allowed: [String])
    case duplicateID(String)
    case unknownLane(String, didYouMean: String?)
    case unknownStep(String, didYouMean: String?)
    case unknownOutput(String, didYouMean: String?)
    case unknownOutcome(String, didYouMean: String?)
  }

  package enum Expected: String, Sendable, Hashable {
    case text, list, mapping
    case yesNo = "yes-no"
    case wholeNumber = "whole-number"
    case number
  }

  package enum Found: String, Sendable, Hashable {
    case text, list, mapping, nothing
  }
}

extension ProcedureFileProblem.Reason {
  /// Stable code for programs, e.g. `unknown-key`.
  package var code: String {
    switch self {
    case .tooLarge: "too-large"
    case .tooManyRows: "too-many-rows"
    case .tooDeep: "too-deep"
    case .tooLong: "too-long"
    case .notUTF8: "not-utf-8"
    case .notYAML: "not-yaml"
    case .emptyFile: "empty-file"
    case .severalDocuments: "several-documents"
    case .anchorRefused: "anchor-refused"
    case .aliasRefused: "alias-refused"
    case .tagRefused: "tag-refused"
    case .duplicateKey: "duplicate-key"
    case .unknownKey: "unknown-key"
    case .keyNotHere: "key-not-here"
    case .keysExclude: "keys-exclude"
    case .missingKey: "missing-key"
    case .wrongType: "wrong-type"
    case .badName: "bad-name"
    case .badTime: "bad-time"
    case .badDate: "bad-date"
    case .notOneOf: "not-one-of"
    case .duplicateID: "duplicate-id"
    case .unknownLane: "unknown-lane"
    case .unknownStep: "unknown-step"
    case .unknownOutput: "unknown-output"
    case .unknownOutcome: "unknown-outcome"
    }
  }
}
