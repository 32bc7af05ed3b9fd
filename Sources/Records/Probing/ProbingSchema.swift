// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Tables of visits to live systems: who allowed what, what was asked, what came of it.
enum ProbingSchema {
  static let schema = """
    -- Written permits of owners; never changed but to be revoked.
    CREATE TABLE permits (
      id INTEGER NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      -- Host names and ports beside those of the system's own address.
      hosts TEXT NOT NULL DEFAULT '[]',
      ports TEXT NOT NULL DEFAULT '[]',
      intensity INTEGER NOT NULL CHECK (intensity IN (0, 1)),
      since TEXT NOT NULL,
      until TEXT NOT NULL,
      -- The owner's letter.
      letter TEXT NOT NULL,
      file TEXT,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      revoked_at INTEGER,
      revoked_by TEXT,
      CHECK (until >= since)) STRICT;
    CREATE INDEX permits_by_system ON permits (system, until);
    CREATE TABLE probe_runs (
      id INTEGER NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      case_number TEXT,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      intensity INTEGER NOT NULL,
      permit INTEGER REFERENCES permits (id),
      -- Ids of the only checks that are asked for, as JSON; null for all.
      checks TEXT,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed')),
      progress INTEGER NOT NULL DEFAULT 0,
      steps INTEGER NOT NULL DEFAULT 0,
      started_at INTEGER,
      finished_at INTEGER,
      -- Counts as JSON.
      summary TEXT,
      error TEXT,
      -- Version of the program whose checks looked.
      algorithm TEXT) STRICT;
    CREATE INDEX probe_runs_by_system ON probe_runs (system, id);
    -- All that the newest runs saw, passes and what was not seen included, as JSON.
    CREATE TABLE probe_results (
      run INTEGER NOT NULL PRIMARY KEY REFERENCES probe_runs (id),
      observations TEXT NOT NULL) STRICT;
    CREATE TABLE probe_schedules (
      system TEXT NOT NULL PRIMARY KEY REFERENCES systems (code),
      days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 366),
      intensity INTEGER NOT NULL,
      next_at INTEGER NOT NULL,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL) STRICT;
    -- Private or reserved ranges that a visit to this system may enter.
    CREATE TABLE probe_networks (
      system TEXT NOT NULL REFERENCES systems (code),
      network TEXT NOT NULL,
      reason TEXT NOT NULL,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (system, network)) STRICT;
    """
}
