// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Papers that left the office, copies that came back signed, and what signing needs.
enum IssuedSchema {
  static let schema = """
    CREATE TABLE issued_papers (
      -- 16 letters and digits, without hyphens.
      code TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      subject TEXT NOT NULL DEFAULT '',
      number TEXT,
      day TEXT NOT NULL,
      secrecy TEXT NOT NULL,
      case_number TEXT REFERENCES cases (number),
      item TEXT,
      version INTEGER,
      letter INTEGER REFERENCES letters (id),
      sha256 TEXT NOT NULL REFERENCES files (sha256),
      issued_at INTEGER NOT NULL,
      issued_by TEXT NOT NULL,
      post TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'issued' CHECK (state IN ('issued', 'withdrawn', 'replaced')),
      ended_at INTEGER,
      ended_by TEXT,
      reason TEXT,
      replaced_by TEXT REFERENCES issued_papers (code),
      CHECK ((state = 'issued') = (ended_at IS NULL)),
      CHECK ((state = 'replaced') = (replaced_by IS NOT NULL))) STRICT;
    CREATE INDEX issued_papers_by_time ON issued_papers (issued_at);
    CREATE INDEX issued_papers_by_case ON issued_papers (case_number, item, kind);
    CREATE INDEX issued_papers_by_letter ON issued_papers (letter);
    CREATE INDEX issued_papers_by_file ON issued_papers (sha256);
    CREATE TABLE signed_copies (
      code TEXT NOT NULL REFERENCES issued_papers (code),
      sha256 TEXT NOT NULL REFERENCES files (sha256),
      kind TEXT NOT NULL CHECK (kind IN ('signed', 'scan')),
      added_at INTEGER NOT NULL,
      added_by TEXT NOT NULL,
      -- Names, as the copy itself says.
      signers TEXT NOT NULL DEFAULT '[]',
      PRIMARY KEY (code, sha256)) STRICT, WITHOUT ROWID;
    CREATE INDEX signed_copies_by_file ON signed_copies (sha256);
    -- Certificates whose word about signers the office takes.
    CREATE TABLE trusted_certificates (
      sha256 TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      expires_at INTEGER NOT NULL,
      der BLOB NOT NULL,
      added_at INTEGER NOT NULL,
      added_by TEXT NOT NULL) STRICT;
    -- PKCS#12 files as they were brought, encrypted by their passphrases, which nobody keeps.
    CREATE TABLE signing_keys (
      id TEXT NOT NULL PRIMARY KEY,
      -- User name; null for the office's own seal.
      officer TEXT REFERENCES officers (username),
      name TEXT NOT NULL,
      issuer TEXT NOT NULL,
      expires_at INTEGER NOT NULL,
      body BLOB NOT NULL,
      added_at INTEGER NOT NULL,
      added_by TEXT NOT NULL) STRICT;
    CREATE INDEX signing_keys_by_officer ON signing_keys (officer);
    """

  /// Papers that come from no row of a case, and letters that come in another's place.
  static let sources = """
    ALTER TABLE issued_papers ADD COLUMN source TEXT;
    CREATE INDEX issued_papers_by_source ON issued_papers (source);
    ALTER TABLE written_letters ADD COLUMN replaces INTEGER REFERENCES written_letters (id);
    CREATE INDEX written_letters_by_replaced ON written_letters (replaces);
    """
}
