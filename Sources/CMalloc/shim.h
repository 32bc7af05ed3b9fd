// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

#include <malloc.h>

/// How this program's memory is kept. To be called before threads begin.
///
/// Few heaps: by default every thread gets one of its own, and what is freed there stays there. What is large goes back
/// at once: by default the bound grows with each such piece that is freed, up to 32 MB, and they stay in the heap.
static inline void kawal_malloc_keep_small(void) {
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
}
