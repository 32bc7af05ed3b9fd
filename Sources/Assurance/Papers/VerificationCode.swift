// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What somebody types to learn whether a paper is the office's own: 16 letters and digits, read
/// out in groups of four.
///
/// None of them is mistaken for another: there is no I, O, 0 or 1. 80 bits, so that nobody finds
/// one by trying.
package struct VerificationCode: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Without the hyphens: "7KQ2MPXAWD4R9TBH".
  package let text: String

  package static let length = 16
  package static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

  /// As typed: any case, with or without hyphens and blanks; `nil` where it can be no code.
  package init?(_ typed: String) {
    let letters = typed.uppercased().filter { $0 != "-" && !$0.isWhitespace }
    guard letters.count == VerificationCode.length,
      letters.allSatisfy(VerificationCode.alphabet.contains)
    else { return nil }
    text = letters
  }

  /// From random bytes, of which each gives five bits.
  ///
  /// - Parameter bytes: at least 16; `nil` comes of fewer.
  package init?(random bytes: [UInt8]) {
    guard bytes.count >= VerificationCode.length else { return nil }
    text = String(
      bytes.prefix(VerificationCode.length).map { VerificationCode.alphabet[Int($0 & 31)] })
  }

  /// "7KQ2-MPXA-WD4R-9TBH", as it is printed and stands in addresses.
  package var description: String {
    stride(from: 0, to: VerificationCode.length, by: 4).map { start in
      String(text.dropFirst(start).prefix(4))
    }.joined(separator: "-")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = VerificationCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a verification code")
    }
    self = code
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
