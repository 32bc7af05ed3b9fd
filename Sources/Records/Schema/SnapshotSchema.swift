// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// States apart from their streams, and not written at every event: the line of a stream, which every act changes,
/// becomes short, and acts of many cases that share a commit share its page.
enum SnapshotSchema {
  static let table = """
    -- The fold of a stream's events up to a version; those after it are applied when it is read.
    CREATE TABLE snapshots (
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      version INTEGER NOT NULL,
      -- JSON of `CaseFile`.
      state TEXT NOT NULL,
      PRIMARY KEY (case_number, item)) STRICT;
    INSERT INTO snapshots (case_number, item, version, state)
    SELECT case_number, item, version, state FROM streams;
    ALTER TABLE streams DROP COLUMN state;
    """
}
