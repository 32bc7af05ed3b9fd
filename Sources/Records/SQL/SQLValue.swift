// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A value in a column or bound to a `?`: the five kinds that every engine here shares.
package enum SQLValue: Sendable, Hashable {
  case null
  case int(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension SQLValue {
  package init(_ value: Int) { self = .int(Int64(value)) }
  package init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
  package init(_ value: Int64?) { self = value.map(SQLValue.int) ?? .null }
  package init(_ value: Double?) { self = value.map(SQLValue.real) ?? .null }
  package init(_ value: String) { self = .text(value) }
  package init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
  package init(_ value: [UInt8]?) { self = value.map(SQLValue.blob) ?? .null }
  /// Stored as 0 or 1.
  package init(_ value: Bool) { self = .int(value ? 1 : 0) }
  package init(_ value: Bool?) { self = value.map { SQLValue($0) } ?? .null }
  /// An instant: whole milliseconds since 1970-01-01T00:00:00Z, rounded to the nearest.
  package init(_ value: Date) {
    self = .int(Int64((value.timeIntervalSince1970 * 1000).rounded()))
  }
  package init(_ value: Date?) { self = value.map { SQLValue($0) } ?? .null }
  /// The raw value of an enumeration that is kept as text.
  package init<Kind: RawRepresentable>(_ value: Kind) where Kind.RawValue == String {
    self = .text(value.rawValue)
  }
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(floatLiteral value: Double) { self = .real(value) }
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .int(value ? 1 : 0) }
}
