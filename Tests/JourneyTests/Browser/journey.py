# SPDX-FileCopyrightText: 2026 Kawal contributors
# SPDX-License-Identifier: Apache-2.0
"""Walks both main paths in Chromium: journey.py BASE PASSWORD FOLDER

Every page is looked at: no other host, no error on the console, nothing wider than a small
phone, at most 60 kB on the wire. Lines that begin with "@" ask whoever started the script.
"""

import pathlib
import re
import sys
import time

from playwright.sync_api import Browser, Page, sync_playwright

BASE, PASSWORD, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
HEAVIEST = 60 * 1024
DESKTOP, PHONE, SMALL = {"width": 1280, "height": 800}, {"width": 390, "height": 844}, {
    "width": 360, "height": 740}

faults: list[str] = []
weights: dict[str, int] = {}


def ask(question: str) -> None:
    print("@" + question, flush=True)
    sys.stdin.readline()


class Person:
    """Somebody with a window of their own."""

    def __init__(self, browser: Browser, name: str, on_phone: bool = False):
        self.name = name
        self.size = PHONE if on_phone else DESKTOP
        self.context = browser.new_context(
            base_url=BASE, viewport=self.size, locale="id-ID", timezone_id="Asia/Jakarta",
            reduced_motion="reduce")
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: faults.append(f"{self.place}: {error}"))
        self.page.on("request", self.asked)
        wire = self.context.new_cdp_session(self.page)
        wire.send("Network.enable")
        wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
        wire.on("Network.loadingFinished", self.loaded)
        self.bytes = 0
        self.open("/")

    @property
    def place(self) -> str:
        return f"{self.name} at {self.page.url.removeprefix(BASE)}"

    def heard(self, message) -> None:
        # A refused form is an answer with an error's status, which Chromium tells as an error.
        refused = re.search(r"status of (422|409)", message.text)
        if message.type in ("error", "warning") and not refused:
            faults.append(f"{self.place}: {message.text}")

    def asked(self, request) -> None:
        if not request.url.startswith((BASE + "/", "data:")):
            faults.append(f"{self.place}: asks another host: {request.url}")
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self.bytes = 0

    def loaded(self, event) -> None:
        self.bytes += int(event["encodedDataLength"])

    def open(self, path: str) -> "Person":
        self.page.goto(path, wait_until="load")
        if "/masuk" in self.page.url and path != "/masuk":
            self.write("nama", self.name)
            self.write("sandi", PASSWORD)
            self.press()
        return self

    def write(self, name: str, value: str) -> None:
        field = self.page.locator(f'main [name="{full(name)}"]')
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)

    def tick(self, name: str, *values: str) -> None:
        for value in values:
            box = self.page.locator(f'main [name="{full(name)}"][value="{value}"]')
            if not box.is_checked():
                self.page.locator(f'label[for="{box.get_attribute("id")}"]').click()

    def attach(self, name: str, file_name: str) -> None:
        self.page.locator(f'main input[type=file][name="{full(name)}"]').set_input_files(
            {"name": file_name, "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"})

    def press(self, button: str = "form .btn.main") -> None:
        """The page's one solid button; a page follows."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator(f"main {button}").first.click()
        refusal = self.page.locator("main .refusal, main [role=alert]")
        if refusal.count():
            self.shot("refused")
            raise AssertionError(f"{self.place}: {refusal.first.inner_text()}")

    def case(self, number: str, item: str = "") -> "Person":
        return self.open(f"/berkas/{number}" + (f"?aplikasi={item}" if item else ""))

    def says(self, text: str) -> None:
        found = self.page.locator("main").inner_text()
        assert text.lower() in found.lower(), f"{self.place} does not say “{text}”: {found[:600]}"

    def shot(self, name: str) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=FOLDER / f"{name}.png", full_page=True)

    def look(self, name: str, dark: bool = False) -> "Person":
        """Pictures, weight and width of the page as it stands."""
        weights[name] = self.bytes
        if self.bytes > HEAVIEST:
            faults.append(f"{self.place}: {self.bytes} bytes on the wire")
        for device, size in (("desktop", DESKTOP), ("phone", PHONE)):
            self.page.set_viewport_size(size)
            self.shot(f"{name}-{device}")
        if dark:
            self.page.emulate_media(color_scheme="dark")
            self.shot(f"{name}-phone-dark")
            self.page.set_viewport_size(DESKTOP)
            self.shot(f"{name}-desktop-dark")
            self.page.emulate_media(color_scheme="light")
        for size in (SMALL, DESKTOP):
            self.page.set_viewport_size(size)
            self.measure(size["width"])
        self.page.set_viewport_size(self.size)
        return self

    def measure(self, width: int) -> None:
        """Nothing makes the whole page scroll sideways."""
        wide = self.page.evaluate(
            """() => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return null;
              const wide = [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
                .map(e => e.tagName + '.' + e.className);
              return root.scrollWidth + ' px: ' + wide.slice(0, 6).join(', ');
            }""")
        if wide:
            faults.append(f"{self.place}: wider than {width} px: {wide}")


def full(name: str) -> str:
    """"disposisi.note" stands on the page as "isi[disposisi][note]"."""
    return "isi" + "".join(f"[{part}]" for part in name.split(".")) if "." in name else name


def change(people) -> None:
    agency, head, division, section, technician = (
        people["dimas.prakoso"], people["arief.hidayanto"], people["hendra.saputra"],
        people["rina.wulandari"], people["teguh.nugraha"])
    agency.open("/berkas/baru/perubahan-pengamanan").look("permohonan-baru")
    agency.write("judul", "TLS 1.3 untuk SIMPEG")
    agency.press()
    number = re.search(r"/berkas/([^?#]+)", agency.page.url).group(1)
    agency.write("permohonan.subject", "Pemasangan TLS 1.3 pada SIMPEG")
    agency.write("permohonan.what", "Sertifikat diganti dan TLS 1.0 dimatikan.")
    agency.write("permohonan.why", "Sertifikat lama berakhir 30 November 2026.")
    agency.write("permohonan.letterDate", "2026-11-20")
    agency.attach("permohonan.files", "surat-permohonan.pdf")
    agency.look("permohonan", dark=True)
    agency.press()
    ask("later 12")

    # The head's disposition takes a minute, on a phone.
    head.open("/").look("tugas", dark=True)
    head.page.get_by_role("link", name=re.compile("TLS 1.3")).first.click()
    head.write("disposisi.note", "Periksa dan tindak lanjuti.")
    head.look("disposisi", dark=True)
    head.press()
    head.look("disposisi-tercatat")
    ask("later 20")
    division.case(number).write("terusan.note", "Mohon dianalisis.")
    division.press()
    section.case(number)
    section.write("analisis.finding", "Peladen masih menawarkan TLS 1.0.")
    section.write("analisis.likelihood", "3")
    section.write("analisis.impact", "4")
    section.write("analisis.proposal", "Ganti sertifikat, matikan TLS 1.0 dan 1.1.")
    section.look("analisis")
    section.press()
    technician.case(number).tick("pilihan", "perubahan")
    technician.write("alasan", "Konfigurasi harus diganti.")
    technician.look("tentukan")
    technician.press()
    for field, text in {
        "plan": "Ganti sertifikat pada peladen depan.", "window": "Senin 21.00 sampai 22.00",
        "backup": "Cadangan konfigurasi hari ini", "rollback": "Pulihkan konfigurasi lama.",
        "steps": "Pasang berkas, uji, muat ulang.", "before": "TLS 1.0 sampai 1.2",
        "after": "TLS 1.2 dan 1.3",
    }.items():
        technician.write(f"perubahan.{field}", text)
    technician.look("perubahan")
    technician.press()
    ask("later 90")
    technician.write("uji.method", "Pemindaian TLS dari luar jaringan.")
    line = 0
    while technician.page.locator(f'[name="isi[uji][checks][{line}][what]"]').input_value():
        technician.tick(f"uji.checks.{line}.passed", "ya")
        line += 1
    technician.tick("pilihan", "berhasil")
    technician.look("uji", dark=True)
    technician.press()
    technician.look("lapor")
    technician.press()
    for person, name in ((section, "paraf-seksi"), (division, ""), (head, "penyampaian")):
        person.case(number)
        if name:
            person.look(name)
        person.press()
    agency.case(number).tick("konfirmasi.diterima", "ya")
    agency.look("konfirmasi")
    agency.press()
    agency.says("selesai")
    agency.look("berkas-selesai", dark=True)
    section.open(f"/berkas/{number}/riwayat").look("riwayat")


def evaluation(people) -> None:
    agency, head, division, section, analyst = (
        people["dimas.prakoso"], people["arief.hidayanto"], people["hendra.saputra"],
        people["rina.wulandari"], people["bayu.pradipta"])
    head.open("/berkas/baru").look("berkas-baru")
    head.open("/berkas/baru/evaluasi-berkala")
    head.write("judul", "Evaluasi berkala triwulan IV")
    head.press()
    number = re.search(r"/berkas/([^?#]+)", head.page.url).group(1)
    head.tick("aplikasi.systems", "SIMPEG", "HARGA")
    head.write("disposisi.note", "Laksanakan evaluasi triwulan IV.")
    head.look("pilih-aplikasi", dark=True)
    head.press()
    division.case(number).look("tim")
    division.press()
    section.case(number).look("jadwal")
    section.press()
    section.look("berkas-evaluasi", dark=True)
    ask("later 1500")

    analyst.open(f"/berkas/{number}/daftar-periksa/SIMPEG").look("daftar-periksa", dark=True)
    analyst.tick("penilaian", "not-met")
    analyst.write("uraian", "Akun bawaan masih aktif.")
    analyst.attach("bukti-baru", "tangkapan.pdf")
    analyst.press()
    ask(f"judge {number} SIMPEG bayu.pradipta")
    analyst.open(f"/temuan/baru?berkas={number}&sistem=SIMPEG")
    analyst.write("judul", "Akun bawaan aktif")
    analyst.tick("tingkat", "low")
    analyst.write("perbaikan", "Hapus akun bawaan.")
    analyst.look("temuan-baru")
    analyst.press()
    finding = analyst.page.url.split("/")[-1]
    analyst.open(f"/berkas/{number}?aplikasi=SIMPEG").look("evaluasi")
    analyst.press()
    analyst.look("laporan")
    analyst.press()
    ask("later 300")
    division.case(number, "SIMPEG").tick("pilihan", "memenuhi")
    division.write("alasan", "Tinggal satu temuan rendah.")
    division.look("putusan", dark=True)
    division.press()
    section.case(number, "SIMPEG").look("sampaikan")
    section.press()
    agency.open("/opd").look("ruang-opd", dark=True)
    agency.page.locator('main a[href^="/surat/"]').first.click()
    agency.look("surat")
    agency.press()
    agency.open(f"/temuan/{finding}").look("temuan", dark=True)
    agency.open(f"/temuan/{finding}/perbaikan")
    agency.write("teks", "Akun bawaan dihapus.")
    agency.look("temuan-perbaikan")
    agency.press()
    analyst.open(f"/temuan/{finding}/tutup")
    analyst.write("teks", "Diuji ulang, akun tidak ada lagi.")
    analyst.press()
    agency.case(number, "SIMPEG")
    agency.write("tindak-lanjut.summary", "Akun bawaan dihapus.")
    agency.look("tindak-lanjut")
    agency.press()
    section.case(number).look("berkas-dua-aplikasi", dark=True)


def rooms(people) -> None:
    """Pages that no path leads through."""
    section, admin, inspector = (
        people["rina.wulandari"], people["fajar.maulana"], people["siti.rahmawati"])
    for name, path in {
        "berkas": "/berkas", "sistem": "/sistem", "sistem-satu": "/sistem/SIMPEG",
        "domain": "/domain", "temuan-daftar": "/temuan", "surat-daftar": "/surat",
        "ringkasan": "/ringkasan", "sop": "/sop", "sop-satu": "/sop/evaluasi-berkala",
        "cari": "/cari?q=simpeg", "bantuan": "/bantuan", "akun": "/akun",
        "tindakan": "/tindakan",
    }.items():
        section.open(path).look(name, dark=name == "ringkasan")
    for name, path in {
        "pegawai": "/pegawai", "jabatan": "/jabatan", "kalender": "/kalender",
    }.items():
        admin.open(path).look(name)
    inspector.open("/jejak").look("jejak")


def main() -> int:
    start = time.monotonic()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        door = browser.new_context(base_url=BASE).new_page()
        door.goto("/masuk")
        people = {}
        for name, on_phone in {
            "dimas.prakoso": False, "arief.hidayanto": True, "hendra.saputra": False,
            "rina.wulandari": False, "teguh.nugraha": False, "bayu.pradipta": False,
            "fajar.maulana": False, "siti.rahmawati": False,
        }.items():
            people[name] = Person(browser, name, on_phone)
        for walk in (change, evaluation, rooms):
            try:
                walk(people)
            except Exception as error:  # what else is wrong is told too
                faults.append(f"{walk.__name__}: {error}")
        browser.close()
    heaviest = sorted(weights.items(), key=lambda pair: -pair[1])[:5]
    print(f"{len(weights)} pages in {time.monotonic() - start:.0f} s; heaviest:",
          ", ".join(f"{name} {size / 1024:.1f} kB" for name, size in heaviest))
    for fault in dict.fromkeys(faults):
        print("FAULT", fault)
    return 1 if faults else 0


sys.exit(main())
