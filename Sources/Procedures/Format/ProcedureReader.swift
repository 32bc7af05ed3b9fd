// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Reads a procedure from its file.
///
/// The reader answers whether the file says something; whether what it says can be run is
/// answered by ``ProcedureCheck``.
package enum ProcedureReader {
  /// Bytes of a file; the two shipped ones have under 20,000.
  package static let byteLimit = 1 << 20
  /// Rows of the table, and entries of any other list.
  package static let rowLimit = 500
  /// Characters of one text.
  package static let textLimit = 8_000
  /// Problems that are told at once.
  package static let problemLimit = 100

  /// - Throws: everything that is wrong with the file, each with its place.
  package static func read(_ text: String) throws(ProcedureFileError) -> Procedure {
    try readPlaced(text).procedure
  }

  /// Reads the bytes of a file, which must be UTF-8.
  package static func read(_ bytes: [UInt8]) throws(ProcedureFileError) -> Procedure {
    try readPlaced(bytes).procedure
  }

  /// The procedure, and where each row stands in the file, by the row's id.
  package static func readPlaced(
    _ bytes: [UInt8]
  ) throws(ProcedureFileError) -> (procedure: Procedure, rows: [String: FilePlace]) {
    try refuseTooLarge(bytes.count)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure(.notUTF8, at: placeOfDamage(in: bytes))
    }
    return try readPlaced(text)
  }

  package static func readPlaced(
    _ text: String
  ) throws(ProcedureFileError) -> (procedure: Procedure, rows: [String: FilePlace]) {
    try refuseTooLarge(text.utf8.count)
    var text = text
    let (tree, problems) = text.withUTF8 { bytes in
      let composer = YAMLComposer(bytes)
      return (composer.compose(), composer.problems)
    }
    guard let tree else { throw ProcedureFileError(problems) }
    var reading = ProcedureReading(problems: problems)
    let procedure = reading.procedure(tree)
    guard let procedure, reading.problems.isEmpty else {
      let sorted = reading.problems.enumerated().sorted {
        ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
      }
      throw ProcedureFileError(sorted.prefix(problemLimit).map(\.element))
    }
    return (procedure, reading.rows)
  }

  private static func refuseTooLarge(_ bytes: Int) throws(ProcedureFileError) {
    guard bytes <= byteLimit else {
      throw failure(.tooLarge(bytes: bytes, limit: byteLimit), at: FilePlace(line: 1, column: 1))
    }
  }

  private static func failure(
    _ reason: ProcedureFileProblem.Reason, at place: FilePlace
  ) -> ProcedureFileError {
    ProcedureFileError([ProcedureFileProblem(place: place, path: "", reason: reason)])
  }

  /// Where the first bytes stand that are no UTF-8.
  private static func placeOfDamage(in bytes: [UInt8]) -> FilePlace {
    var place = FilePlace(line: 1, column: 1)
    var input = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&input) {
      if scalar == "\n" {
        place = FilePlace(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
    }
    return place
  }
}
