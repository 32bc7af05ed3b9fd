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

static const unsigned char letters_ba_buka_kembali_yaml[] = {
#embed "../../letters/ba-buka-kembali.yaml"
};
static const unsigned char letters_ba_serah_temuan_yaml[] = {
#embed "../../letters/ba-serah-temuan.yaml"
};
static const unsigned char letters_ba_shutdown_yaml[] = {
#embed "../../letters/ba-shutdown.yaml"
};
static const unsigned char letters_ba_uji_ulang_yaml[] = {
#embed "../../letters/ba-uji-ulang.yaml"
};
static const unsigned char letters_catatan_pekerjaan_yaml[] = {
#embed "../../letters/catatan-pekerjaan.yaml"
};
static const unsigned char letters_catatan_perubahan_yaml[] = {
#embed "../../letters/catatan-perubahan.yaml"
};
static const unsigned char letters_catatan_uji_yaml[] = {
#embed "../../letters/catatan-uji.yaml"
};
static const unsigned char letters_formulir_permohonan_yaml[] = {
#embed "../../letters/formulir-permohonan.yaml"
};
static const unsigned char letters_hasil_analisis_yaml[] = {
#embed "../../letters/hasil-analisis.yaml"
};
static const unsigned char letters_izin_pengujian_yaml[] = {
#embed "../../letters/izin-pengujian.yaml"
};
static const unsigned char letters_jadwal_evaluasi_yaml[] = {
#embed "../../letters/jadwal-evaluasi.yaml"
};
static const unsigned char letters_keputusan_evaluasi_yaml[] = {
#embed "../../letters/keputusan-evaluasi.yaml"
};
static const unsigned char letters_keputusan_tim_yaml[] = {
#embed "../../letters/keputusan-tim.yaml"
};
static const unsigned char letters_laporan_yaml[] = {
#embed "../../letters/laporan.yaml"
};
static const unsigned char letters_nota_dinas_yaml[] = {
#embed "../../letters/nota-dinas.yaml"
};
static const unsigned char letters_pengumuman_shutdown_yaml[] = {
#embed "../../letters/pengumuman-shutdown.yaml"
};
static const unsigned char letters_peringatan_1_yaml[] = {
#embed "../../letters/peringatan-1.yaml"
};
static const unsigned char letters_peringatan_2_yaml[] = {
#embed "../../letters/peringatan-2.yaml"
};
static const unsigned char letters_peringatan_3_yaml[] = {
#embed "../../letters/peringatan-3.yaml"
};
static const unsigned char letters_surat_buka_kembali_yaml[] = {
#embed "../../letters/surat-buka-kembali.yaml"
};
static const unsigned char letters_surat_dinas_yaml[] = {
#embed "../../letters/surat-dinas.yaml"
};
static const unsigned char letters_surat_pemantauan_yaml[] = {
#embed "../../letters/surat-pemantauan.yaml"
};
static const unsigned char letters_surat_pencadangan_yaml[] = {
#embed "../../letters/surat-pencadangan.yaml"
};
static const unsigned char letters_surat_pengantar_yaml[] = {
#embed "../../letters/surat-pengantar.yaml"
};
static const unsigned char letters_surat_shutdown_yaml[] = {
#embed "../../letters/surat-shutdown.yaml"
};
static const unsigned char letters_surat_tugas_yaml[] = {
#embed "../../letters/surat-tugas.yaml"
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
    FILE_ENTRY("letters/ba-buka-kembali.yaml", letters_ba_buka_kembali_yaml),
    FILE_ENTRY("letters/ba-serah-temuan.yaml", letters_ba_serah_temuan_yaml),
    FILE_ENTRY("letters/ba-shutdown.yaml", letters_ba_shutdown_yaml),
    FILE_ENTRY("letters/ba-uji-ulang.yaml", letters_ba_uji_ulang_yaml),
    FILE_ENTRY("letters/catatan-pekerjaan.yaml", letters_catatan_pekerjaan_yaml),
    FILE_ENTRY("letters/catatan-perubahan.yaml", letters_catatan_perubahan_yaml),
    FILE_ENTRY("letters/catatan-uji.yaml", letters_catatan_uji_yaml),
    FILE_ENTRY("letters/formulir-permohonan.yaml", letters_formulir_permohonan_yaml),
    FILE_ENTRY("letters/hasil-analisis.yaml", letters_hasil_analisis_yaml),
    FILE_ENTRY("letters/izin-pengujian.yaml", letters_izin_pengujian_yaml),
    FILE_ENTRY("letters/jadwal-evaluasi.yaml", letters_jadwal_evaluasi_yaml),
    FILE_ENTRY("letters/keputusan-evaluasi.yaml", letters_keputusan_evaluasi_yaml),
    FILE_ENTRY("letters/keputusan-tim.yaml", letters_keputusan_tim_yaml),
    FILE_ENTRY("letters/laporan.yaml", letters_laporan_yaml),
    FILE_ENTRY("letters/nota-dinas.yaml", letters_nota_dinas_yaml),
    FILE_ENTRY("letters/pengumuman-shutdown.yaml", letters_pengumuman_shutdown_yaml),
    FILE_ENTRY("letters/peringatan-1.yaml", letters_peringatan_1_yaml),
    FILE_ENTRY("letters/peringatan-2.yaml", letters_peringatan_2_yaml),
    FILE_ENTRY("letters/peringatan-3.yaml", letters_peringatan_3_yaml),
    FILE_ENTRY("letters/surat-buka-kembali.yaml", letters_surat_buka_kembali_yaml),
    FILE_ENTRY("letters/surat-dinas.yaml", letters_surat_dinas_yaml),
    FILE_ENTRY("letters/surat-pemantauan.yaml", letters_surat_pemantauan_yaml),
    FILE_ENTRY("letters/surat-pencadangan.yaml", letters_surat_pencadangan_yaml),
    FILE_ENTRY("letters/surat-pengantar.yaml", letters_surat_pengantar_yaml),
    FILE_ENTRY("letters/surat-shutdown.yaml", letters_surat_shutdown_yaml),
    FILE_ENTRY("letters/surat-tugas.yaml", letters_surat_tugas_yaml),
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
