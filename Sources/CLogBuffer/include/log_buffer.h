// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sqlite3.h>

/// Makes a way to files the default that can gather the writes to a write-ahead log; all else goes to the one that was
/// the default before. Call it once, before anything is opened. Returns SQLITE_OK, or SQLITE_ERROR where there is none.
int kawal_log_buffer_register(void);

/// Gathers what this connection writes to its log until it synchronises it.
///
/// SQLite writes each page of a commit by two calls; a commit of ten pages is then one. Only for a connection with
/// `synchronous=FULL`: it synchronises the log before anybody else may see the commit.
///
/// What SQLite asks for at the end of a commit is not waited for: the caller synchronises the log's file before it tells
/// anybody of that commit. A new log's head and what a checkpoint relies on are synchronised as ever.
///
/// Returns SQLITE_OK, SQLITE_NOMEM, or SQLITE_NOTFOUND where the connection's log is not open or was opened another way.
int kawal_log_buffer_enable(sqlite3 *connection);
