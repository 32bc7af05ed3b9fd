// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

/// The grammar of one line.
enum ICSLine {
  /// Octets of a line, its CRLF left out.
  static let limit = 75

  /// A value of type TEXT: commas, semicolons, backslashes and line breaks escaped, other control
  /// characters left out.
  static func text(_ value: String) -> String {
    var escaped = ""
    for scalar in value.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n", "\r": escaped += "\\n"
      case "\t": escaped += " "
      default:
        guard scalar.value >= 32, scalar.value != 127 else { continue }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `20261123`.
  static func day(_ date: CalendarDate) -> String {
    let year = String(date.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + twoDigits(date.month) + twoDigits(date.day)
  }

  /// `20261123T022000Z`.
  static func instant(_ instant: Date) -> String {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down))
    let day = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400
    let rest = seconds - day * 86_400
    return self.day(CalendarDate(dayNumber: day)) + "T" + twoDigits(rest / 3600)
      + twoDigits(rest / 60 % 60) + twoDigits(rest % 60) + "Z"
  }

  /// Broken into lines of at most 75 octets, never inside a character; each but the first begins
  /// with a blank, which counts.
  static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > limit {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded
  }
}
