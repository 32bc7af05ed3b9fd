// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A colour on paper; the palette still tells its parts apart on a black-and-white printer.
struct Ink: Hashable {
  var red: Double
  var green: Double
  var blue: Double
  var alpha = 1.0

  init(_ hex: UInt32, alpha: Double = 1) {
    red = Double(hex >> 16 & 0xFF) / 255
    green = Double(hex >> 8 & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
    self.alpha = alpha
  }

  static let black = Ink(0x000000)
  static let soft = Ink(0x4A4E5A)
  static let line = Ink(0xB9B4AB)
  static let rule = Ink(0x1A1E2E)
  static let tint = Ink(0xF2EFE9)
  static let paper = Ink(0xFFFFFF)
  static let mark = Ink(0x000000, alpha: 0.045)
  static let indigo = Ink(0x2D3984)
  static let rust = Ink(0xAD5434)
  static let blush = Ink(0xF3DDD2)
  static let red = Ink(0x8F1416)
  static let ochre = Ink(0xAF8842)
  static let cloth = Ink(0xD5D0C8)
}
