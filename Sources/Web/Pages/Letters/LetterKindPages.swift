// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// All kinds of letters of the office.
func letterKindListPage(_ kinds: LetterKinds, _ frame: PageFrame) -> Page {
  let words = frame.words
  return Page(frame, title: words.letterKindsTitle) {
    pageTitle(
      words.letterKindsTitle, lead: "\(words.letterKindsLead)",
      actions: quietLink(words.letterheadTitle, to: Paths.letterhead))
      + sheet(
        registerTable(
          caption: words.letterKindsTitle,
          [Column(words.letterKindColumn), Column(words.letterKindOrigin)],
          kinds.entries.map { entry in
            TableRow([
              rowName(
                entry.kind.title, path: Paths.letterKind(entry.kind.id), detail: entry.kind.about),
              "\(words.letterKindOrigin(entry.origin))",
            ])
          }))
  }
}

/// One kind: its text, its page, the values that it may show.
struct LetterKindEditor {
  var entry: LetterKinds.Entry
  /// As typed.
  var text: String
  var faults: [LetterKindFault] = []
  var proof: LetterProofPart
  var versions: [(version: LetterKindVersion, name: String)]
  var isSaved = false
  var command: String?

  func page(_ frame: PageFrame) -> Page {
    let words = frame.words
    let said = faults.map {
      words.letterKindFault($0.line, words.said($0.sentence), words.said($0.remedy))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let editor = form(
      Paths.letterKind(entry.kind.id), frame.stamp(command: command),
      textArea(
        Field("isi", words.letterKindText, value: text, hint: words.letterKindTextHint), words,
        rows: min(44, max(20, lines + 1)), limit: LetterKindReader.limit)
        + actions(
          mainButton(words.letterKindSave, name: "aksi", value: "simpan"),
          button(words.letterShow, name: "aksi", value: "lihat"),
          when(
            entry.origin != .shipped,
            dangerButton(
              words.letterKindReset, name: "aksi", value: "kembali",
              confirm: words.letterKindResetConfirm, words))))
    return Page(frame, title: entry.kind.title, isRefused: !faults.isEmpty) {
      backLink(words.letterKindsTitle, to: Paths.letterKinds)
        + when(
          isSaved, notice("<p role=\"status\">\(words.letterKindSaved)</p>", .ok, icon: .check))
        + pageTitle(
          entry.kind.title, lead: "\(entry.kind.about)",
          actions: quietLink(words.letterKindAsForm, to: Paths.letterKind(entry.kind.id)))
        + "<div class=\"proofed\"><div data-proofed>\(editor)</div>\(proof.html(entry.kind, faults: said, words))</div>"
        + section(words.letterValuesHeading, letterValues(of: entry.kind, words))
        + letterKindHistory(versions, frame)
    }
  }
}

/// The versions that the office made of a kind.
func letterKindHistory(
  _ versions: [(version: LetterKindVersion, name: String)], _ frame: PageFrame
) -> HTML {
  let words = frame.words
  guard !versions.isEmpty else { return "" }
  return section(
    words.letterKindVersions,
    """
    <ul class="plain">\(each(versions) { version, name in
      "<li>\(words.letterKindVersion(version.version, words.longMoment(frame.local(version.changedAt)), by: name, isReset: version.body == nil))</li>"
    })</ul>
    """)
}

/// The one list of values, with the kind's own fields first.
func letterValues(of kind: LetterKind, _ words: any Phrasebook) -> HTML {
  let columns = [Column(words.letterValueColumn), Column(words.letterValueMeaning)]
  func name(_ text: String) -> HTML { "<code>\(text)</code>" }
  let own = kind.fields.map { TableRow([name("isian.\($0.name)"), "\($0.title)"]) }
  let rows =
    own
    + LetterVocabulary.groups.flatMap(\.values).flatMap { value in
      [TableRow([name(value.name), "\(words.said(value.meaning))"])]
        + value.rows.map { row in
          TableRow([name("… \(row.name)"), "\(words.said(row.meaning))"])
        }
    }
  return "<p>\(words.letterValuesLead)</p>"
    + helpPanel(
      words.letterValuesHeading,
      registerTable(caption: words.letterValuesHeading, columns, rows), isOpen: false)
}

/// The letterhead and its logo.
func letterheadPage(
  _ typed: String, hasLogo: Bool, _ proof: LetterProofPart, errors: FieldErrors,
  _ frame: PageFrame
) -> Page {
  let words = frame.words
  let editor = form(
    Paths.letterhead, frame.stamp(), isMultipart: true,
    textArea(
      Field(
        "kop", words.letterheadLines, value: typed, hint: words.settingHint("letterhead"),
        error: errors["kop"]),
      words, rows: 6)
      + Field(
        "logo", words.letterheadLogo, hint: words.letterheadLogoHint, error: errors["logo"],
        isOptional: true
      ).around("<input type=\"file\" id=\"f-logo\" name=\"logo\" accept=\"image/png\">", words)
      + actions(
        mainButton(words.letterheadSave, name: "aksi", value: "simpan"),
        button(words.letterShow, name: "aksi", value: "lihat"),
        when(hasLogo, button(words.letterheadRemoveLogo, name: "aksi", value: "hapus-logo"))))
  return Page(frame, title: words.letterheadTitle, isRefused: !errors.isEmpty) {
    backLink(words.letterKindsTitle, to: Paths.letterKinds)
      + when(!errors.isEmpty, errorSummary(words.settingsNotSaved, errors, words))
      + pageTitle(words.letterheadTitle, lead: "\(words.letterheadLead)")
      + "<div class=\"proofed\"><div data-proofed>\(editor)</div>\(proof.html(nil, words))</div>"
  }
}
