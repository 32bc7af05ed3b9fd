// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Numbers of letters from a template: `{kode}` classification code, `{n}` sequence of the year
/// (`{n3}` with three digits at least), `{unit}` the office's short name, `{romawi}` the month in
/// Roman numerals, `{bulan}` in digits, `{tahun}`.
///
/// - SeeAlso: Permendagri 83/2022, kode klasifikasi arsip.
package struct LetterNumbering: Sendable, Hashable {
  package var template: String

  package init(_ template: String) { self.template = template }

  package static let places = [
    "kode", "n", "n2", "n3", "n4", "unit", "romawi", "bulan", "tahun", "year",
  ]

  package func number(_ n: Int, code: String, unit: String, on day: CalendarDate) -> String {
    var number = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      number += rest[..<open]
      let place = String(rest[rest.index(after: open)..<close])
      number += value(place, n, code, unit, day) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return number + rest
  }

  /// Names in braces that stand for nothing.
  package var unknown: [String] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
      part in
      let name = String(part.prefix { $0 != "}" })
      return part.contains("}") && LetterNumbering.places.contains(name) ? nil : name
    }
  }

  package var hasSequence: Bool {
    ["{n}", "{n2}", "{n3}", "{n4}"].contains { template.contains($0) }
  }

  private func value(
    _ place: String, _ n: Int, _ code: String, _ unit: String, _ day: CalendarDate
  ) -> String? {
    switch place {
    case "kode": return code
    case "n": return "\(n)"
    case "n2", "n3", "n4":
      let digits = "\(n)"
      let width = place.last?.wholeNumberValue ?? 0
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    case "unit": return unit
    case "romawi": return LetterNumbering.months[day.month - 1]
    case "bulan": return day.month < 10 ? "0\(day.month)" : "\(day.month)"
    case "tahun", "year": return "\(day.year)"
    case _: return nil
    }
  }

  private static let months = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
}
