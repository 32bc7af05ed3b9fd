// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// A civil servant's number: 18 digits, `YYYYMMDD YYYYMM G NNN`.
/// - SeeAlso: Peraturan Kepala BKN 22/2007.
package struct NIP: Sendable, Hashable, LosslessStringConvertible {
  package enum Fault: Error, Sendable, Hashable {
    case notDigits
    /// So many digits instead of 18.
    case length(Int)
    /// The first eight digits are no day.
    case birthDate
    /// Digits 9 to 14 are no month after the birth; the 14th may run to 12 only.
    case appointment
    /// Digit 15 is 1 for men and 2 for women.
    case gender
  }

  /// The 18 digits.
  package let description: String
  package let born: CalendarDate

  /// Reads the digits, with or without spaces between the groups.
  package init(reading text: String) throws(Fault) {
    let digits = text.filter { !$0.isWhitespace }
    let numbers = digits.utf8.map { Int($0) - 48 }
    guard numbers.allSatisfy({ (0...9).contains($0) }), !numbers.isEmpty else { throw .notDigits }
    guard numbers.count == 18 else { throw .length(numbers.count) }
    func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
    guard
      let born = CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)),
      born.year >= 1900
    else { throw .birthDate }
    guard (1...12).contains(number(12..<14)), number(8..<12) > born.year, number(8..<12) < 2200
    else { throw .appointment }
    guard (1...2).contains(number(14..<15)) else { throw .gender }
    description = digits
    self.born = born
  }

  package init?(_ description: String) {
    guard let nip = try? NIP(reading: description) else { return nil }
    self = nip
  }

  /// As printed: `19720412 199803 1 004`.
  package var grouped: String {
    var rest = Substring(description)
    return [8, 6, 1, 3].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: " ")
  }
}
