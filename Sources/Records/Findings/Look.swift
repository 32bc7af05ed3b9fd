// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// A run whose observations are being taken, batch after batch; see ``Store/beginLook(of:in:from:by:)``.
package struct Look: Sendable {
  package let id: Int
  package let system: String
  let source: LookSource
  let caseNumber: String?
  let acting: Acting
  /// So far.
  package internal(set) var taken = Taken()
  var tools: Set<String> = []
  var areas: Set<String> = []
  /// Time of the newest observation; what is older than what is known can't find anything missing.
  var newest: Date?
  /// Numbers of shared texts, so that an import need not look up each anew.
  var texts = TextCache()

  /// Observations taken in one act: small enough that others need not wait for long.
  package static let batch = 500
}

/// Texts that are known to stand in the table, up to a size.
struct TextCache: Sendable {
  private(set) var ids: [[UInt8]: Int64] = [:]
  private var size = 0
  private static let limit = 8 << 20

  subscript(text: [UInt8]) -> Int64? { ids[text] }

  mutating func keep(_ id: Int64, for text: [UInt8]) {
    if size > TextCache.limit { self = TextCache() }
    size += text.count
    ids[text] = id
  }

  mutating func keep(_ others: [[UInt8]: Int64]) {
    for (text, id) in others { keep(id, for: text) }
  }
}
