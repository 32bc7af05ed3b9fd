// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

#include <sqlite3.h>

/// `sqlite3_config` takes arguments in C's variable manner, which Swift can't call.
static inline int kawal_sqlite_without_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
