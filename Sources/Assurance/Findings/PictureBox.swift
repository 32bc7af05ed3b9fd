// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A black box over a part of a picture, as one sees the picture upright.
///
/// All four in hundredths of a percent of the picture's width or height, 0 to 10,000.
package struct PictureBox: Sendable, Hashable, Codable {
  package var left: Int
  package var top: Int
  package var width: Int
  package var height: Int

  /// Hundredths of a percent in the whole.
  package static let whole = 10_000
  /// Boxes that one picture may have.
  package static let most = 40

  /// What lies beside the picture is cut off; `nil` for a box that covers nothing of it.
  package init?(left: Int, top: Int, width: Int, height: Int) {
    let sides = -Self.whole...2 * Self.whole
    guard [left, top, width, height].allSatisfy(sides.contains) else { return nil }
    let (x, y) = (max(0, left), max(0, top))
    let (right, bottom) = (min(left + width, Self.whole), min(top + height, Self.whole))
    guard right > x, bottom > y else { return nil }
    self.left = x
    self.top = y
    self.width = right - x
    self.height = bottom - y
  }

  /// Percentages as people write them, with a point or a comma: "12,5".
  package init?(left: String, top: String, width: String, height: String) {
    let parts = [left, top, width, height].compactMap(Self.hundredths)
    guard parts.count == 4 else { return nil }
    self.init(left: parts[0], top: parts[1], width: parts[2], height: parts[3])
  }

  /// "12.5" is 1,250; `nil` for what is no number.
  private static func hundredths(_ text: String) -> Int? {
    let plain = text.filter { $0 != " " && $0 != "%" }
      .map { $0 == "," ? "." : String($0) }.joined()
    guard let value = Double(plain), value.isFinite, abs(value) <= 200 else { return nil }
    return Int((value * 100).rounded())
  }

  /// "12.5", for fields and commands.
  package static func percent(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
