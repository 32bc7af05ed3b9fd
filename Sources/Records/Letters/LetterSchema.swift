// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

enum LetterSchema {
  static let tables = """
    -- The office's own versions of kinds of letters; one without text is "back to the shipped one".
    CREATE TABLE letter_kinds (
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      body TEXT,
      changed_at INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      PRIMARY KEY (id, version)) STRICT;
    -- Letters that were begun from a kind: what was typed, and once it is final its number and day.
    CREATE TABLE written_letters (
      id INTEGER NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      case_number TEXT REFERENCES cases (number),
      item TEXT,
      output TEXT,
      version INTEGER,
      system TEXT REFERENCES systems (code),
      unit TEXT REFERENCES units (code),
      typed TEXT NOT NULL,
      signer TEXT,
      -- Text of the kind when the letter became final: it stays as it was.
      body TEXT,
      number TEXT,
      day TEXT,
      letter INTEGER REFERENCES letters (id),
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      changed_at INTEGER NOT NULL) STRICT;
    CREATE INDEX written_letters_by_case ON written_letters (case_number, id);
    CREATE INDEX written_letters_by_letter ON written_letters (letter);
    CREATE INDEX written_letters_by_system ON written_letters (system);
    """
}
