// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A mailbox: `Nama <kotak@contoh.go.id>` (RFC 5321, without quoted and international local parts).
package struct MailAddress: Sendable, Hashable {
  /// Shown beside the address; may be empty.
  package var name: String
  package let mailbox: String

  /// - Throws: `CourierFailure` for what can't be a mailbox.
  package init(_ mailbox: String, name: String = "") throws(CourierFailure) {
    let halves = mailbox.split(separator: "@", omittingEmptySubsequences: false)
    guard mailbox.utf8.count <= 254, halves.count == 2,
      MailAddress.isLocal(halves[0]), MailAddress.isDomain(halves[1])
    else { throw CourierFailure(.invalid, "that is no address for mail") }
    self.mailbox = mailbox
    self.name = name
  }

  /// As a header has it.
  var field: String {
    guard !name.isEmpty else { return mailbox }
    let phrase = EncodedWord.phrase(name)
    // Lines with encoded words have at most 76 characters.
    return phrase.hasPrefix("=?") ? "\(phrase)\r\n <\(mailbox)>" : "\(phrase) <\(mailbox)>"
  }

  private static func isLocal(_ text: Substring) -> Bool {
    let marks = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    return 1...64 ~= text.utf8.count && !text.hasPrefix(".") && !text.hasSuffix(".")
      && !text.contains("..") && text.utf8.allSatisfy { isAlphanumeric($0) || marks.contains($0) }
  }

  static func isDomain(_ text: Substring) -> Bool {
    1...253 ~= text.utf8.count
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        1...63 ~= label.utf8.count && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D }
      }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
