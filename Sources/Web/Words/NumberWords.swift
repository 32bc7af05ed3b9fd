// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol NumberWords {
  /// "1.234".
  func number(_ value: Int) -> String
  /// "1.234,5": up to two decimals, none where they are zero.
  func number(_ value: Double) -> String
  /// "83%".
  func percent(_ share: Double) -> String
  /// "3 dari 6".
  func count(_ part: Int, of whole: Int) -> String
  /// "184 KB".
  func fileSize(_ bytes: Int) -> String
  /// "satu", "dua" … "sembilan", then digits.
  func spelled(_ value: Int) -> String
}

extension Indonesian {
  package func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { grouped.append(".") }
      grouped.append(digit)
    }
    return value < 0 ? "−\(grouped)" : grouped
  }

  package func number(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "–" }
    let hundredths = Int((value.magnitude * 100).rounded())
    let whole = number(hundredths / 100)
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    switch hundredths % 100 {
    case 0: return sign + whole
    case let rest where rest % 10 == 0: return "\(sign)\(whole),\(rest / 10)"
    case let rest: return "\(sign)\(whole),\(twoDigits(rest))"
    }
  }

  package func percent(_ share: Double) -> String { "\(number(Int((share * 100).rounded())))%" }
  package func count(_ part: Int, of whole: Int) -> String {
    "\(number(part)) dari \(number(whole))"
  }

  package func fileSize(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) bita"
    case ..<(1024 * 1024): "\(number((bytes + 1023) / 1024)) KB"
    default: "\(number((Double(bytes) / 104_857.6).rounded() / 10)) MB"
    }
  }

  package func spelled(_ value: Int) -> String {
    let words = [
      "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    ]
    return words.indices.contains(value) ? words[value] : number(value)
  }
}
