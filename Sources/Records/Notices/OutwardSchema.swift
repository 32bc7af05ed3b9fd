// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The tables of notices that leave the product.
enum OutwardSchema {
  static let tables = """
    -- Passwords and keys, as they were kept in the clear; empty since there are kept_secrets.
    CREATE TABLE outward_secrets (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL) STRICT;
    -- Whether a person wants them; without a row, yes.
    CREATE TABLE outward_choices (
      officer TEXT NOT NULL PRIMARY KEY REFERENCES officers (username),
      wanted INTEGER NOT NULL) STRICT;
    -- A notice for one recipient: a user name, or 'webhook'.
    CREATE TABLE outward_notices (
      id INTEGER NOT NULL PRIMARY KEY,
      key TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook')),
      recipient TEXT NOT NULL,
      body TEXT NOT NULL,
      at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
      attempts INTEGER NOT NULL DEFAULT 0,
      tried_at INTEGER,
      last_error TEXT,
      UNIQUE (key, channel, recipient)) STRICT;
    CREATE INDEX outward_notices_by_recipient ON outward_notices (channel, recipient, state);
    CREATE INDEX outward_notices_by_time ON outward_notices (at);
    """
}
