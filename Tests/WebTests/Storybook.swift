// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

@testable import Web

/// Sample pages: what the tests examine, and what people look at after a change of style.
enum Storybook {
  static let words = Indonesian()

  static func pages(_ theme: Theme = .system) -> [(name: String, page: Page)] {
    let frame = Sample.frame(theme: theme)
    return [
      ("tugas", inbox(frame)), ("berkas", caseFile(frame)), ("galat-422", refused(frame)),
      ("masuk", signInPage(Sample.frame(theme: theme, isKnown: false), back: "/")),
      ("register", register(frame)), ("isian", fields(frame)), ("keadaan", states(frame)),
      ("galat-404", errorPage(.missing, number: "7f3a", frame)),
      ("tampilan", lookPage(frame, back: "/")),
    ]
  }

  private static func ribbon(_ pattern: String, caption: String) -> StepRibbon {
    let steps = pattern.split(separator: " ").map {
      step -> (StepRibbon.Symbol, StepRibbon.State) in
      let symbol: StepRibbon.Symbol =
        step.first == "o" ? .terminal : step.first == "d" ? .decision : .action
      let state: StepRibbon.State =
        switch step.last {
        case "+": .done
        case "!": .now
        case "?": .late
        case "x": .notTaken
        default: .waiting
        }
      return (symbol, state)
    }
    return StepRibbon(steps, caption: caption)
  }

  private static func row(
    _ title: String, _ sentence: String, _ until: String, _ tone: Tone, _ facts: [String],
    _ pattern: String, _ step: Int, _ count: Int
  ) -> WorkItemRow {
    WorkItemRow(
      title, path: "/berkas/BKS-2026-0042",
      due: Due(sentence: sentence, until: until, tone: tone, machine: "2026-11-23T10:00+07:00"),
      facts: facts,
      ribbon: ribbon(pattern, caption: words.step("\(step)", of: count)))
  }

  private static func inbox(_ frame: PageFrame) -> Page {
    Page(frame, title: "5 tugas menunggu Anda", tab: .inbox) {
      pageTitle(
        "5 tugas menunggu Anda",
        lead: "Satu lewat waktu. Dua jatuh tempo hari ini, \(words.longDate(frame.today)).")
        + columns(
          live(
            "tugas",
            inboxSection(
              "Lewat waktu", isLate: true,
              [
                row(
                  "Analisis permohonan perubahan: portal antrean RSUD", "Lewat 5 menit kerja",
                  "batas pukul 09.15 WIB", .bad,
                  ["BKS-2026-0051", "RSUD Contoh", "sebagai Kepala Seksi"],
                  "b+ b+ b+ b? d b b b b o", 4, 10)
              ])
              + inboxSection(
                "Hari ini",
                [
                  row(
                    "Putuskan hasil evaluasi SIMPEG", "Sisa 40 menit kerja",
                    "batas pukul 10.00 WIB", .warn,
                    ["BKS-2026-0042", "BKPSDM", "sebagai Plt. Kepala Bidang"],
                    "o+ b+ b+ b+ b+ d! d b b b o", 6, 11),
                  row(
                    "Sampaikan laporan hasil e-Retribusi", "Sisa 3 jam kerja",
                    "batas pukul 13.20 WIB", .plain,
                    ["BKS-2026-0038", "Dinas Perdagangan", "sebagai Kepala Seksi"],
                    "o+ b+ b+ b+ b+ d+ dx bx bx b! o", 10, 11),
                ])
              + inboxSection(
                "Minggu ini",
                [
                  row(
                    "Susun jadwal evaluasi triwulan I 2027", "Sisa 2 hari kerja",
                    "batas Rabu, 25 November", .plain,
                    ["BKS-2026-0055", "8 aplikasi", "sebagai Kepala Seksi"],
                    "o+ b+ b! b b d d b b b o", 3, 11)
                ])),
          aside: """
            <h2>Anda tunggu dari orang lain</h2>\(soft("Tidak perlu tindakan sekarang."))\
            \(waitingList([
              WaitingRow(
                "Keputusan penanganan e-Kinerja", path: "/berkas/BKS-2026-0042",
                detail: "Di Kepala Dinas sejak pukul 08.25 · sisa 1 jam 5 menit"),
              WaitingRow(
                "Laporan hasil e-Pajak", path: "/berkas/BKS-2026-0042",
                detail: "Di Tim Analisis (Bayu Pradipta) · <span class=\"bad\">lewat 3 jam kerja</span>"),
              WaitingRow(
                "Tindak lanjut PPDB Daring", path: "/berkas/BKS-2026-0042",
                detail: "Di Dinas Pendidikan · 4 dari 9 temuan ditutup"),
            ]))<p class="small">\(link("Semua berkas yang berjalan (14)", to: Paths.cases))</p>
            """)
    }
  }

  private static let choices = [
    Choice(
      "memenuhi", "Masih memenuhi standar",
      consequences: [
        "Seksi menyampaikan laporan ke BKPSDM (langkah 10).",
        "Berbeda dari saran: alasan wajib diisi.",
      ]),
    Choice(
      "belum", "Belum memenuhi standar",
      consequences: [
        "Kepala Dinas memilih shutdown sementara atau pemantauan intensif (langkah 7), "
          + "paling lama 2 jam kerja."
      ]),
    Choice(
      "kembali", "Kembalikan laporan ke Tim Analisis",
      consequences: ["Tim memperbaiki laporan (langkah 5)."]),
  ]

  private static func decision(
    _ frame: PageFrame, chosen: String, reason: String, errors: FieldErrors
  ) -> HTML {
    form(
      Paths.step("putusan", of: "BKS-2026-0042", item: "SIMPEG"), frame.stamp(seen: 17),
      draft: Paths.draft(of: "putusan", of: "BKS-2026-0042", item: "SIMPEG"),
      """
      \(choiceGroup(
        Field("hasil", "Apakah SIMPEG masih memenuhi standar?", value: chosen,
          error: errors["hasil"]),
        words, choices: choices,
        advice: adviceNote(
          "Saran aturan: belum memenuhi.",
          "Ada 2 temuan kritis yang terbuka. Anda yang memutuskan. \(link("Lihat dasarnya", to: "/temuan"))")))\
      \(textArea(
        Field("alasan", "Alasan keputusan", value: reason,
          hint: "Masuk ke riwayat dan surat keputusan. Dibaca Kepala Dinas dan BKPSDM. Tidak dapat dihapus.",
          error: errors["alasan"]), words))\
      \(actions(
        mainButton("Putuskan"), button(words.saveDraft, name: "konsep", value: "1"),
        saved: errors.isEmpty ? words.draftSaved(at: "pukul 09.18") : nil))
      """)
  }

  private static func caseFile(_ frame: PageFrame) -> Page {
    let title = "Evaluasi keamanan berkala, triwulan IV 2026"
    let applications = [
      (
        "SIMPEG", "BKPSDM", "o+ b+ b+ b+ b+ d! d b b b o", "<b>Menunggu keputusan Anda</b>" as HTML,
        Due(sentence: "Sisa 40 menit", tone: .warn), true
      ),
      (
        "e-Pajak", "Bapenda", "o+ b+ b+ b+ b? d d b b b o", "Laporan diperbaiki Tim Analisis",
        Due(sentence: "Lewat 3 jam kerja", tone: .bad), false
      ),
      (
        "Antrean Puskesmas", "Dinas Kesehatan", "o+ b+ b+ b+ b+ d+ dx bx bx b+ o+",
        "Selesai, memenuhi standar", Due(sentence: "20 November 2026"), false
      ),
    ]
    return Page(frame, title: title, tab: .cases) {
      """
      \(backLink("Tugas", to: Paths.inbox))\
      \(pageTitle(title, lead: "6 aplikasi · 1 selesai, 1 lewat waktu"))\
      \(turnPanel(
        words, label: "Keadaan berkas",
        holder: "<b>\(words.you)</b>, sebagai Plt. Kepala Bidang Infrastruktur TI",
        act: "Putuskan hasil evaluasi SIMPEG", detail: words.step("6", of: 11),
        due: Due(
          sentence: "Sisa 40 menit kerja", until: "sampai hari ini pukul 10.00 WIB", tone: .warn)))\
      <div class="sec">\(columns(
        decision(
          frame, chosen: "belum",
          reason: "Dua temuan kritis pada SIMPEG belum ditutup.", errors: FieldErrors()),
        aside: """
          <h2>Isi berkas</h2>\(factList(
            [
              ("Nomor", "BKS-2026-0042"),
              ("SOP", "Analisis Keamanan Informasi Secara Berkala, versi 1"),
              ("Dibuka", "Senin, 9 November 2026, oleh Sekretariat"),
              ("Asal", link("Nota dinas 555/318/2026", to: Paths.letter("1"))),
              ("Klasifikasi", classificationTag("Terbatas")), ("Induk", nil),
            ], isAside: true))<p class="acts">\(buttonLink("Cetak berkas", to: "/", icon: .print))</p>
          """))</div>\
      \(section(
        "Enam aplikasi", note: "Dari langkah 4 setiap aplikasi berjalan sendiri.",
        sheet(
          registerTable(
            caption: "Enam aplikasi",
            [Column("Aplikasi"), Column("Langkah 1–11"), Column("Keadaan"), Column("Batas")],
            applications.map { name, owner, steps, state, due, isMine in
              TableRow(
                [
                  rowName(name, path: Paths.system(name), detail: owner),
                  stepRibbon(ribbon(steps, caption: "Langkah 6 dari 11"), isCaptionHidden: true),
                  state, dueText(due),
                ], isMine: isMine)
            }))))\
      \(section(
        "Riwayat",
        timeline([
          TimelineEntry(
            "SIMPEG menunggu keputusan hasil evaluasi",
            detail: "Plt. Kepala Bidang Infrastruktur TI (Rina Wulandari) · sejak pukul 08.00 WIB",
            mark: .now),
          TimelineEntry(
            "e-Kinerja dinyatakan belum memenuhi standar",
            detail: "Rina Wulandari sebagai Plt. Kepala Bidang · Senin, 23 November 2026 pukul 08.25 WIB",
            reason: "Kontrol sesi dan proteksi data di bawah ambang."),
          TimelineEntry(
            "Laporan e-Pajak dikembalikan ke Tim Analisis",
            detail: "Rina Wulandari · Jumat, 20 November 2026 pukul 14.10 WIB",
            reason: "Bukti temuan nomor 3 belum dilampirkan.", mark: .returned),
        ])))
      """
    }
  }

  private static func refused(_ frame: PageFrame) -> Page {
    var errors = FieldErrors()
    errors.add("hasil", "Pilih salah satu keputusan.")
    errors.add("alasan", "Tulis alasan keputusan.")
    return Page(frame, title: "Putuskan hasil evaluasi SIMPEG", tab: .cases, isRefused: true) {
      """
      \(backLink("Tugas", to: Paths.inbox))\
      \(errorSummary("Keputusan belum tersimpan", errors, words))\
      \(pageTitle("Putuskan hasil evaluasi SIMPEG", lead: "Langkah 6 dari 11 · sisa 38 menit kerja"))\
      \(narrow(decision(frame, chosen: "", reason: "", errors: errors)))
      """
    }
  }

  private static func register(_ frame: PageFrame) -> Page {
    let findings: [(String, String, HTML, String, Due)] = [
      (
        "Halaman judi tersisip, terlihat oleh perayap", "Portal Desa · Dinas PMD",
        severityTag(.critical, words), "Terbuka", Due(sentence: "Lewat 2 hari kerja", tone: .bad)
      ),
      (
        "Repositori .git dapat dibaca siapa pun", "SIMPEG · BKPSDM",
        severityTag(.high, words), "Sedang diperbaiki", Due(sentence: "Sisa 2 hari kerja")
      ),
      (
        "Kuki sesi tanpa Secure", "Perizinan Daring · DPMPTSP", severityTag(.medium, words),
        "Uji ulang diminta", Due(sentence: "Sisa 9 hari kerja")
      ),
      (
        "<script>alert(1)</script>", "e-Arsip & Surat", severityTag(.low, words), "Ditutup",
        Due(sentence: "12 Oktober 2026")
      ),
    ]
    return Page(frame, title: "Temuan", tab: .findings) {
      """
      \(pageTitle(
        "Temuan", lead: "38 terbuka, 2 lewat batas perbaikan",
        actions: buttonLink("Catat temuan", to: Paths.newFinding, isMain: true)))\
      \(filterBar(
        Paths.findings,
        fields: textField(Field("q", "Cari", isOptional: true), words, kind: .search)
          + selectField(
            Field("tingkat", "Tingkat", value: "kritis", isOptional: true), words,
            options: [("kritis", "Kritis"), ("tinggi", "Tinggi")]),
        active: [ActiveFilter("Kritis", without: Paths.findings)], words))\
      \(registerTable(
        caption: "Temuan",
        [Column("Temuan"), Column("Tingkat"), Column("Keadaan"), Column("Batas perbaikan")],
        findings.map { title, place, severity, state, due in
          TableRow([
            rowName(title, path: Paths.finding("TMN-2026-0118"), detail: place), severity,
            "\(state)", dueText(due),
          ])
        }))\
      \(pagination(
        first: 1, last: 4, count: 1_238, previous: nil, next: "/temuan?halaman=2", words))
      """
    }
  }

  private static func fields(_ frame: PageFrame) -> Page {
    Page(frame, title: "Permohonan perubahan", tab: .cases) {
      """
      \(pageTitle("Permohonan perubahan", tags: statusTag("Sedang diperbaiki", .warn)))\
      \(narrow(
        form(
          Paths.newRequest, frame.stamp(), isMultipart: true,
          """
          \(textField(Field("judul", "Judul", hint: "Satu kalimat."), words, limit: 200))\
          \(fieldRow(
            dateField(Field("mulai", "Mulai", value: "2026-11-25"), words),
            timeField(Field("jam", "Pukul", value: "08:00"), words),
            textField(Field("banyak", "Banyak server"), words, kind: .numeric, width: .short)))\
          \(selectField(
            Field("entri[SIMPEG][oleh]", "Pelaksana"), words,
            options: [("a", "Bayu Pradipta"), ("b", "Sekar Ayuningtyas")], width: .full))\
          \(inlineChoices(
            Field("nilai", "Penilaian Anda", value: "belum"), words,
            choices: [
              ("memenuhi", "Memenuhi", .ok), ("belum", "Belum memenuhi", .bad),
              ("tidak-berlaku", "Tidak berlaku", .plain),
            ]))\
          \(checkboxList(
            Field("aplikasi", "Aplikasi yang dievaluasi"), words,
            options: [
              ("SIMPEG", "SIMPEG", "BKPSDM · kategori Tinggi"), ("EPAJAK", "e-Pajak", "Bapenda"),
              ("PPDB", "PPDB Daring", nil),
            ], chosen: ["SIMPEG"]))\
          \(fileField(
            Field("bukti", "Bukti", isOptional: true), words, isMultiple: true, limit: 32 << 20))\
          \(checkbox(
            Field("cadangan", "Cadangan sudah dibuat", hint: "dan pemulihannya sudah diuji"),
            isOn: true))\
          \(actions(
            mainButton("Kirim permohonan"), button(words.saveDraft, name: "konsep", value: "1"),
            dangerButton("Batalkan", name: "batal", confirm: "Batalkan permohonan?", words)))
          """)))
      """
    }
  }

  private static func states(_ frame: PageFrame) -> Page {
    Page(frame, title: "Keadaan", tab: .systems) {
      """
      \(pageTitle(
        "Keadaan",
        tags: severityTag(.critical, words) + verdictTag(.met, words) + verdictTag(.notMet, words)
          + verdictTag(.notApplicable, words) + verdictTag(nil, words)))\
      \(confirmationPanel(
        "Keputusan tersimpan", number: "BKS-2026-0042",
        next: ["Kepala Dinas memilih penanganan.", "Anda diberi tahu."],
        actions: buttonLink("Cetak", to: "/", icon: .print)))\
      \(notice("<p>Berkas ditunda: menunggu BKPSDM. Waktu berhenti dihitung.</p>", .warn, icon: .paused))\
      \(notice("<p>Anda membaca berkas ini, belum dapat memutuskan.</p>"))\
      \(emptyState("Tidak ada tugas", "Tugas baru muncul di sini begitu giliran Anda.",
        action: buttonLink("Lihat berkas", to: Paths.cases)))\
      \(section("Bukti", evidenceList(
        [
          Evidence("Respons HTTP", detail: "pemeriksaan otomatis",
            sha256: String(repeating: "9f2c41ab", count: 8), isAutomatic: true),
          Evidence("tangkapan-layar-dengan-nama-yang-panjang-sekali.png", path: "/",
            detail: "184 KB", sha256: String(repeating: "03de7c90", count: 8)),
        ], words)))\
      \(section("Kemajuan", progressBar("31 dari 75 kontrol", done: 31, failed: 6, of: 75)))\
      \(section("Bantuan", helpPanel("Apa arti waktu baku?", "<p>Waktu menurut SOP.</p>")))
      """
    }
  }
}
