#pragma once
#include <stddef.h>

/// One file that was embedded when the program was built.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} kawal_asset;

/// All embedded files; the last entry has a null path.
extern const kawal_asset kawal_assets[];

/// The first of them: Swift cannot see an array without a length.
const kawal_asset *kawal_asset_table(void);
