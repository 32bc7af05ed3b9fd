// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The roster's version: what is remembered of a person holds as long as it stays the same.
///
/// Kept by triggers, as authority may not hang on every writing statement remembering it; drawn by
/// lot, so that the version of a change that was taken back never comes again.
enum RosterSchema {
  static let triggers =
    "INSERT INTO office (key, value) VALUES ('roster-version', '0');\n"
    + ["officers", "posts", "holdings"].flatMap { table in
      ["INSERT", "UPDATE", "DELETE"].map { act in
        """
        CREATE TRIGGER roster_\(table)_\(act.lowercased()) AFTER \(act) ON \(table) BEGIN
          UPDATE office SET value = hex(randomblob(8)) WHERE key = 'roster-version';
        END;
        """
      }
    }.joined(separator: "\n")

  /// The calendar's too: one look tells whether all that is remembered of the office still holds.
  static let calendarTriggers = ["INSERT", "UPDATE"].map { act in
    """
    CREATE TRIGGER roster_calendar_\(act.lowercased()) AFTER \(act) ON office
    WHEN NEW.key = 'calendar-version' BEGIN
      UPDATE office SET value = hex(randomblob(8)) WHERE key = 'roster-version';
    END;
    """
  }.joined(separator: "\n")
}
