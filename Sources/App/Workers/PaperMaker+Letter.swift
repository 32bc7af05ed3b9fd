// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  /// What stands in each field of a letter at first.
  func starts(_ order: LetterPress.Order) async throws -> [String: String] {
    order.kind.starts(with: try await letterValues(order))
  }

  /// - Throws: ``LetterGaps``, `PaperFailure`.
  func letter(
    _ order: LetterPress.Order, marksGaps: Bool = false, verification: VerificationMark? = nil
  ) async throws -> (letter: OfficeLetter, gaps: [LetterGap]) {
    let kind = order.kind
    var typed = order.typed
    var values = try await letterValues(order)
    if order.isSample {
      // A kind is shown whole: what would be typed stands there as its name.
      for (name, text) in kind.starts(with: values) where text.isEmpty && typed[name] == nil {
        typed[name] = kind.fields.first { $0.name == name }.map { "[\($0.title)]" }
      }
    }
    values = kind.filled(values, typed: typed)
    let composed = try LetterComposer.blocks(of: kind, with: values, marksGaps: marksGaps)
    let title = [order.typed["hal"], order.typed["tentang"]].compactMap { $0 }.first ?? kind.title
    return (
      OfficeLetter(
        kind: kind.id, title: title, pageSize: PageSize(kind.paper),
        classification: try await classification(of: kind.secrecy),
        letterhead: try await letterhead(order.letterhead), blocks: composed.blocks,
        foot: order.number ?? "", isSample: try await isSample(), verification: verification),
      composed.gaps
    )
  }

  /// The letter as a file; its date is the letter's day.
  func pdf(_ order: LetterPress.Order, verification: VerificationMark? = nil) async throws -> Data {
    let day = order.day ?? self.day(instant)
    return try await letter(order, verification: verification).letter.pdf(
      createdAt: calendar.instant(day, hour: 0, minute: 0))
  }

  func proof(_ order: LetterPress.Order) async throws -> LetterPress.Proof {
    let (letter, gaps) = try await letter(order, marksGaps: true)
    let pictures = try letter.pictures(scale: 1.4, limit: 3)
    return LetterPress.Proof(
      pages: pictures.pages.map { [UInt8]($0) }, total: pictures.total, gaps: gaps)
  }

  private func classification(of secrecy: LetterKind.Secrecy) async throws -> Classification {
    switch secrecy {
    case .office: try await classification()
    case .ordinary: .ordinary
    case .restricted: .restricted
    case .secret: .secret
    }
  }

  private func letterhead(_ lines: [String]?) async throws -> Letterhead {
    guard let lines, !lines.isEmpty else { return try await letterhead() }
    return Letterhead(
      names: Array(lines.prefix(2)), address: Array(lines.dropFirst(2)),
      logo: try await store.logo().map { Data($0) })
  }
}

extension PageSize {
  fileprivate init(_ paper: LetterKind.Paper) {
    self =
      switch paper {
      case .a4: .a4
      case .f4: .f4
      case .halfFolio: .halfFolio
      }
  }
}

extension LetterPress {
  /// Draws with what the records hold at the moment of asking.
  init(store: Store) {
    self.init(
      starts: { try await PaperMaker(store: store, at: Date()).starts($0) },
      proof: { try await PaperMaker(store: store, at: Date()).proof($0) },
      pdf: { Array(try await PaperMaker(store: store, at: Date()).pdf($0)) },
      takesLogo: { Letterhead.accepts(logo: Data($0)) },
      word: { try await PaperMaker(store: store, at: Date()).word($0) })
  }
}
