// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The table of findings that were looked at again by a visit.
enum RetestSchema {
  static let schema = """
    CREATE TABLE retests (
      run INTEGER NOT NULL REFERENCES probe_runs (id),
      finding TEXT NOT NULL REFERENCES findings (number),
      officer TEXT NOT NULL,
      asked_at INTEGER NOT NULL,
      -- Null while the visit waits or goes on.
      ended_at INTEGER,
      outcome TEXT CHECK (outcome IN ('still-seen', 'not-seen', 'undetermined')),
      -- Reason and observations as JSON.
      result TEXT,
      PRIMARY KEY (run, finding)) STRICT, WITHOUT ROWID;
    CREATE INDEX retests_by_finding ON retests (finding, run);
    """
}
