// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

#include "log_buffer.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/// Thirty frames of a log. The way to files takes less than 128 KiB at once.
enum { capacity = 30 * (24 + 4096) };

/// A log, and behind it in memory the file as the other way opened it.
struct log_file {
  sqlite3_file base;
  sqlite3_file *real;
  /// Null until the connection asks for it.
  unsigned char *bytes;
  /// Where in the file the gathered bytes belong.
  sqlite3_int64 start;
  int count;
  /// What was written last.
  enum { nothing, head_of_file, head_of_frame, head_of_last_frame, end_of_commit } last;
};

static sqlite3_vfs *other;
static sqlite3_vfs ours;

/// What can't be written is given up: SQLite takes the commit back and writes the next to the same place.
static int flush(struct log_file *log) {
  int count = log->count;
  log->count = 0;
  return count == 0 ? SQLITE_OK : log->real->pMethods->xWrite(log->real, log->bytes, count, log->start);
}

static int log_close(sqlite3_file *file) {
  struct log_file *log = (struct log_file *)file;
  int code = flush(log);
  int closed = log->real->pMethods->xClose(log->real);
  free(log->bytes);
  log->bytes = NULL;
  return code == SQLITE_OK ? closed : code;
}

static int log_read(sqlite3_file *file, void *to, int size, sqlite3_int64 at) {
  struct log_file *log = (struct log_file *)file;
  int code = flush(log);
  return code == SQLITE_OK ? log->real->pMethods->xRead(log->real, to, size, at) : code;
}

/// What a piece of the log is, after the file format: the file begins with a head of its own; each page follows the head
/// of its frame, of 24 bytes, where the number at the fifth is not zero in the last frame of a commit.
static void note(struct log_file *log, const unsigned char *from, int size, sqlite3_int64 at) {
  if (at == 0) {
    log->last = head_of_file;
  } else if (size == 24) {
    log->last = (from[4] | from[5] | from[6] | from[7]) != 0 ? head_of_last_frame : head_of_frame;
  } else {
    log->last = log->last == head_of_last_frame ? end_of_commit : nothing;
  }
}

static int log_write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at) {
  struct log_file *log = (struct log_file *)file;
  note(log, from, size, at);
  if (log->bytes == NULL || size > capacity) {
    int code = flush(log);
    return code == SQLITE_OK ? log->real->pMethods->xWrite(log->real, from, size, at) : code;
  }
  if (at != log->start + log->count || size > capacity - log->count) {
    int code = flush(log);
    if (code != SQLITE_OK) return code;
  }
  if (log->count == 0) log->start = at;
  memcpy(log->bytes + log->count, from, (size_t)size);
  log->count += size;
  return SQLITE_OK;
}

static int log_truncate(sqlite3_file *file, sqlite3_int64 size) {
  struct log_file *log = (struct log_file *)file;
  int code = flush(log);
  return code == SQLITE_OK ? log->real->pMethods->xTruncate(log->real, size) : code;
}

/// Only the end of a commit may wait: a new log's head must be on the disk before its frames, and the whole log before a
/// checkpoint.
static int log_sync(sqlite3_file *file, int flags) {
  struct log_file *log = (struct log_file *)file;
  int may_wait = log->bytes != NULL && log->last == end_of_commit;
  log->last = nothing;
  int code = flush(log);
  if (code != SQLITE_OK || may_wait) return code;
  return log->real->pMethods->xSync(log->real, flags);
}

static int log_size(sqlite3_file *file, sqlite3_int64 *size) {
  struct log_file *log = (struct log_file *)file;
  int code = flush(log);
  return code == SQLITE_OK ? log->real->pMethods->xFileSize(log->real, size) : code;
}

static int log_lock(sqlite3_file *file, int level) {
  sqlite3_file *real = ((struct log_file *)file)->real;
  return real->pMethods->xLock(real, level);
}

static int log_unlock(sqlite3_file *file, int level) {
  sqlite3_file *real = ((struct log_file *)file)->real;
  return real->pMethods->xUnlock(real, level);
}

static int log_check_lock(sqlite3_file *file, int *held) {
  sqlite3_file *real = ((struct log_file *)file)->real;
  return real->pMethods->xCheckReservedLock(real, held);
}

static int log_control(sqlite3_file *file, int operation, void *argument) {
  sqlite3_file *real = ((struct log_file *)file)->real;
  return real->pMethods->xFileControl(real, operation, argument);
}

static int log_sector(sqlite3_file *file) {
  sqlite3_file *real = ((struct log_file *)file)->real;
  return real->pMethods->xSectorSize(real);
}

static int log_device(sqlite3_file *file) {
  sqlite3_file *real = ((struct log_file *)file)->real;
  return real->pMethods->xDeviceCharacteristics(real);
}

/// Of the first version: shared memory and mapped pages belong to the database, not to its log.
static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = log_close,
    .xRead = log_read,
    .xWrite = log_write,
    .xTruncate = log_truncate,
    .xSync = log_sync,
    .xFileSize = log_size,
    .xLock = log_lock,
    .xUnlock = log_unlock,
    .xCheckReservedLock = log_check_lock,
    .xFileControl = log_control,
    .xSectorSize = log_sector,
    .xDeviceCharacteristics = log_device,
};

static int open_file(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *opened) {
  (void)vfs;
  if ((flags & SQLITE_OPEN_WAL) == 0) return other->xOpen(other, name, file, flags, opened);
  struct log_file *log = (struct log_file *)file;
  memset(log, 0, sizeof *log);
  log->real = (sqlite3_file *)(log + 1);
  log->real->pMethods = NULL;
  int code = other->xOpen(other, name, log->real, flags, opened);
  // SQLite closes whatever has methods, also after an error.
  if (log->real->pMethods != NULL) log->base.pMethods = &methods;
  return code;
}

int kawal_log_buffer_register(void) {
  if (other != NULL) return SQLITE_OK;
  sqlite3_vfs *found = sqlite3_vfs_find(NULL);
  if (found == NULL) return SQLITE_ERROR;
  ours = *found;
  ours.pNext = NULL;
  ours.zName = "kawal";
  ours.szOsFile = (int)sizeof(struct log_file) + found->szOsFile;
  ours.xOpen = open_file;
  other = found;
  return sqlite3_vfs_register(&ours, 1);
}

int kawal_log_buffer_enable(sqlite3 *connection) {
  sqlite3_file *file = NULL;
  int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
  if (code != SQLITE_OK) return code;
  if (file == NULL || file->pMethods != &methods) return SQLITE_NOTFOUND;
  struct log_file *log = (struct log_file *)file;
  if (log->bytes == NULL) log->bytes = malloc(capacity);
  return log->bytes == NULL ? SQLITE_NOMEM : SQLITE_OK;
}
