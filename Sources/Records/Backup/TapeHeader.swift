// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// An entry of an archive: a plain file.
///
/// - SeeAlso: IEEE Std 1003.1, pax, "ustar Interchange Format".
struct TapeHeader: Hashable {
  /// At most 100 bytes.
  var name: String
  var size: Int

  init(name: String, size: Int) {
    self.name = name
    self.size = size
  }

  /// `nil` where the block's checksum or shape is wrong, or it is no plain file.
  init?(block: [UInt8]) {
    guard block.count == 512, TapeHeader.number(block[148..<156]) == TapeHeader.sum(block),
      block[156] == UInt8(ascii: "0") || block[156] == 0,
      let size = TapeHeader.number(block[124..<136])
    else { return nil }
    self.size = size
    name = String(decoding: block[0..<100].prefix { $0 != 0 }, as: UTF8.self)
  }

  static func padding(after size: Int) -> Int { (512 - size % 512) % 512 }

  func block(at instant: Date) throws -> [UInt8] {
    guard name.utf8.count <= 100, size < 1 << 33 else {
      throw Failure(.invalid, "\(name) does not fit an archive")
    }
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ offset: Int) {
      block.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
    }
    put(name, 0)
    put("0000600", 100)
    put("0000000", 108)
    put("0000000", 116)
    put(TapeHeader.octal(size, 11), 124)
    put(TapeHeader.octal(max(0, Int(instant.timeIntervalSince1970)), 11), 136)
    put("0", 156)
    put("ustar", 257)
    put("00", 263)
    put(TapeHeader.octal(TapeHeader.sum(block), 6), 148)
    block[154] = 0
    block[155] = UInt8(ascii: " ")
    return block
  }

  /// Over the block with eight blanks in place of the sum.
  private static func sum(_ block: [UInt8]) -> Int {
    var sum = 8 * Int(UInt8(ascii: " "))
    for (index, byte) in block.enumerated() where !(148..<156).contains(index) { sum += Int(byte) }
    return sum
  }

  private static func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
