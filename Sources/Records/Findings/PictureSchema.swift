// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

enum PictureSchema {
  static let tables = """
    -- Every time somebody looked a picture over for what must not be seen; the last one counts.
    CREATE TABLE picture_looks (
      sha256 TEXT NOT NULL REFERENCES files (sha256),
      seq INTEGER NOT NULL,
      -- JSON of `PictureBox`; empty where nothing has to be covered.
      boxes TEXT NOT NULL,
      officer TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (sha256, seq)) STRICT, WITHOUT ROWID;
    """
}
