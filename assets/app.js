// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0
//
// Every page works without this file. With it: drafts keep themselves, a page that holds unsaved
// words says so, deadlines stay true, and what is hard to undo asks once more in place.
"use strict";

const dirty = new Set();

// A form with data-draft posts its fields there a moment after the last keystroke.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let timer;
  const say = (text) => {
    const place = form.querySelector("[data-saved]");
    if (place) place.textContent = text;
  };
  const save = async () => {
    clearTimeout(timer);
    if (!form.dataset.draft || !dirty.has(form)) return;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    dirty.delete(form);
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: fields, keepalive: true });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const now = new Date();
      const clock = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, "0")).join(".");
      say(document.body.dataset.draftSaved.replace("{0}", clock));
    } catch {
      dirty.add(form);
      say(document.body.dataset.draftFailed);
    }
  };
  form.addEventListener("input", () => {
    dirty.add(form);
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    dirty.delete(form);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
}

addEventListener("beforeunload", (event) => {
  if (dirty.size > 0) event.preventDefault();
});

// A second click is harmless on the server; this only shows that the first one counted.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return;
  setTimeout(() => {
    for (const button of event.target.querySelectorAll("button")) button.disabled = true;
  });
});
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button:disabled")) button.disabled = false;
});

for (const button of document.querySelectorAll("[data-print][hidden]")) button.hidden = false;

// A button with data-confirm asks in a dialog before its form goes.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button");
  if (button?.hasAttribute("data-print")) print();
  if (!button?.dataset.confirm || typeof HTMLDialogElement === "undefined") return;
  event.preventDefault();
  const dialog = document.createElement("dialog");
  const question = document.createElement("p");
  const acts = document.createElement("p");
  const go = document.createElement("button");
  const stay = document.createElement("button");
  question.textContent = button.dataset.confirm;
  question.id = "tanya";
  dialog.setAttribute("aria-labelledby", question.id);
  acts.className = "acts";
  go.className = "btn danger";
  go.textContent = button.textContent;
  stay.className = "btn";
  stay.textContent = button.dataset.cancel;
  stay.autofocus = true;
  acts.append(go, stay);
  dialog.append(question, acts);
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    button.focus();
  });
  stay.addEventListener("click", () => dialog.close());
  go.addEventListener("click", () => {
    dialog.close();
    button.form.requestSubmit(button);
  });
  dialog.showModal();
});

// Parts marked data-live are asked for again each minute while somebody looks and nobody types.
if (document.querySelector("[data-live]")) {
  setInterval(async () => {
    if (document.visibilityState !== "visible" || dirty.size > 0) return;
    try {
      const answer = await fetch(location.href);
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const old of document.querySelectorAll("[data-live]")) {
        const next = fresh.querySelector(`[data-live="${CSS.escape(old.dataset.live)}"]`);
        if (next && next.outerHTML !== old.outerHTML && !old.contains(document.activeElement)) {
          old.replaceWith(document.adoptNode(next));
        }
      }
    } catch {
      // Offline: the page stays as it was.
    }
  }, 60000);
}

// Beside an editor of letters stands its page; it is drawn anew a moment after the last keystroke.
for (const editor of document.querySelectorAll("[data-proofed] form")) {
  let timer;
  let asked = 0;
  editor.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const turn = ++asked;
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(editor)) {
        if (typeof value === "string" && name !== "aksi") fields.append(name, value);
      }
      fields.append("aksi", "lihat");
      try {
        const answer = await fetch(editor.action, { method: "POST", body: fields });
        if (!answer.ok || answer.redirected || turn !== asked) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        const next = fresh.querySelector("[data-proof]");
        const old = document.querySelector("[data-proof]");
        if (next && old) old.replaceWith(document.adoptNode(next));
      } catch {
        // Offline: the page stays as it was drawn.
      }
    }, 700);
  });
}

// Dragging on a picture writes the next empty row of its boxes.
for (const frame of document.querySelectorAll("[data-cover]")) {
  const drawing = frame.querySelector("svg");
  const rows = [...frame.closest("form").querySelectorAll("[data-box]")].map((row) => [...row.querySelectorAll("input")]);
  const isEmpty = (row) => row.every((field) => field.value.trim() === "");
  const paint = () => {
    drawing.replaceChildren(...rows.flatMap((row) => {
      const box = row.map((field) => parseFloat(field.value.replace(",", ".")) * 100);
      if (!box.every(Number.isFinite)) return [];
      const shape = document.createElementNS(drawing.namespaceURI, "rect");
      ["x", "y", "width", "height"].forEach((name, side) => shape.setAttribute(name, box[side]));
      return [shape];
    }));
  };
  const write = (row, box) => {
    row.forEach((field, side) => { field.value = box ? box[side].toFixed(1) : ""; });
    paint();
  };
  const place = (event) => {
    const area = drawing.getBoundingClientRect();
    const share = (at, whole) => Math.min(100, Math.max(0, at / whole * 100));
    return [share(event.clientX - area.left, area.width), share(event.clientY - area.top, area.height)];
  };
  let row, from;
  drawing.addEventListener("pointerdown", (event) => {
    row = event.isPrimary && event.button === 0 ? rows.find(isEmpty) : undefined;
    if (!row) return;
    event.preventDefault();
    from = place(event);
    drawing.setPointerCapture(event.pointerId);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (!row) return;
    const to = place(event);
    write(row, [0, 1].map((side) => Math.min(from[side], to[side])).concat([0, 1].map((side) => Math.abs(to[side] - from[side]))));
  });
  const end = (event) => {
    if (!row) return;
    // A mere tap is no box.
    if (event.type === "pointercancel" || row.slice(2).some((field) => !(parseFloat(field.value) >= 0.5))) write(row, null);
    else row[0].dispatchEvent(new Event("input", { bubbles: true }));
    row = undefined;
  };
  drawing.addEventListener("pointerup", end);
  drawing.addEventListener("pointercancel", end);
  frame.closest("form").addEventListener("input", paint);
  document.querySelector("[data-unbox]")?.addEventListener("click", () => {
    const last = rows.findLast((each) => !isEmpty(each));
    if (last) write(last, null);
  });
  for (const part of document.querySelectorAll("[data-drag]")) part.hidden = false;
  const numbers = document.querySelector("[data-numbers]");
  if (numbers && !numbers.querySelector("[aria-invalid]")) numbers.open = false;
  frame.classList.add("drawn");
}

document.querySelector(".errors")?.focus();
