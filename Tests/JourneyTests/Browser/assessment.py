# SPDX-FileCopyrightText: 2026 Kawal contributors
# SPDX-License-Identifier: Apache-2.0
"""One evaluation as it really goes, in Chromium: assessment.py BASE PASSWORD FOLDER REPORTS

75 controls, a probe of a running site, two scanners' reports, findings, the advice, the report.
"""

import re
import sys

from office import ask, walk

SYSTEM = "SIMPEG"
REPORTS = sys.argv[4]


def assessment(people) -> None:
    head, division, section, analyst, agency = (
        people["arief.hidayanto"], people["hendra.saputra"], people["rina.wulandari"],
        people["bayu.pradipta"], people["dimas.prakoso"])
    head.open("/berkas/baru/evaluasi-berkala")
    head.write("judul", "Evaluasi SIMPEG")
    head.press()
    number = re.search(r"/berkas/([^?#]+)", head.page.url).group(1)
    head.tick("aplikasi.systems", SYSTEM)
    head.write("disposisi.note", "Laksanakan evaluasi.")
    head.press()
    division.case(number).press()
    section.case(number).press()
    ask("later 600")

    probe(analyst)
    for file in ("nuclei/many_findings_new.json", "own/zap.json"):
        bring(analyst, number, file)
    findings = [accept(analyst, rule) for rule in ("html.password-over-http", "hdr.csp.missing")]

    # What was seen stands beside the controls; a person gives the verdict.
    analyst.open(f"/berkas/{number}/daftar-periksa/{SYSTEM}").look("nilai-daftar-periksa")
    analyst.says("Belum memenuhi")
    ask(f"judge {number} {SYSTEM} bayu.pradipta P27-1-g P27-9-a")
    analyst.case(number, SYSTEM)
    analyst.says("75 dari 75")
    analyst.look("nilai-serahkan")
    analyst.press()
    analyst.look("nilai-laporan")
    analyst.press()
    ask("later 300")
    ask("draw")

    # The advice is shown with its reasons; the official decides.
    division.case(number, SYSTEM)
    division.says("Saran")
    division.look("nilai-saran", dark=True)
    division.tick("pilihan", "belum")
    division.write("alasan", "Kata sandi dikirim tanpa enkripsi.")
    division.press()
    head.case(number, SYSTEM)
    head.says("Saran")
    head.look("nilai-penanganan")
    head.tick("pilihan", "pantau")
    head.write("alasan", "Layanan dipakai masyarakat, perbaikan sedang berjalan.")
    head.press()
    papers(analyst, number)

    # The agency sees what it must mend, and what to do.
    section.open(f"/sistem/{SYSTEM}").look("nilai-sistem")
    analyst.open(f"/temuan/{findings[0]}").look("nilai-temuan", dark=True)
    agency.open(f"/temuan/{findings[0]}")


def probe(analyst) -> None:
    analyst.open(f"/sistem/{SYSTEM}/pemeriksaan").look("periksa")
    analyst.press(f'form[action="/sistem/{SYSTEM}/pemeriksaan"] .btn')
    run = analyst.page.url
    ask("probe")
    analyst.page.goto(run, wait_until="load")
    analyst.says("Kata sandi diminta pada halaman tanpa enkripsi")
    analyst.look("periksa-hasil", dark=True)


def bring(analyst, number: str, file: str) -> None:
    analyst.open("/impor")
    analyst.page.locator('main input[name="laporan"]').set_input_files(f"{REPORTS}/{file}")
    analyst.write("sistem", SYSTEM)
    choice = analyst.page.locator('main [name="berkas"] option').filter(has_text=number)
    analyst.write("berkas", choice.first.get_attribute("value"))
    analyst.press()
    here = analyst.page.url
    ask("read")
    analyst.page.goto(here, wait_until="load")
    analyst.says("Belum ada yang diambil")
    analyst.look("impor-" + file.split("/")[0])
    analyst.press('form[action$="/ambil"] .btn')
    ask("read")
    analyst.page.goto(here, wait_until="load")
    analyst.says("Sudah diambil")


def accept(analyst, rule: str) -> str:
    """What a tool suspects becomes a finding."""
    path = f"/sistem/{SYSTEM}/hasil-pemeriksaan"
    analyst.open(path).look("hasil-pemeriksaan")
    analyst.page.locator(f'main a[href*="aturan={rule}&"]').first.click()
    analyst.page.wait_for_load_state("load")
    for box in analyst.page.locator('main input[name="pilih"]').all():
        box.check(force=True)
    analyst.press('form[action$="/temuan"] .btn')
    analyst.look("jadikan-temuan")
    analyst.press()
    return analyst.page.url.split("/")[-1]


def papers(analyst, number: str) -> None:
    links = analyst.case(number, SYSTEM).page.locator("main a", has_text="PDF").all()
    paths = [link.get_attribute("href") for link in links]
    assert paths, f"no paper in {number}"
    for path in paths:
        answer = analyst.context.request.get(path)
        assert answer.status == 200 and answer.body().startswith(b"%PDF"), path


sys.exit(walk(
    {"arief.hidayanto"},
    ["arief.hidayanto", "hendra.saputra", "rina.wulandari", "bayu.pradipta", "dimas.prakoso"],
    assessment))
