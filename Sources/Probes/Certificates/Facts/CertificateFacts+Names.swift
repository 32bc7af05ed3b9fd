// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension CertificateFacts {
  /// Readable form, most specific part first as people write it, and the last common name.
  static func name(_ value: DERValue) throws(WireFault) -> (text: String, common: String?) {
    var parts: [String] = []
    var common: String?
    var sets = value.children
    while !sets.isEmpty {
      var pairs = try sets.next(DERValue.set).children
      while !pairs.isEmpty {
        var pair = try pairs.next(DERValue.sequence).children
        let id = try pair.next(DERValue.objectIdentifier).objectIdentifier
        let text = try pair.next().text
        if id == "2.5.4.3" { common = text }
        if parts.count < 32 { parts.append("\(attributes[id] ?? id)=\(text.prefix(256))") }
      }
    }
    return (parts.reversed().joined(separator: ", "), common)
  }

  private static let attributes = [
    "2.5.4.3": "CN", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "ST", "2.5.4.10": "O",
    "2.5.4.11": "OU", "2.5.4.5": "serialNumber", "0.9.2342.19200300.100.1.25": "DC",
    "1.2.840.113549.1.9.1": "emailAddress",
  ]

  /// `YYMMDDHHMMSSZ` or `YYYYMMDDHHMMSSZ` (RFC 5280, 4.1.2.5).
  static func time(_ value: DERValue) throws(WireFault) -> Date {
    let digits = value.content.prefix { (48...57).contains($0) }.map { Int($0) - 48 }
    guard value.content.last == UInt8(ascii: "Z") || value.content.contains(UInt8(ascii: "."))
    else {
      throw .malformed("time")
    }
    func number(_ start: Int, _ count: Int) -> Int {
      digits[start..<(start + count)].reduce(0) { $0 * 10 + $1 }
    }
    var year: Int
    let offset: Int
    switch (value.tag, digits.count) {
    case (DERValue.utcTime, 12):
      year = number(0, 2)
      year += year < 50 ? 2000 : 1900
      offset = 2
    case (DERValue.generalizedTime, 14):
      year = number(0, 4)
      offset = 4
    default: throw .malformed("time")
    }
    let (month, day) = (number(offset, 2), number(offset + 2, 2))
    let (hour, minute, second) = (
      number(offset + 4, 2), number(offset + 6, 2), number(offset + 8, 2)
    )
    guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
    else { throw .malformed("time") }
    let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    return Date(timeIntervalSince1970: Double(seconds))
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
