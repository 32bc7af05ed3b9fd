// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

enum TLSBaselineSchema {
  static let tables = """
    -- How a monitor's address speaks TLS: what later looks are compared with, and the newest look.
    CREATE TABLE tls_baselines (
      monitor INTEGER NOT NULL PRIMARY KEY REFERENCES monitors (id),
      known TEXT NOT NULL,
      latest TEXT NOT NULL,
      seen_at INTEGER NOT NULL) STRICT;
    """
}

extension Store {
  /// Compares how TLS is spoken now with what is known; what is as strong or stronger becomes what
  /// is known, what is weaker is an incident until it is mended or a person settles it.
  ///
  /// - Returns: what is weaker.
  @discardableResult
  package func take(
    _ now: TLSBaseline, of monitor: Int, system: String, at instant: Date
  ) async throws -> [TLSBaseline.Weakening] {
    try await database.write { [self] connection in
      let row = try connection.first(
        "SELECT known FROM tls_baselines WHERE monitor = ?", [SQLValue(monitor)])
      let known: TLSBaseline = try row.map { try CanonicalJSON.value($0.text("known")) } ?? now
      let weakenings = known.weakenings(in: now)
      let text = try CanonicalJSON.text(now)
      try connection.execute(
        """
        INSERT INTO tls_baselines (monitor, known, latest, seen_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (monitor) DO UPDATE SET known = excluded.known, latest = excluded.latest,
          seen_at = excluded.seen_at
        """,
        [
          SQLValue(monitor), .text(weakenings.isEmpty ? text : try CanonicalJSON.text(known)),
          .text(text), SQLValue(instant),
        ])
      var draft = IncidentDraft(
        kind: .encryption, severity: TLSBaseline.severity(of: weakenings), cause: .tls,
        monitor: monitor, system: system, text: TLSBaseline.facts(weakenings))
      if weakenings.isEmpty {
        draft.text = Phrase(
          "Sambungan aman sekuat sebelumnya lagi.", en: "TLS is as strong as before again.")
        try connection.resolve(draft, at: instant)
      } else {
        try connection.raise(draft, at: instant, try calendar(connection))
      }
      return weakenings
    }
  }
}
