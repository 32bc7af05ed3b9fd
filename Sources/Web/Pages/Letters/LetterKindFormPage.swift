// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// One kind as a form per block, for those who don't write YAML; its page and the values beside it.
struct LetterKindFormPage {
  var entry: LetterKinds.Entry
  /// As typed.
  var form: LetterKindForm
  /// `false` where the kind holds what no field could show.
  var holdsAll = true
  var faults: [LetterFormFault] = []
  /// What is wrong so far, told with the preview.
  var lacks: [LetterFormFault] = []
  var proof: LetterProofPart
  var posts: [(value: String, label: String)]
  var versions: [(version: LetterKindVersion, name: String)]
  var isSaved = false
  var command: String?

  func page(_ frame: PageFrame) -> Page {
    let words = frame.words
    let shown = LetterKindFormParts(form: form, faults: faults, posts: posts, words: words)
    let path = Paths.letterKind(entry.kind.id)
    let editor = Web.form(
      path, frame.stamp(command: command),
      enterButton(words.letterShow) + each(Array(form.blocks.indices)) { shown.block($0, at: path) }
        + shown.adding(at: path)
        + section(
          words.letterFieldsHeading, "<p>\(words.letterFieldsLead)</p>" + shown.fields(at: path))
        + section(words.letterHeadHeading, shown.head)
        + finish(words))
    return Page(frame, title: entry.kind.title, isRefused: !faults.isEmpty) {
      backLink(words.letterKindsTitle, to: Paths.letterKinds)
        + when(!faults.isEmpty, summary(words))
        + when(
          isSaved, notice("<p role=\"status\">\(words.letterKindSaved)</p>", .ok, icon: .check))
        + pageTitle(
          entry.kind.title, lead: "\(entry.kind.about)",
          actions: quietLink(words.letterKindAsText, to: Paths.letterKindText(entry.kind.id)))
        + (holdsAll
          ? """
          <p class="small soft">\(words.letterFormLead)</p><div class="proofed"><div data-proofed>\(editor)</div>\
          <div class="beside">\(letterValues(of: entry.kind, words))\(proof.html(entry.kind, faults: lacks.map { said($0, words) }, words))</div></div>
          """ as HTML
          : notice("<p>\(words.letterFormTooRich)</p>", .warn))
        + letterKindHistory(versions, frame)
    }
  }

  private func finish(_ words: any Phrasebook) -> HTML {
    actions(
      mainButton(words.letterKindSave, name: "aksi", value: "simpan"),
      button(words.letterShow, name: "aksi", value: "lihat"),
      when(
        entry.origin != .shipped,
        dangerButton(
          words.letterKindReset, name: "aksi", value: "kembali",
          confirm: words.letterKindResetConfirm, words)))
      + helpPanel(
        words.letterKindCopy,
        textField(
          Field(
            "nama-baru", words.letterKindNewName, hint: words.letterKindNewNameHint,
            isOptional: true),
          words, width: .half, limit: 40)
          + actions(button(words.letterKindCopy, name: "aksi", value: "salin")))
  }

  private func said(_ fault: LetterFormFault, _ words: any Phrasebook) -> String {
    let place: String? =
      switch fault.place {
      case .head: nil
      case .block(let index):
        form.blocks.indices.contains(index)
          ? "\(index + 1). \(words.letterBlock(form.blocks[index].name)):" : nil
      case .field(let index): "\(words.letterFieldNumber(index + 1)):"
      }
    return [place, words.said(fault.sentence), words.said(fault.remedy)].compactMap(\.self)
      .joined(separator: " ")
  }

  private func summary(_ words: any Phrasebook) -> HTML {
    let said = each(faults) { fault -> HTML in
      let text = "\(words.said(fault.sentence)) \(words.said(fault.remedy))"
      switch fault.place {
      case .head: return "<li>\(text)</li>"
      case .block(let index):
        let name = form.blocks.indices.contains(index) ? form.blocks[index].name : ""
        return
          "<li><a href=\"#blok-\(index)\">\(index + 1). \(words.letterBlock(name))</a>: \(text)</li>"
      case .field(let index):
        return
          "<li><a href=\"#isian-\(index)\">\(words.letterFieldNumber(index + 1))</a>: \(text)</li>"
      }
    }
    return refusalSummary(words.letterKindRefused, "<ul>\(said)</ul>")
  }
}
