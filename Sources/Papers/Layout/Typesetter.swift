// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Sets words for one document.
final class Typesetter {
  /// Height of a page between its margins; what is taller must be cut.
  let pageHeight: Double
  let turn: DrawingTurn
  private let language: String
  private var pictures: [Data: Picture] = [:]
  private var groups = 0
  private var signatures = 0
  private var signers: Set<String> = []
  /// The page on which a heading stands, by its entry in the outline; known once all strips have
  /// been shared out.
  var pages: [String: Int] = [:]

  /// What went wrong on the way; the document is not to be finished then.
  private(set) var failure: PaperFailure?

  init(pageHeight: Double, language: String, in turn: DrawingTurn) {
    self.pageHeight = pageHeight
    self.turn = turn
    self.language = language
  }

  /// The words in lines no wider than `width`; `nil` for one line.
  func set(
    _ text: StyledText, _ style: TextStyle, width: Double?, alignment: Alignment = .leading
  ) -> DrawnText {
    turn.set(
      TextSetting(
        text: text, style: style, width: width, alignment: alignment, language: language))
  }

  /// The logo, unpacked once; `nil` where there is none, or none that can be read.
  func logo(of letterhead: Letterhead) -> Picture? {
    guard let png = letterhead.logo else { return nil }
    if let picture = pictures[png] { return picture }
    do {
      let picture = try Picture(png: png, in: turn)
      pictures[png] = picture
      return picture
    } catch {
      failure = error
      return nil
    }
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

  /// Whether nobody of this number has a room for a signature further up; counted like those.
  func isFirstSignature(of number: String) -> Bool { signers.insert(number).inserted }

  /// The strips of several blocks, one below the other.
  func strips(_ blocks: [any Block], width: Double) -> [Strip] {
    blocks.flatMap { $0.strips(width: width, by: self) }
  }
}
