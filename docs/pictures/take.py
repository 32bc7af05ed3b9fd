#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Kawal contributors
# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of the guides anew, from a running demo office.

    python3 -m venv venv && venv/bin/pip install playwright pillow
    kawal init --demo --data demo && kawal serve --data demo --port 9000 &
    venv/bin/python docs/pictures/take.py http://127.0.0.1:9000 [NAME ...]

It signs in with the accounts that the demo's sign-in page shows. It changes the office: it opens two
cases to picture the first rows, and has a sample site probed and a report read. A situation that the demo office does not have at the
moment is skipped, and its old picture kept.
"""
import io
import os
import pathlib
import re
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

FOLDER = pathlib.Path(__file__).parent
DESK = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 844}
LIMIT = 148_000


class Skipped(Exception):
    """The demo office does not have this now."""


class Studio:
    def __init__(self, browser, address):
        self.browser = browser
        self.address = address.rstrip("/")
        self.passwords = {}
        self.contexts = {}

    def page(self, user=None, size=DESK):
        """A page of somebody who is signed in; of nobody without a name."""
        key = (user, size["width"])
        if key not in self.contexts:
            context = self.browser.new_context(
                viewport=size, device_scale_factor=1, locale="id-ID", reduced_motion="reduce")
            self.contexts[key] = context
            if user:
                self.sign_in(context.new_page(), user)
        return self.contexts[key].new_page()

    def sign_in(self, page, user):
        page.goto(self.address + "/masuk")
        if not self.passwords:
            for row in page.locator("table tr").all():
                cells = [cell.strip() for cell in row.locator("td, th").all_inner_texts()]
                if len(cells) >= 2:
                    self.passwords[cells[0]] = cells[1]
        if user not in self.passwords:
            raise Skipped(f"no demo account {user}")
        page.fill("[name=nama]", user)
        page.fill("[name=sandi]", self.passwords[user])
        page.locator("[name=sandi]").press("Enter")
        page.wait_for_url(lambda url: "/masuk" not in url)
        page.close()

    def task(self, user, title, size=DESK):
        """The first task of somebody's inbox whose title fits."""
        page = self.page(user, size)
        page.goto(self.address + "/")
        for _ in range(5):
            link = page.locator("main a", has_text=re.compile(title)).first
            if link.count():
                page.goto(self.address + link.get_attribute("href"))
                return page
            following = page.get_by_role("link", name="Berikutnya")
            if not following.count():
                break
            following.first.click()
        raise Skipped(f"nothing like \"{title}\" waits for {user}")

    def at(self, user, path, size=DESK):
        page = self.page(user, size)
        answer = page.goto(self.address + path)
        if answer.status >= 400:
            raise Skipped(f"{path}: {answer.status}")
        return page

    def first(self, page, pattern=".", within="main table"):
        """Follows the first link of a list that fits."""
        link = page.locator(f"{within} a", has_text=re.compile(pattern)).first
        if not link.count():
            raise Skipped(f"no link like \"{pattern}\" on {page.url}")
        page.goto(self.address + link.get_attribute("href"))
        return page


def keep(page, name, focus=None, height=None):
    """Saves what is seen from the top, or from `focus` on, with few colours."""
    size = page.viewport_size
    if height:
        page.set_viewport_size({"width": size["width"], "height": height})
    if focus:
        target = page.locator(focus).first
        if target.count():
            target.evaluate("it => window.scrollTo(0, it.getBoundingClientRect().top + scrollY - 24)")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.set_viewport_size(size)
    for colours in (128, 64, 32):
        data = io.BytesIO()
        picture.quantize(colours, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
        if data.tell() < LIMIT:
            break
    (FOLDER / f"{name}.png").write_bytes(data.getvalue())
    print(f"{name}.png  {data.tell() // 1024} kB")


def open_evaluation(studio, name):
    page = studio.at("arief.hidayanto", "/berkas/baru/evaluasi-berkala")
    page.fill("[name=judul]", "Evaluasi berkala triwulan I 2027")
    press(page)
    keep(page, name, height=1100)


def checklist(studio, name, size):
    page = studio.task("bayu.pradipta", "Evaluasi dengan daftar periksa", size)
    keep(studio.first(page, "daftar periksa$", "main"), name, height=1200 if size == DESK else 1100)


def request(studio, name):
    page = studio.at("dimas.prakoso", "/berkas/baru/perubahan-pengamanan")
    page.fill("[name=judul]", "Pemasangan sertifikat TLS baru untuk SIMPEG")
    press(page)
    keep(page, name, height=1200)


# Carries the address of a sample site in the demo office.
PROBED = "PORTAL-DESA"
REPORT = FOLDER.parent.parent / "Tests/Fixtures/reports/own/zap.json"


def waited(page, words):
    """The page once the worker has done its part."""
    here = page.url
    for _ in range(60):
        if not re.search(words, page.locator("main").inner_text()):
            return page
        page.wait_for_timeout(1000)
        page.goto(here)
    raise Skipped(f"{here} waits for ever")


def probed(studio, name):
    page = studio.at("bayu.pradipta", f"/sistem/{PROBED}/pemeriksaan")
    press(page)
    keep(waited(page, "menunggu giliran|sedang berjalan"), name, height=1400)


def imported(studio, name):
    page = studio.at("bayu.pradipta", "/impor")
    page.set_input_files("[name=laporan]", REPORT)
    page.select_option("[name=sistem]", PROBED)
    press(page)
    keep(waited(page, "Sedang dibaca|Membaca"), name, height=720)


def suspected(studio, name):
    keep(studio.at("bayu.pradipta", f"/sistem/{PROBED}/hasil-pemeriksaan"), name, height=1300)


def made(studio, name):
    page = studio.at("bayu.pradipta", f"/sistem/{PROBED}/hasil-pemeriksaan")
    page = studio.first(page, "Kata sandi diminta", "main")
    page.locator("main [name=pilih]").first.check(force=True)
    page.get_by_role("button", name="Jadikan satu temuan").click()
    page.wait_for_load_state()
    keep(page, name, height=1700)


def press(page):
    page.locator("main form button[type=submit], main form button:not([type])").first.click()
    page.wait_for_load_state()


PICTURES = {}


def picture(name):
    def register(function):
        PICTURES[name] = function
        return function
    return register


def simple(name, user, title, **how):
    size = how.pop("size", DESK)
    PICTURES[name] = lambda studio: keep(studio.task(user, title, size), name, **how)


picture("masuk")(lambda s: keep(s.at(None, "/masuk"), "masuk"))
picture("tugas")(lambda s: keep(s.at("rina.wulandari", "/"), "tugas"))
picture("evaluasi-1-pilih")(lambda s: open_evaluation(s, "evaluasi-1-pilih"))
picture("berkas")(lambda s: keep(
    s.first(s.at("siti.rahmawati", "/berkas?cari=tahap+pertama"), "tahap pertama"), "berkas",
    height=1500))
picture("alur")(lambda s: keep(
    s.first(s.at("siti.rahmawati", "/berkas?cari=tahap+pertama"), "tahap pertama"), "alur",
    focus="#alur", height=1500))
picture("evaluasi-4-daftar-periksa")(lambda s: checklist(s, "evaluasi-4-daftar-periksa", DESK))
picture("evaluasi-4-ponsel")(lambda s: checklist(s, "evaluasi-4-ponsel", PHONE))
picture("evaluasi-4-pemeriksaan")(lambda s: probed(s, "evaluasi-4-pemeriksaan"))
picture("evaluasi-4-impor")(lambda s: imported(s, "evaluasi-4-impor"))
picture("evaluasi-4-hasil")(lambda s: suspected(s, "evaluasi-4-hasil"))
picture("evaluasi-4-jadikan-temuan")(lambda s: made(s, "evaluasi-4-jadikan-temuan"))
picture("temuan")(lambda s: keep(
    s.first(s.at("dimas.prakoso", "/temuan")), "temuan", height=1200))
picture("surat")(lambda s: keep(
    s.first(s.at("dimas.prakoso", "/surat?arah=keluar"), "aporan"), "surat", height=900))
picture("ringkasan")(lambda s: keep(s.at("arief.hidayanto", "/ringkasan"), "ringkasan", height=1400))
picture("perubahan-1-permohonan")(lambda s: request(s, "perubahan-1-permohonan"))
picture("perubahan-alur")(lambda s: keep(
    s.first(s.at("siti.rahmawati", "/berkas?sop=perubahan-pengamanan&keadaan=finished")),
    "perubahan-alur", focus="#alur", height=1500))
simple("evaluasi-2-tim", "rina.wulandari", "Tugaskan Tim", height=1100)
simple("evaluasi-3-jadwal", "rina.wulandari", "Jadwalkan evaluasi", height=1000)
simple("evaluasi-6-putusan", "rina.wulandari", "Putuskan hasil evaluasi", height=1000)
simple("perubahan-2-ponsel", "arief.hidayanto", "Disposisikan kepada", size=PHONE, height=1000)
simple("perubahan-4-analisis", "rina.wulandari", "Analisis", height=1000)
simple("perubahan-5-putusan", "teguh.nugraha", "Putuskan tindakan", height=1000)
simple("perubahan-8-uji", "teguh.nugraha", "Uji hasil", height=1000)


def main():
    address, *wanted = sys.argv[1:]
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--lang=id-ID"], env={**os.environ, "LANG": "id_ID.UTF-8", "LANGUAGE": "id"})
        studio = Studio(browser, address)
        for name, take in PICTURES.items():
            if wanted and name not in wanted:
                continue
            try:
                take(studio)
            except Skipped as reason:
                print(f"{name}.png  skipped: {reason}")
        browser.close()


if __name__ == "__main__":
    main()
