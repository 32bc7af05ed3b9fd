// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

// Files that travel inside the binary: an array with #embed each, and one line in the table below.
#include "assets.h"

static const unsigned char app_css[] = {
#embed "../../assets/app.css"
,
#embed "../../assets/flow.css"
};
static const unsigned char app_js[] = {
#embed "../../assets/app.js"
};
static const unsigned char mark_svg[] = {
#embed "../../assets/mark.svg"
};

#define FILE_ENTRY(path, bytes) {path, bytes, sizeof bytes}

const kawal_asset kawal_assets[] = {
    FILE_ENTRY("assets/app.css", app_css),
    FILE_ENTRY("assets/app.js", app_js),
    FILE_ENTRY("assets/mark.svg", mark_svg),
    {0, 0, 0},
};

const kawal_asset *kawal_asset_table(void) { return kawal_assets; }
