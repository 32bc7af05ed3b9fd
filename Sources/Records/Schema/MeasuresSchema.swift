// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Measures without a row number: every act writes one, and there is one tree less to write it to.
enum MeasuresSchema {
  static let table = """
    CREATE TABLE measures_of_rows (
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
      PRIMARY KEY (case_number, item, step, round)) STRICT, WITHOUT ROWID;
    INSERT INTO measures_of_rows (case_number, item, step, round, procedure, outcome, since,
      done_at, done_by, due, spent, late)
    SELECT case_number, item, step, round, procedure, outcome, since, done_at, done_by, due, spent,
      late FROM measures;
    DROP TABLE measures;
    ALTER TABLE measures_of_rows RENAME TO measures;
    CREATE INDEX measures_by_step ON measures (procedure, step, done_at, late, due);
    """
}
