# SPDX-FileCopyrightText: 2026 Kawal contributors
# SPDX-License-Identifier: Apache-2.0
"""People who walk through the office in Chromium: a walk's script is called with BASE PASSWORD FOLDER

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
        wire.send("Page.enable")
        wire.on("Network.requestWillBeSent", self.sent)
        wire.on("Network.loadingFinished", self.loaded)
        wire.on("Page.frameNavigated", self.came)
        # What belongs to which page: that of the one before may come in late.
        self.pages: dict[str, str] = {}
        self.received: dict[str, int] = {}
        self.shown = ""
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

    def sent(self, event) -> None:
        self.pages[event["requestId"]] = event["loaderId"]

    def loaded(self, event) -> None:
        page = self.pages.get(event["requestId"], "")
        self.received[page] = self.received.get(page, 0) + int(event["encodedDataLength"])

    def came(self, event) -> None:
        if "parentId" not in event["frame"]:
            self.shown = event["frame"]["loaderId"]

    @property
    def bytes(self) -> int:
        return self.received.get(self.shown, 0)

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


def walk(phones: set[str], names: list[str], *walks) -> int:
    """Signs everybody in, lets them walk, and says what was seen; 1 where something was wrong."""
    start = time.monotonic()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        door = browser.new_context(base_url=BASE).new_page()
        door.goto("/masuk")
        people = {name: Person(browser, name, name in phones) for name in names}
        for one in walks:
            try:
                one(people)
            except Exception as error:  # what else is wrong is told too
                faults.append(f"{one.__name__}: {error}")
        browser.close()
    heaviest = sorted(weights.items(), key=lambda pair: -pair[1])[:5]
    print(f"{len(weights)} pages in {time.monotonic() - start:.0f} s; heaviest:",
          ", ".join(f"{name} {size / 1024:.1f} kB" for name, size in heaviest))
    for fault in dict.fromkeys(faults):
        print("FAULT", fault)
    return 1 if faults else 0
