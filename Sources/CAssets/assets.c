// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

// Files that travel inside the binary: an array with #embed each, and one line in the table below.
#include "assets.h"

static const unsigned char app_css[] = {
#embed "../../assets/app.css"
,
#embed "../../assets/flow.css"
,
#embed "../../assets/case.css"
};
static const unsigned char app_js[] = {
#embed "../../assets/app.js"
};
static const unsigned char mark_svg[] = {
#embed "../../assets/mark.svg"
};

static const unsigned char calendars_kabupaten_yaml[] = {
#embed "../../calendars/kabupaten.yaml"
};
static const unsigned char checklists_perban_bssn_4_2021_web_yaml[] = {
#embed "../../checklists/perban-bssn-4-2021-web.yaml"
};
static const unsigned char procedures_evaluasi_berkala_yaml[] = {
#embed "../../procedures/evaluasi-berkala.yaml"
};
static const unsigned char procedures_perubahan_pengamanan_yaml[] = {
#embed "../../procedures/perubahan-pengamanan.yaml"
};
static const unsigned char probes_judol_yaml[] = {
#embed "../../probes/judol.yaml"
};
static const unsigned char probes_libraries_yaml[] = {
#embed "../../probes/libraries.yaml"
};
static const unsigned char probes_takeover_yaml[] = {
#embed "../../probes/takeover.yaml"
};
static const unsigned char probes_technology_yaml[] = {
#embed "../../probes/technology.yaml"
};
static const unsigned char probes_versions_yaml[] = {
#embed "../../probes/versions.yaml"
};

static const unsigned char demo_units_csv[] = {
#embed "../../demo/units.csv"
};
static const unsigned char demo_people_csv[] = {
#embed "../../demo/people.csv"
};
static const unsigned char demo_posts_csv[] = {
#embed "../../demo/posts.csv"
};
static const unsigned char demo_holdings_csv[] = {
#embed "../../demo/holdings.csv"
};
static const unsigned char demo_teams_csv[] = {
#embed "../../demo/teams.csv"
};
static const unsigned char demo_systems_csv[] = {
#embed "../../demo/systems.csv"
};
static const unsigned char demo_domains_csv[] = {
#embed "../../demo/domains.csv"
};

static const unsigned char policies_advice_yaml[] = {
#embed "../../policies/advice.yaml"
};

#define FILE_ENTRY(path, bytes) {path, bytes, sizeof bytes}

const kawal_asset kawal_assets[] = {
    FILE_ENTRY("assets/app.css", app_css),
    FILE_ENTRY("assets/app.js", app_js),
    FILE_ENTRY("assets/mark.svg", mark_svg),
    FILE_ENTRY("calendars/kabupaten.yaml", calendars_kabupaten_yaml),
    FILE_ENTRY("checklists/perban-bssn-4-2021-web.yaml", checklists_perban_bssn_4_2021_web_yaml),
    FILE_ENTRY("demo/units.csv", demo_units_csv),
    FILE_ENTRY("demo/people.csv", demo_people_csv),
    FILE_ENTRY("demo/posts.csv", demo_posts_csv),
    FILE_ENTRY("demo/holdings.csv", demo_holdings_csv),
    FILE_ENTRY("demo/teams.csv", demo_teams_csv),
    FILE_ENTRY("demo/systems.csv", demo_systems_csv),
    FILE_ENTRY("demo/domains.csv", demo_domains_csv),
    FILE_ENTRY("policies/advice.yaml", policies_advice_yaml),
    FILE_ENTRY("probes/judol.yaml", probes_judol_yaml),
    FILE_ENTRY("probes/libraries.yaml", probes_libraries_yaml),
    FILE_ENTRY("probes/takeover.yaml", probes_takeover_yaml),
    FILE_ENTRY("probes/technology.yaml", probes_technology_yaml),
    FILE_ENTRY("probes/versions.yaml", probes_versions_yaml),
    FILE_ENTRY("procedures/evaluasi-berkala.yaml", procedures_evaluasi_berkala_yaml),
    FILE_ENTRY("procedures/perubahan-pengamanan.yaml", procedures_perubahan_pengamanan_yaml),
    {0, 0, 0},
};

const kawal_asset *kawal_asset_table(void) { return kawal_assets; }
