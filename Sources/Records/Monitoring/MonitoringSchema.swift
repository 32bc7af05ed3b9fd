// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The tables of monitoring.
///
/// Looks come in by the second and are asked for by the hour: they are written in the order of
/// time, and every full hour becomes one row for each monitor, with its minutes packed in it.
enum MonitoringSchema {
  static let tables = """
    CREATE TABLE monitors (
      id INTEGER NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      url TEXT NOT NULL,
      interval_s INTEGER NOT NULL,
      expectation TEXT NOT NULL,
      -- Closer watching while an order runs, as JSON; null otherwise.
      intensive TEXT,
      -- Somebody wanted it besides an order: it goes on when the order ends.
      by_hand INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      started_by TEXT NOT NULL,
      stopped_at INTEGER,
      stopped_by TEXT,
      -- The fold of its looks, as JSON, with what lists ask for beside it.
      health TEXT NOT NULL,
      state TEXT NOT NULL,
      state_since INTEGER,
      -- Raised when a person changed the health, so that the watching process takes it over.
      health_version INTEGER NOT NULL DEFAULT 1,
      certificate_from INTEGER,
      certificate_until INTEGER,
      certificate_issuer TEXT,
      UNIQUE (system, url)) STRICT;
    CREATE TABLE monitor_latest (
      monitor INTEGER NOT NULL PRIMARY KEY REFERENCES monitors (id),
      at INTEGER NOT NULL,
      ms INTEGER NOT NULL,
      outcome INTEGER NOT NULL,
      status INTEGER,
      cause TEXT,
      detail TEXT) STRICT;
    -- Raw looks of the last 48 hours, in the order of time.
    CREATE TABLE monitor_results (
      at INTEGER NOT NULL,
      monitor INTEGER NOT NULL,
      state INTEGER NOT NULL,
      ms INTEGER NOT NULL,
      status INTEGER,
      cause TEXT,
      PRIMARY KEY (at, monitor)) STRICT, WITHOUT ROWID;
    -- An hour of a monitor: counts of looks by state, and for 30 days its minutes, three bytes
    -- each: state and mean milliseconds.
    CREATE TABLE monitor_hours (
      monitor INTEGER NOT NULL,
      hour INTEGER NOT NULL,
      up INTEGER NOT NULL,
      partial INTEGER NOT NULL,
      down INTEGER NOT NULL,
      pending INTEGER NOT NULL,
      maintenance INTEGER NOT NULL,
      unknown INTEGER NOT NULL,
      answered INTEGER NOT NULL,
      ms_sum INTEGER NOT NULL,
      minutes BLOB,
      PRIMARY KEY (monitor, hour)) STRICT, WITHOUT ROWID;
    CREATE TABLE incidents (
      number TEXT NOT NULL PRIMARY KEY,
      -- Null for what concerns the system or the office as a whole.
      monitor INTEGER,
      system TEXT REFERENCES systems (code),
      kind TEXT NOT NULL,
      -- Tells apart what can be open side by side, such as two faults of backups.
      topic TEXT NOT NULL DEFAULT '',
      severity TEXT NOT NULL,
      cause TEXT,
      verdict TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      acknowledged_at INTEGER,
      acknowledged_by TEXT,
      confirmed_at INTEGER,
      resolved_at INTEGER,
      answered_at INTEGER,
      notified_at INTEGER,
      case_number TEXT,
      reminders INTEGER NOT NULL DEFAULT 0,
      reminded_at INTEGER,
      next_reminder INTEGER) STRICT;
    CREATE INDEX incidents_by_system ON incidents (system, opened_at);
    CREATE INDEX incidents_by_monitor ON incidents (monitor, opened_at);
    CREATE INDEX incidents_by_time ON incidents (opened_at);
    CREATE INDEX incidents_open ON incidents (kind, topic) WHERE resolved_at IS NULL;
    CREATE INDEX incidents_to_remind ON incidents (next_reminder) WHERE next_reminder IS NOT NULL;
    CREATE TABLE incident_events (
      incident TEXT NOT NULL REFERENCES incidents (number),
      seq INTEGER NOT NULL,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      officer TEXT,
      text_id TEXT NOT NULL,
      text_en TEXT NOT NULL,
      evidence TEXT NOT NULL DEFAULT '[]',
      files TEXT NOT NULL DEFAULT '[]',
      PRIMARY KEY (incident, seq)) STRICT, WITHOUT ROWID;
    -- Pictures that later looks are compared with: the newest accepted one, else the newest.
    CREATE TABLE baselines (
      monitor INTEGER NOT NULL REFERENCES monitors (id),
      kind TEXT NOT NULL CHECK (kind IN ('content', 'headers')),
      learned_at INTEGER NOT NULL,
      body TEXT NOT NULL,
      accepted_at INTEGER,
      accepted_by TEXT,
      PRIMARY KEY (monitor, kind, learned_at)) STRICT, WITHOUT ROWID;
    CREATE TABLE maintenance_windows (
      id INTEGER NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      starts INTEGER NOT NULL,
      ends INTEGER NOT NULL,
      reason TEXT NOT NULL,
      officer TEXT NOT NULL,
      entered_at INTEGER NOT NULL) STRICT;
    CREATE INDEX maintenance_by_system ON maintenance_windows (system, ends);
    -- Systems whose backups have to be proved, with the secret that signs messages about them.
    CREATE TABLE backup_watches (
      system TEXT NOT NULL PRIMARY KEY REFERENCES systems (code),
      since INTEGER NOT NULL,
      by_hand INTEGER NOT NULL,
      secret TEXT NOT NULL,
      started_by TEXT NOT NULL,
      stopped_at INTEGER) STRICT;
    CREATE TABLE backup_evidence (
      id INTEGER NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      kind TEXT NOT NULL CHECK (kind IN ('backup', 'check', 'restore')),
      tool TEXT NOT NULL,
      finished_at INTEGER NOT NULL,
      bytes INTEGER,
      files INTEGER,
      snapshot TEXT NOT NULL,
      good INTEGER NOT NULL,
      source TEXT NOT NULL,
      person TEXT,
      note TEXT,
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL,
      UNIQUE (system, kind, tool, snapshot)) STRICT;
    CREATE INDEX backup_evidence_by_time ON backup_evidence (system, kind, finished_at);
    -- Which process does the watching; one row.
    CREATE TABLE watch_lease (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      holder TEXT NOT NULL,
      until INTEGER NOT NULL) STRICT;
    -- What somebody should know: the audience is 'office' or 'unit:CODE'.
    CREATE TABLE notices (
      id INTEGER NOT NULL PRIMARY KEY,
      at INTEGER NOT NULL,
      audience TEXT NOT NULL,
      kind TEXT NOT NULL,
      incident TEXT NOT NULL REFERENCES incidents (number)) STRICT;
    CREATE INDEX notices_by_audience ON notices (audience, id);
    CREATE TABLE notice_reads (
      officer TEXT NOT NULL PRIMARY KEY,
      up_to INTEGER NOT NULL) STRICT;
    """
}
