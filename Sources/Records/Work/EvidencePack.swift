// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

/// The evidence of one year as one archive, asked for by somebody.
package struct EvidencePack: Sendable, Hashable, Identifiable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case waiting, running, ready, failed
  }

  package var id: Int
  package var year: Int
  /// User name.
  package var askedBy: String
  package var askedAt: Date
  package var state: State
  /// Parts that are done, of how many.
  package var progress: Int
  package var parts: Int
  package var sha256: String?
  /// In bytes.
  package var size: Int?
  package var error: String?

  /// Kind of the jobs; the body is the pack's id.
  package static let jobKind = "evidence-pack"

  static let schema = """
    -- The evidence of a year as an archive: asked for, made by a worker, kept among the files.
    CREATE TABLE evidence_packs (
      id INTEGER PRIMARY KEY,
      year INTEGER NOT NULL,
      asked_by TEXT NOT NULL,
      asked_at INTEGER NOT NULL,
      state TEXT NOT NULL,
      progress INTEGER NOT NULL DEFAULT 0,
      parts INTEGER NOT NULL DEFAULT 0,
      sha256 TEXT,
      size INTEGER,
      error TEXT) STRICT;
    """

  init(row: SQLRow) throws {
    id = try row.int("id")
    year = try row.int("year")
    askedBy = try row.text("asked_by")
    askedAt = try row.instant("asked_at")
    state = try row.kind("state")
    progress = try row.int("progress")
    parts = try row.int("parts")
    sha256 = try row.optionalText("sha256")
    size = try row.optionalInt("size")
    error = try row.optionalText("error")
  }
}
