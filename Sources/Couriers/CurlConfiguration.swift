// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Lines of curl's configuration (`man curl`, `-K`), which travel on its standard input: no argument
/// of a process, that others could list, ever holds a secret.
package struct CurlConfiguration {
  private(set) var text = ""

  package init() {}

  /// An option without a value.
  package mutating func set(_ option: String) { text += "\(option)\n" }

  /// - Throws: `CourierFailure` where the value can't be written: a NUL, or a very long line.
  package mutating func set(_ option: String, _ value: String) throws(CourierFailure) {
    text += "\(option) = \(try CurlConfiguration.quoted(value))\n"
  }

  package mutating func set(_ option: String, _ value: Int) { text += "\(option) = \(value)\n" }

  /// A value within double quotes, where curl knows five escapes and takes all else as it is.
  static func quoted(_ value: String) throws(CourierFailure) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\0": throw CourierFailure(.invalid, "a value holds a NUL")
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\u{0B}": quoted += "\\v"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    // curl 7.88 gives up on lines of 100 KiB.
    guard quoted.utf8.count < 64 * 1024 else {
      throw CourierFailure(.invalid, "a value is too long")
    }
    return quoted + "\""
  }
}
