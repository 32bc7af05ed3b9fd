// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango

/// Sets words for one document.
final class Typesetter {
  /// Height of a page between its margins; what is taller must be cut.
  let pageHeight: Double
  private let context: OpaquePointer
  private var groups = 0
  private var signatures = 0
  /// The page on which a heading stands, by its entry in the outline; known once all strips have
  /// been shared out.
  var pages: [String: Int] = [:]

  init(pageHeight: Double, language: String) {
    self.pageHeight = pageHeight
    context = Fonts.context(language: language)
  }

  deinit { kawal_g_object_unref(UnsafeMutableRawPointer(context)) }

  /// The words in lines no wider than `width`; `nil` for one line.
  func set(
    _ text: StyledText, _ style: TextStyle, width: Double?, alignment: Alignment = .leading
  ) -> DrawnText {
    DrawnText(text, style: style, width: width, alignment: alignment, context: context)
  }

  /// A new group, so that strips of one paragraph or row are read as one.
  func group(_ name: Tag.Name) -> Tag {
    groups += 1
    return Tag(name: name, group: groups)
  }

  /// The number of the next room for a signature, counted while the document is drawn.
  func nextSignature() -> Int {
    signatures += 1
    return signatures
  }

  /// The strips of several blocks, one below the other.
  func strips(_ blocks: [any Block], width: Double) -> [Strip] {
    blocks.flatMap { $0.strips(width: width, by: self) }
  }
}
