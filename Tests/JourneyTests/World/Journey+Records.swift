// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld

/// What the records say, for what no page shows in one piece.
extension Journey {
  func letters(_ direction: Letter.Direction) async throws -> [Letter] {
    var filter = LetterFilter()
    filter.direction = direction
    return try await store.letters(filter).rows.map(\.letter)
  }

  func events(of number: String, _ item: String? = nil) async throws -> [CaseEvent] {
    let reader = try await office.viewer(TestOffice.inspector, at: now)
    return try await store.log(number, item: item, for: reader, at: now)
      .filter { $0.item == item }.map(\.event)
  }

  /// Rows of a stream in the order they were done; a return says where to.
  func rows(of number: String, _ item: String? = nil) async throws -> [String] {
    try await events(of: number, item).compactMap { event in
      switch event.what {
      case .completed(let done): done.step
      case .sentBack(let back): "\(back.step) → \(back.to.step)"
      default: nil
      }
    }
  }

  func system(_ code: String) async throws -> InformationSystem? {
    try await store.systems([code]).first
  }

  func acting(_ username: String) -> Acting { Acting(username, at: now) }
}
