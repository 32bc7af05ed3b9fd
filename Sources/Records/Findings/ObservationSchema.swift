// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Tables of what was seen of systems, before and beside the findings.
enum ObservationSchema {
  static let schema = """
    -- A run of a tool against a system: one probe, one report, one person's note.
    CREATE TABLE looks (
      id INTEGER NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      -- 'import', 'probe', 'person', and which one.
      source TEXT NOT NULL,
      source_id TEXT NOT NULL,
      case_number TEXT,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      -- Null while it goes on, and for ever where it broke off.
      ended_at INTEGER,
      -- Counts as JSON.
      taken TEXT NOT NULL DEFAULT '{}') STRICT;
    CREATE INDEX looks_by_system ON looks (system, at);
    CREATE INDEX looks_by_source ON looks (source, source_id);
    -- One row for each thing seen of a system, however often and by however many.
    CREATE TABLE observations (
      id INTEGER NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      -- First 16 bytes of the SHA-256 of its identity.
      identity BLOB NOT NULL,
      tool TEXT NOT NULL,
      rule TEXT NOT NULL,
      result TEXT NOT NULL,
      severity TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('new', 'accepted', 'dismissed', 'split')),
      -- The finding that it was accepted as.
      finding TEXT REFERENCES findings (number),
      -- Last day of a dismissal; null where it has none.
      until TEXT,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      -- Runs in which it was seen.
      times INTEGER NOT NULL,
      first_look INTEGER NOT NULL,
      last_look INTEGER NOT NULL,
      -- Since when the tool that had seen it no longer does.
      gone_at INTEGER,
      area TEXT NOT NULL,
      case_number TEXT,
      -- Of the body without its times.
      body_hash INTEGER NOT NULL,
      UNIQUE (system, identity)) STRICT;
    CREATE INDEX observations_by_state ON observations (system, state, severity, rule);
    CREATE INDEX observations_by_finding ON observations (finding) WHERE finding IS NOT NULL;
    -- The newest observation itself; what many share stands in observation_texts.
    CREATE TABLE observation_bodies (
      observation INTEGER NOT NULL PRIMARY KEY,
      gist INTEGER NOT NULL,
      detail INTEGER,
      body TEXT NOT NULL) STRICT;
    CREATE TABLE observation_texts (
      id INTEGER NOT NULL PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE,
      body TEXT NOT NULL) STRICT;
    -- Further places of the same identity, such as /warga/18 beside /warga/17; the first 50.
    CREATE TABLE observation_places (
      observation INTEGER NOT NULL,
      place TEXT NOT NULL,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      PRIMARY KEY (observation, place)) STRICT, WITHOUT ROWID;
    -- What persons decided about an observation, and what became of it.
    CREATE TABLE observation_acts (
      id INTEGER NOT NULL PRIMARY KEY,
      observation INTEGER NOT NULL,
      kind TEXT NOT NULL,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      text TEXT NOT NULL,
      until TEXT,
      finding TEXT) STRICT;
    CREATE INDEX observation_acts_by_observation ON observation_acts (observation);
    -- Scanners' reports that were brought, with what came of each.
    CREATE TABLE imports (
      id INTEGER NOT NULL PRIMARY KEY,
      sha256 TEXT NOT NULL,
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      -- Null where the hosts in the report say which systems it is about.
      system TEXT REFERENCES systems (code),
      case_number TEXT,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('reading', 'ready', 'taking', 'taken', 'failed', 'discarded')),
      format TEXT,
      tool TEXT,
      -- Observations read so far.
      progress INTEGER NOT NULL DEFAULT 0,
      -- Preview, then what was taken, as JSON.
      summary TEXT,
      error TEXT,
      taken_at INTEGER,
      taken_by TEXT) STRICT;
    CREATE INDEX imports_by_time ON imports (at);
    CREATE INDEX imports_by_system ON imports (system, at);
    ALTER TABLE findings ADD COLUMN cvss TEXT;
    ALTER TABLE findings ADD COLUMN cwe TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE findings ADD COLUMN merged_into TEXT;
    """
}
