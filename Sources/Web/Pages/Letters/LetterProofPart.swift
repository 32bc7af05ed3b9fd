// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// Page images beside an editor, and what the letter lacks. The script asks for this part again
/// as somebody types; without it a button does.
struct LetterProofPart {
  /// Addresses of the pages.
  var pages: [String] = []
  var total = 0
  var gaps: [LetterGap] = []
  var isSample = false

  /// Draws, and keeps the pages where the browser fetches them.
  static func make(
    _ order: LetterPress.Order, _ site: Site, for owner: String
  ) async throws -> LetterProofPart {
    guard let press = site.letterPress else { return LetterProofPart() }
    let proof = try await press.proof(order)
    var part = LetterProofPart(total: proof.total, gaps: proof.gaps, isSample: order.isSample)
    for page in proof.pages {
      part.pages.append(Paths.proof(await ProofShelf.shared.keep(page, for: owner)))
    }
    return part
  }

  func html(_ kind: LetterKind?, faults: [String] = [], _ words: any Phrasebook) -> HTML {
    let lacks = gaps.map { gap in
      words.letterGap(
        gap, field: kind?.fields.first { "isian.\($0.name)" == gap.value }?.title)
    }
    let said: HTML = when(
      !faults.isEmpty,
      notice(
        "<p>\(words.letterKindRefused)</p><ul>\(each(faults) { "<li>\($0)</li>" })</ul>", .warn,
        icon: .warning))
    let missing: HTML = when(
      !lacks.isEmpty && !isSample,
      notice(
        "<p>\(words.letterGapsHeading)</p><ul>\(each(lacks) { "<li>\($0)</li>" })</ul>", .plain))
    let images = each(Array(pages.enumerated())) { index, page in
      """
      <img class="proof" src="\(page)" alt="\(words.letterProofPage(index + 1, total))">
      """
    }
    return """
      <div data-proof><h2>\(words.letterProof)</h2>\(said)\(missing)\
      \(when(isSample, soft(words.letterProofSample)))\(images)</div>
      """
  }
}
