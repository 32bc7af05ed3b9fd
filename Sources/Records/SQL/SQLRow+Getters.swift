// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension SQLRow {
  package func optionalText(_ column: SQLColumn) throws -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let text): text
    case let other: throw wrong(column, "text", other)
    }
  }

  package func optionalInt64(_ column: SQLColumn) throws -> Int64? {
    switch try value(column) {
    case .null: nil
    case .int(let number): number
    case let other: throw wrong(column, "an integer", other)
    }
  }

  package func optionalInt(_ column: SQLColumn) throws -> Int? {
    try optionalInt64(column).map(Int.init)
  }

  /// An integer is widened.
  package func optionalReal(_ column: SQLColumn) throws -> Double? {
    switch try value(column) {
    case .null: nil
    case .real(let number): number
    case .int(let number): Double(number)
    case let other: throw wrong(column, "a real number", other)
    }
  }

  package func optionalBlob(_ column: SQLColumn) throws -> [UInt8]? {
    switch try value(column) {
    case .null: nil
    case .blob(let bytes): bytes
    case let other: throw wrong(column, "a blob", other)
    }
  }

  /// 0 is false, every other integer true.
  package func optionalBool(_ column: SQLColumn) throws -> Bool? {
    try optionalInt64(column).map { $0 != 0 }
  }

  /// From whole milliseconds since 1970-01-01T00:00:00Z.
  package func optionalInstant(_ column: SQLColumn) throws -> Date? {
    try optionalInt64(column).map { Date(timeIntervalSince1970: Double($0) / 1000) }
  }

  /// An enumeration kept as text; throws when the text is none of its cases.
  package func optionalKind<Kind: RawRepresentable>(
    _ column: SQLColumn, _ kind: Kind.Type = Kind.self
  ) throws -> Kind? where Kind.RawValue == String {
    guard let text = try optionalText(column) else { return nil }
    guard let found = Kind(rawValue: text) else {
      throw Failure(.internal, "\(column) holds a word that is no \(kind)")
    }
    return found
  }
}

extension SQLRow {
  package func text(_ column: SQLColumn) throws -> String {
    try present(optionalText(column), column, "text")
  }
  package func int(_ column: SQLColumn) throws -> Int {
    try present(optionalInt(column), column, "an integer")
  }
  package func int64(_ column: SQLColumn) throws -> Int64 {
    try present(optionalInt64(column), column, "an integer")
  }
  package func real(_ column: SQLColumn) throws -> Double {
    try present(optionalReal(column), column, "a real number")
  }
  package func blob(_ column: SQLColumn) throws -> [UInt8] {
    try present(optionalBlob(column), column, "a blob")
  }
  package func bool(_ column: SQLColumn) throws -> Bool {
    try present(optionalBool(column), column, "an integer")
  }
  package func instant(_ column: SQLColumn) throws -> Date {
    try present(optionalInstant(column), column, "an instant")
  }
  package func kind<Kind: RawRepresentable>(
    _ column: SQLColumn, _ kind: Kind.Type = Kind.self
  ) throws -> Kind where Kind.RawValue == String {
    try present(optionalKind(column, kind), column, "a \(kind)")
  }

  private func present<Value>(
    _ value: Value?, _ column: SQLColumn, _ wanted: @autoclosure () -> String
  ) throws -> Value {
    guard let value else { throw wrong(column, wanted(), .null) }
    return value
  }
}
