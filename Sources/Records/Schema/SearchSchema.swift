// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Indices that hold all that a search compares, so that it reads no whole row but those it shows.
enum SearchSchema {
  static let indices = """
    CREATE INDEX letters_for_search ON letters (registered_at, id, subject, number);
    CREATE INDEX findings_for_search
      ON findings (system, title, number, settled_at, severity, due);
    """
}
