// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Synchronization

/// The right to draw, which one thread has at a time.
///
/// Cairo, Pango and fontconfig keep fonts in places that all their users share, and what one
/// thread leaves there shows in another's bytes, or ends the program. So everything from the first
/// measured word to the finished bytes happens within one turn, and so does the release of every
/// layout, picture and surface. Whatever calls these libraries is made with a turn, and only
/// ``take(_:)`` has one. Turns don't nest.
final class DrawingTurn {
  private let fonts: UnsafeMutablePointer<PangoFontMap>?
  private var contexts: [String: OpaquePointer] = [:]
  private var texts: [TextSetting: DrawnText] = [:]

  /// A few thousand bytes each.
  private static let textLimit = 500

  private static let lock = Mutex(())
  nonisolated(unsafe) private static let only = DrawingTurn()

  /// Never released: there is one for the life of the program.
  private init() { fonts = pango_cairo_font_map_new() }

  /// Waits for a turn and draws. What is drawn with must not outlive `draw`.
  static func take<Drawn: Sendable, Failure: Error>(
    _ draw: (DrawingTurn) throws(Failure) -> Drawn
  ) throws(Failure) -> Drawn {
    try lock.withLock { _ throws(Failure) in try draw(only) }
  }

  /// The words in lines. Those that other papers share are kept.
  func set(_ setting: TextSetting) -> DrawnText {
    guard setting.isShared else { return DrawnText(setting, in: self) }
    if let drawn = texts[setting] { return drawn }
    if texts.count == Self.textLimit { texts.removeAll(keepingCapacity: true) }
    let drawn = DrawnText(setting, in: self)
    texts[setting] = drawn
    return drawn
  }

  /// Where words of a language are measured.
  func context(language: String) -> OpaquePointer {
    if let context = contexts[language] { return context }
    let context = Fonts.context(of: fonts, language: language)
    contexts[language] = context
    return context
  }
}
