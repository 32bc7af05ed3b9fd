// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The tables of an office.
///
/// Written for SQLite; PostgreSQL needs three words replaced (`INTEGER`, `BLOB`, `STRICT`), and
/// the roster's triggers in its own tongue. Instants are whole milliseconds since 1970 UTC, days are `2026-11-23`, lists
/// are JSON. There are no sequences: numbers come from `counters`, inside the act.
package enum Schema {
  package static let migrations = Migrations([
    Migration("office, people, registers", office),
    Migration("procedures and case files", cases),
    Migration("evaluations, findings, letters, orders", work),
    Migration("sessions, files, audit", machinery),
    Migration("jobs", JobQueue.schema),
    Migration("commands", commands),
    Migration("where sign-ins come from, and forms kept over them", doorway),
    Migration("observations and imports", ObservationSchema.schema),
    Migration("permits and visits", ProbingSchema.schema),
    Migration("monitoring", MonitoringSchema.tables),
    Migration("issued papers and signatures", IssuedSchema.schema),
    Migration("indices for searching", SearchSchema.indices),
    Migration("findings that visits look at again", RetestSchema.schema),
    Migration("kinds of letters, and letters written from them", LetterSchema.tables),
    Migration("notices that leave the product", OutwardSchema.tables),
    Migration("how TLS was spoken", TLSBaselineSchema.tables),
    Migration("evidence packs", EvidencePack.schema),
    Migration("sources of issued papers", IssuedSchema.sources),
    // JSON of `ThreeAnswers`; null where none is given.
    Migration("three questions of each control", "ALTER TABLE judgements ADD COLUMN answers TEXT"),
    Migration("secrets, closed", KeptSecret.tables),
    Migration("until when names are registered", RegistrationSchema.tables),
    Migration("pictures looked over", PictureSchema.tables),
    Migration("version of the roster", RosterSchema.triggers),
    Migration("measures without a row number", MeasuresSchema.table),
    // Nobody asks for events of all cases by their time; every act had to enter its own.
    Migration("events by case alone", "DROP INDEX events_by_time"),
    Migration("snapshots of states", SnapshotSchema.table),
    Migration("version of the roster, the calendar's too", RosterSchema.calendarTriggers),
  ])

  private static let office = """
    -- One value a line: name, kind (live, demo, test), letterhead, calendar rules as JSON.
    CREATE TABLE office (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL) STRICT;
    CREATE TABLE counters (
      name TEXT NOT NULL PRIMARY KEY,
      value INTEGER NOT NULL) STRICT;
    CREATE TABLE units (
      code TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      short TEXT NOT NULL,
      parent TEXT REFERENCES units (code),
      email TEXT) STRICT;
    CREATE TABLE officers (
      username TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      nip TEXT UNIQUE,
      rank TEXT,
      role TEXT NOT NULL
        CHECK (role IN ('administrator', 'secretary', 'officer', 'agency', 'inspector')),
      unit TEXT NOT NULL REFERENCES units (code),
      email TEXT,
      competences TEXT NOT NULL DEFAULT '[]',
      active INTEGER NOT NULL DEFAULT 1,
      password TEXT,
      must_change INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE posts (
      code TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      unit TEXT NOT NULL REFERENCES units (code)) STRICT;
    CREATE TABLE holdings (
      post TEXT NOT NULL REFERENCES posts (code),
      officer TEXT NOT NULL REFERENCES officers (username),
      kind TEXT NOT NULL CHECK (kind IN ('definitive', 'plt', 'plh', 'delegate')),
      since TEXT NOT NULL,
      until TEXT,
      PRIMARY KEY (post, officer, kind, since)) STRICT;
    CREATE INDEX holdings_by_officer ON holdings (officer);
    CREATE TABLE teams (
      code TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      leader TEXT NOT NULL REFERENCES officers (username),
      members TEXT NOT NULL) STRICT;
    CREATE TABLE systems (
      code TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      owner TEXT NOT NULL REFERENCES units (code),
      url TEXT,
      hosting TEXT NOT NULL,
      stack TEXT NOT NULL DEFAULT '[]',
      category TEXT,
      data_categories TEXT NOT NULL DEFAULT '[]',
      contact TEXT,
      vendor TEXT,
      vendor_contract_ends TEXT,
      users INTEGER,
      monthly_visits INTEGER,
      documents TEXT NOT NULL DEFAULT '[]',
      dependants TEXT NOT NULL DEFAULT '[]',
      state TEXT NOT NULL DEFAULT 'active',
      last_evaluated TEXT,
      last_met INTEGER) STRICT;
    CREATE INDEX systems_by_owner ON systems (owner);
    CREATE TABLE domains (
      name TEXT NOT NULL PRIMARY KEY,
      owner TEXT NOT NULL REFERENCES units (code),
      system TEXT REFERENCES systems (code),
      state TEXT NOT NULL DEFAULT 'active',
      note TEXT) STRICT;
    CREATE INDEX domains_by_system ON domains (system);
    CREATE INDEX domains_by_owner ON domains (owner);
    """

  private static let cases = """
    -- A version, once installed, never changes; the newest one opens new cases.
    CREATE TABLE procedures (
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      hash TEXT NOT NULL,
      installed_at INTEGER NOT NULL,
      PRIMARY KEY (id, version)) STRICT;
    CREATE TABLE cases (
      number TEXT NOT NULL PRIMARY KEY,
      procedure TEXT NOT NULL,
      procedure_version INTEGER NOT NULL,
      title TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      opened_by TEXT NOT NULL,
      -- Agency that asked; null when the office began by itself.
      requester TEXT,
      -- Systems it is about from the start: the subject, or a proposal for the list.
      systems TEXT NOT NULL DEFAULT '[]',
      -- User names of the team assigned to it.
      team TEXT NOT NULL DEFAULT '[]',
      -- The row of another case that waits for this one.
      parent_case TEXT,
      parent_item TEXT,
      parent_step TEXT,
      status TEXT NOT NULL,
      closed_at INTEGER,
      FOREIGN KEY (procedure, procedure_version) REFERENCES procedures (id, version)) STRICT;
    CREATE INDEX cases_by_status ON cases (status, opened_at);
    CREATE INDEX cases_by_opening ON cases (opened_at);
    CREATE INDEX cases_by_requester ON cases (requester);
    -- The case itself has the empty item; every item of its list has a stream of its own.
    CREATE TABLE streams (
      case_number TEXT NOT NULL REFERENCES cases (number),
      item TEXT NOT NULL,
      version INTEGER NOT NULL,
      status TEXT NOT NULL,
      -- The fold of the events, as JSON.
      state TEXT NOT NULL,
      -- Hash of the newest event.
      head BLOB NOT NULL,
      -- Agency that owns the item's system; null for the case itself.
      owner TEXT,
      -- User name of who evaluates the item.
      evaluator TEXT,
      PRIMARY KEY (case_number, item)) STRICT, WITHOUT ROWID;
    CREATE INDEX streams_by_item ON streams (item);
    CREATE INDEX streams_by_owner ON streams (owner);
    -- Appended in the order of time (no WITHOUT ROWID): acts that share a commit share its pages.
    CREATE TABLE events (
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      kind TEXT NOT NULL,
      payload TEXT NOT NULL,
      command TEXT,
      hash BLOB NOT NULL,
      PRIMARY KEY (case_number, item, version)) STRICT;
    CREATE UNIQUE INDEX events_by_command ON events (command) WHERE command IS NOT NULL;
    CREATE INDEX events_by_time ON events (at);
    -- Whose turn it is now: a row for each holder who may take it (post:…, unit:…, officer:…).
    CREATE TABLE turns (
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      step TEXT NOT NULL,
      holder TEXT NOT NULL,
      lane TEXT NOT NULL,
      round INTEGER NOT NULL,
      since INTEGER NOT NULL,
      due INTEGER,
      earliest INTEGER,
      assignee TEXT,
      taken_by TEXT,
      paused INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (case_number, item, step, holder)) STRICT, WITHOUT ROWID;
    CREATE INDEX turns_by_holder ON turns (holder, due);
    -- How long each finished row took; what reports count.
    CREATE TABLE measures (
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      step TEXT NOT NULL,
      round INTEGER NOT NULL,
      procedure TEXT NOT NULL,
      outcome TEXT,
      since INTEGER NOT NULL,
      done_at INTEGER NOT NULL,
      done_by TEXT NOT NULL,
      due INTEGER,
      -- Minutes, as the row's standard counts them.
      spent INTEGER NOT NULL,
      late INTEGER NOT NULL,
      PRIMARY KEY (case_number, item, step, round)) STRICT;
    -- Holds all that a summary counts, so that years of rows are not looked up one by one.
    CREATE INDEX measures_by_step ON measures (procedure, step, done_at, late, due);
    CREATE TABLE drafts (
      officer TEXT NOT NULL,
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      step TEXT NOT NULL,
      body TEXT NOT NULL,
      saved_at INTEGER NOT NULL,
      PRIMARY KEY (officer, case_number, item, step)) STRICT;
    """

  private static let work = """
    CREATE TABLE judgements (
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      control TEXT NOT NULL,
      verdict TEXT CHECK (verdict IN ('met', 'not-met', 'not-applicable')),
      note TEXT NOT NULL DEFAULT '',
      files TEXT NOT NULL DEFAULT '[]',
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      -- Verdict of the same control in the system's evaluation before this one.
      before TEXT,
      PRIMARY KEY (case_number, item, control)) STRICT, WITHOUT ROWID;
    CREATE INDEX judgements_by_item ON judgements (item, control, case_number);
    CREATE TABLE findings (
      number TEXT NOT NULL PRIMARY KEY,
      system TEXT NOT NULL REFERENCES systems (code),
      case_number TEXT,
      control TEXT,
      title TEXT NOT NULL,
      severity TEXT NOT NULL,
      place TEXT NOT NULL,
      detail TEXT NOT NULL,
      recommendation TEXT NOT NULL,
      state TEXT NOT NULL,
      found_at INTEGER NOT NULL,
      found_by TEXT NOT NULL,
      due INTEGER,
      accepted_until TEXT,
      settled_at INTEGER) STRICT;
    CREATE INDEX findings_by_system ON findings (system, state);
    CREATE INDEX findings_by_case ON findings (case_number, system);
    CREATE INDEX findings_by_state ON findings (state, severity);
    CREATE TABLE finding_acts (
      finding TEXT NOT NULL REFERENCES findings (number),
      seq INTEGER NOT NULL,
      kind TEXT NOT NULL,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      text TEXT NOT NULL,
      files TEXT NOT NULL DEFAULT '[]',
      until TEXT,
      PRIMARY KEY (finding, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE letters (
      id INTEGER NOT NULL PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
      year INTEGER NOT NULL,
      agenda INTEGER NOT NULL,
      number TEXT,
      date TEXT,
      registered_at INTEGER NOT NULL,
      registered_by TEXT NOT NULL,
      unit TEXT NOT NULL REFERENCES units (code),
      subject TEXT NOT NULL,
      body TEXT,
      speed TEXT NOT NULL,
      secrecy TEXT NOT NULL,
      case_number TEXT,
      item TEXT,
      files TEXT NOT NULL DEFAULT '[]',
      received_at INTEGER,
      received_by TEXT,
      srikandi TEXT,
      UNIQUE (direction, year, agenda)) STRICT;
    CREATE INDEX letters_by_unit ON letters (unit, registered_at);
    CREATE INDEX letters_by_case ON letters (case_number);
    -- Shutdowns and intensive monitoring, from the order to their end.
    CREATE TABLE orders (
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('shutdown', 'monitoring')),
      system TEXT NOT NULL REFERENCES systems (code),
      ordered_at INTEGER NOT NULL,
      body TEXT NOT NULL,
      confirmed_at INTEGER,
      confirmed_by TEXT,
      ended_at INTEGER,
      ended_by TEXT,
      ended_note TEXT,
      PRIMARY KEY (case_number, item, kind, ordered_at)) STRICT;
    CREATE INDEX orders_by_system ON orders (system, ended_at);
    """

  private static let doorway = """
    -- Network address of the try; of IPv6 the network, empty where it says nothing.
    ALTER TABLE sign_ins ADD COLUMN address TEXT NOT NULL DEFAULT '';
    CREATE INDEX sign_ins_by_address ON sign_ins (address, at);
    -- What somebody sent when their session was over, until they are back.
    CREATE TABLE kept_forms (
      id TEXT NOT NULL PRIMARY KEY,
      officer TEXT NOT NULL REFERENCES officers (username),
      path TEXT NOT NULL,
      body TEXT NOT NULL,
      had_files INTEGER NOT NULL,
      kept_at INTEGER NOT NULL) STRICT;
    CREATE INDEX kept_forms_by_officer ON kept_forms (officer, kept_at);
    """

  private static let commands = """
    -- What came of a form that was sent, so that sending it twice is one act.
    CREATE TABLE commands (
      command TEXT NOT NULL PRIMARY KEY,
      outcome TEXT NOT NULL,
      at INTEGER NOT NULL) STRICT;
    """

  private static let machinery = """
    CREATE TABLE sessions (
      -- SHA-256 of the token in the cookie.
      token TEXT NOT NULL PRIMARY KEY,
      officer TEXT NOT NULL REFERENCES officers (username),
      csrf TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL) STRICT;
    CREATE INDEX sessions_by_officer ON sessions (officer);
    CREATE TABLE sign_ins (
      name TEXT NOT NULL,
      at INTEGER NOT NULL,
      succeeded INTEGER NOT NULL) STRICT;
    CREATE INDEX sign_ins_by_name ON sign_ins (name, at);
    CREATE TABLE files (
      sha256 TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      type TEXT NOT NULL,
      size INTEGER NOT NULL,
      added_at INTEGER NOT NULL,
      added_by TEXT NOT NULL) STRICT;
    -- Where a file belongs: who may read the case may read its files.
    CREATE TABLE file_uses (
      sha256 TEXT NOT NULL REFERENCES files (sha256),
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      title TEXT NOT NULL,
      PRIMARY KEY (sha256, case_number, item)) STRICT;
    CREATE INDEX file_uses_by_case ON file_uses (case_number, item);
    -- Documents that were drawn from the records.
    CREATE TABLE papers (
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      kind TEXT NOT NULL,
      version INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      drawn_at INTEGER NOT NULL,
      PRIMARY KEY (case_number, item, kind, version)) STRICT;
    -- Acts outside of cases, chained like the events.
    CREATE TABLE journal (
      seq INTEGER NOT NULL PRIMARY KEY,
      at INTEGER NOT NULL,
      officer TEXT NOT NULL,
      kind TEXT NOT NULL,
      payload TEXT NOT NULL,
      hash BLOB NOT NULL) STRICT;
    -- A seal pins, by a Merkle root, the head of every stream that moved since the seal before,
    -- and the journal's, as item 'journal' of no case. Chained, the last one pins all of them.
    CREATE TABLE seals (
      number INTEGER NOT NULL PRIMARY KEY,
      at INTEGER NOT NULL,
      officer TEXT NOT NULL,
      streams INTEGER NOT NULL,
      journal INTEGER NOT NULL,
      root BLOB NOT NULL,
      hash BLOB NOT NULL) STRICT;
    CREATE TABLE seal_heads (
      seal INTEGER NOT NULL REFERENCES seals (number),
      case_number TEXT NOT NULL,
      item TEXT NOT NULL,
      version INTEGER NOT NULL,
      hash BLOB NOT NULL,
      PRIMARY KEY (seal, case_number, item)) STRICT, WITHOUT ROWID;
    CREATE INDEX seal_heads_by_stream ON seal_heads (case_number, item, version);
    """
}
