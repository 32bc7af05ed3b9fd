// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Instants as the tools write them. A time without a zone is taken as UTC.
enum ReportTime {
  /// ISO 8601 (`2022-03-20T22:43:31.23-03:00`), RFC 1123 (`Sat, 27 Mar 2021 20:08:34 +0000`), the
  /// form of C (`Wed May  7 16:26:27 2025`, also with a zone's name before the year, which is passed
  /// over), or seconds or milliseconds since 1970.
  static func read(_ text: String) -> Date? {
    var parts = Parts(text.utf8.prefix(64))
    return parts.read()
  }

  /// Numbers, words and signs of a date, in order.
  private struct Parts {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes)[...] }

    mutating func read() -> Date? {
      skipBlanks()
      if let first = bytes.first, first.isDigit {
        guard let number = number() else { return nil }
        if next("-") { return iso(year: number) }
        skipBlanks()
        if let month = month() { return civil(day: number, month: month) }
        return since1970(number)
      }
      // A weekday, then either the day (RFC 1123) or the month (C).
      guard word() != nil else { return nil }
      _ = next(",")
      skipBlanks()
      if let day = number() {
        _ = next("-")
        skipBlanks()
        return month().flatMap { civil(day: day, month: $0) }
      }
      return month().flatMap { c(month: $0) }
    }

    private mutating func iso(year: Int) -> Date? {
      guard let month = number(), next("-"), let day = number() else { return nil }
      if !next("T") { skipBlanks() }
      let time = clock()
      return date(year, month, day, time, zone())
    }

    private mutating func civil(day: Int, month: Int) -> Date? {
      _ = next("-")
      skipBlanks()
      guard let year = number() else { return nil }
      skipBlanks()
      let time = clock()
      return date(year, month, day, time, zone())
    }

    private mutating func c(month: Int) -> Date? {
      skipBlanks()
      guard let day = number() else { return nil }
      skipBlanks()
      let time = clock()
      skipBlanks()
      if word() != nil { skipBlanks() }
      return number().flatMap { date($0, month, day, time, 0) }
    }

    /// Seconds of the day; 0 where no time stands.
    private mutating func clock() -> Int? {
      guard let first = bytes.first, first.isDigit else { return 0 }
      guard let hour = number(), next(":"), let minute = number() else { return nil }
      let second = next(":") ? number() ?? 0 : 0
      if next(".") || next(",") { _ = number() }
      return hour < 24 && minute < 60 && second <= 60 ? hour * 3600 + minute * 60 + second : nil
    }

    private mutating func zone() -> Int {
      skipBlanks()
      let minus = bytes.first == UInt8(ascii: "-")
      guard minus || bytes.first == UInt8(ascii: "+") else { return 0 }
      bytes.removeFirst()
      guard var hours = number() else { return 0 }
      var minutes = 0
      if next(":") {
        minutes = number() ?? 0
      } else if hours > 99 {
        minutes = hours % 100
        hours /= 100
      }
      return (minus ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private mutating func number() -> Int? {
      let digits = bytes.prefix { $0.isDigit }
      guard !digits.isEmpty else { return nil }
      bytes = bytes.dropFirst(digits.count)
      return digits.prefix(16).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private mutating func word() -> String? {
      let letters = bytes.prefix { $0.isLetter }
      guard !letters.isEmpty else { return nil }
      bytes = bytes.dropFirst(letters.count)
      return String(decoding: letters, as: UTF8.self)
    }

    private mutating func month() -> Int? {
      word().flatMap { word in
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
          .firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
      }
    }

    private mutating func next(_ sign: Unicode.Scalar) -> Bool {
      guard bytes.first == UInt8(ascii: sign) else { return false }
      bytes.removeFirst()
      return true
    }

    private mutating func skipBlanks() { bytes = bytes.drop { $0.isSpace } }
  }

  private static func since1970(_ number: Int) -> Date? {
    // From 1990 to 2100, in seconds or milliseconds.
    switch number {
    case 631_152_000...4_102_444_800: Date(timeIntervalSince1970: Double(number))
    case 631_152_000_000...4_102_444_800_000: Date(timeIntervalSince1970: Double(number / 1000))
    default: nil
    }
  }

  private static func date(
    _ year: Int, _ month: Int, _ day: Int, _ seconds: Int?, _ offset: Int
  ) -> Date? {
    guard let seconds, (1970...2200).contains(year), (1...12).contains(month),
      (1...31).contains(day), abs(offset) <= 14 * 3600
    else { return nil }
    // Days since 1970 by the civil calendar, years beginning in March.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Date(timeIntervalSince1970: Double((days - 719_468) * 86_400 + seconds - offset))
  }
}
