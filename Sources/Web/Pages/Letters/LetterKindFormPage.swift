// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
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

/// The parts of the form.
struct LetterKindFormParts {
  var form: LetterKindForm
  var faults: [LetterFormFault]
  var posts: [(value: String, label: String)]
  var words: any Phrasebook

  /// Names of values that conditions may name; offered by the browser as one types.
  private var lists: [(value: String, label: String)] {
    let own = form.fields.filter { $0["jenis"] == "list" }.map {
      ("isian.\($0["nama"])", "isian.\($0["nama"]) (\($0["judul"]))")
    }
    return own
      + LetterVocabulary.groups.flatMap(\.values).filter(\.isList).map {
        ($0.name, "\($0.name) (\(words.said($0.meaning)))")
      }
  }

  // MARK: Blocks

  func block(_ index: Int, at path: String) -> HTML {
    let entry = form.blocks[index]
    let hasFault = faults.contains { $0.place == .block(index) }
    let title = "\(index + 1). \(words.letterBlock(entry.name))"
    return """
      <section class="sheet pad blk\(hasFault ? " err" : "")" id="blok-\(index)" aria-label="\(title)">\
      \(when(entry["baru"] == "ya", "<span id=\"blok-baru\"></span>"))<h2 class="small">\(title)</h2>\(hidden(LetterKindForm.blockName(index, "jenis"), entry.name))\
      \(said(.block(index)))\(content(entry, index))\(conditions(entry, index))\
      <p class="acts">\(move("naik", index, of: form.blocks.count, "naik-\(index)", path, "blok"))\
      \(move("turun", index, of: form.blocks.count, "turun-\(index)", path, "blok"))\
      \(press(words.letterBlockRemove(title), words.letterRemovePart, "hapus-\(index)", "\(path)#blok-\(max(0, index - 1))"))</p></section>
      """
  }

  private func said(_ place: LetterFormFault.Place) -> HTML {
    each(faults.filter { $0.place == place }) { fault in
      "<p class=\"msg\">\(words.said(fault.sentence)) \(words.said(fault.remedy))</p>"
    }
  }

  private func content(_ entry: LetterKindForm.Entry, _ index: Int) -> HTML {
    func area(
      _ part: String, _ label: String, rows: Int, hint: String? = nil, optional: Bool = false
    )
      -> HTML
    {
      self.area(
        LetterKindForm.blockName(index, part), label, entry[part], rows: rows, hint: hint,
        optional: optional)
    }
    let lines = words.letterLinesHint
    let repeated = area(
      "butir", words.letterEntries, rows: 4,
      hint: entry["ulang"].isEmpty ? lines : words.letterEachHint)
    switch entry.name {
    case "letterhead", "rule", "page-break": return soft(words.letterBlockHint(entry.name))
    case "place-and-date", "heading", "centred": return area("teks", words.letterWords, rows: 1)
    case "paragraph", "note": return area("teks", words.letterWords, rows: 4)
    case "recipient": return area("baris", words.letterLines, rows: 3, hint: lines)
    case "title":
      return area("baris", words.letterLines, rows: 2, hint: lines)
        + area("nomor", words.letterTitleNumber, rows: 1, optional: true)
    case "facts": return area("pasangan", words.letterFacts, rows: 4, hint: words.letterFactsHint)
    case "list": return through(index, entry) + marks(index, entry) + repeated
    case "clauses":
      return area("label", words.letterClauseLabel, rows: 1) + through(index, entry)
        + marks(index, entry) + repeated
    case "copies":
      return area("label", words.letterCopiesLabel, rows: 1) + through(index, entry) + repeated
    case "table":
      return through(index, entry) + columns(entry, index)
        + area("kosong", words.letterTableEmpty, rows: 1, optional: true)
    case "signatures": return signatures(entry, index)
    case "receipt":
      return area("judul", words.letterReceiptTitle, rows: 1)
        + area("teks", words.letterWords, rows: 2, optional: true)
        + area("baris", words.letterReceiptLines, rows: 3, hint: lines)
    case _: return ""
    }
  }

  /// A text area: texts may have several lines wherever they stand.
  private func area(
    _ name: String, _ label: String, _ value: String, rows: Int, hint: String? = nil,
    optional: Bool = false
  ) -> HTML {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map {
      1 + $0.count / 60
    }
    .reduce(0, +)
    return textArea(
      Field(name, label, value: value, hint: hint, isOptional: optional), words,
      rows: min(16, max(rows, lines)), limit: 20_000)
  }

  private func through(_ index: Int, _ entry: LetterKindForm.Entry) -> HTML {
    var options = lists
    let value = entry["ulang"]
    if !value.isEmpty, !options.contains(where: { $0.value == value }) {
      options.append((value, value))
    }
    return selectField(
      Field(
        LetterKindForm.blockName(index, "ulang"), words.letterEach, value: value, isOptional: true),
      words, options: options, empty: words.letterEachNone)
  }

  private func marks(_ index: Int, _ entry: LetterKindForm.Entry) -> HTML {
    bareSelect(
      LetterKindForm.blockName(index, "tanda"), words.letterMarks, entry["tanda"],
      ["numbers", "letters", "dashes", "ordinals", "none"].map { ($0, words.letterMark($0)) })
  }

  /// A choice that is never empty.
  private func bareSelect(
    _ name: String, _ label: String, _ value: String, _ options: [(value: String, label: String)]
  ) -> HTML {
    Field(name, label).around(
      """
      <select class="w-half" id="\(fieldID(name))" name="\(name)">\(each(options) { option in
        "<option value=\"\(option.value)\"\(flag: "selected", option.value == value)>\(option.label)</option>"
      })</select>
      """, words)
  }

  private func columns(_ entry: LetterKindForm.Entry, _ index: Int) -> HTML {
    let used = (entry.rows("kolom", LetterKindForm.Entry.columnParts).last ?? -1) + 1
    // One more than there are, to add one.
    let shown = 0..<min(LetterKindForm.mostRows, used + 1)
    return soft(words.letterColumnsHint)
      + each(Array(shown)) { row -> HTML in
        func name(_ part: String) -> String {
          LetterKindForm.blockName(index, "kolom-\(row)-\(part)")
        }
        func value(_ part: String) -> String { entry["kolom-\(row)-\(part)"] }
        return group(
          row < used ? words.letterColumn(row + 1) : words.letterColumnNew,
          fieldRow(
            area(
              name("judul"), words.letterColumnTitle, value("judul"), rows: 1, optional: row >= used
            ),
            area(name("isi"), words.letterColumnText, value("isi"), rows: 1, optional: row >= used))
            + fieldRow(
              textField(
                Field(
                  name("lebar"), words.letterColumnWidth, value: value("lebar"), isOptional: true),
                words, width: .short, limit: 6),
              check(name("tengah"), words.letterColumnCentred, !value("tengah").isEmpty)))
      }
  }

  private func signatures(_ entry: LetterKindForm.Entry, _ index: Int) -> HTML {
    let used = (entry.rows("ttd", LetterKindForm.Entry.signatureParts).last ?? -1) + 1
    let shown = 0..<min(LetterKindForm.mostRows, used + 1)
    return each(Array(shown)) { row -> HTML in
      func name(_ part: String) -> String { LetterKindForm.blockName(index, "ttd-\(row)-\(part)") }
      func value(_ part: String) -> String { entry["ttd-\(row)-\(part)"] }
      let who = bareSelect(
        name("siapa"), words.letterSignatureWho, value("siapa"),
        [
          ("", words.letterSignatureNobody), ("penanda", words.letterSignatureOwn),
          ("lain", words.letterSignatureOther),
        ])
      let other =
        area(name("jabatan"), words.letterSignaturePost, value("jabatan"), rows: 1, optional: true)
        + area(name("nama"), words.letterSignatureName, value("nama"), rows: 1, optional: true)
        + area(
          name("pangkat"), words.letterSignatureRank, value("pangkat"), rows: 1, optional: true)
        + area(name("nip"), "NIP", value("nip"), rows: 1, optional: true)
      return group(
        row < used ? words.letterSignature(row + 1) : words.letterSignatureNew,
        who
          + area(
            name("atas"), words.letterSignatureAbove, value("atas"), rows: 1,
            hint: words.letterLinesHint, optional: true)
          + "<details\(flag: "open", value("siapa") == "lain")><summary>\(words.letterSignatureParts)</summary>\(other)</details>"
      )
    }
  }

  private func conditions(_ entry: LetterKindForm.Entry, _ index: Int) -> HTML {
    func field(_ part: String, _ label: String) -> HTML {
      textField(
        Field(
          LetterKindForm.blockName(index, part), label, value: entry[part], isOptional: true),
        words,
        width: .half, limit: 80)
    }
    let isOpen = !entry["bila"].isEmpty || !entry["kecuali"].isEmpty
    return """
      <details\(flag: "open", isOpen)><summary>\(words.letterConditions)</summary>\
      <p class="hint">\(words.letterConditionsHint)</p>\
      \(fieldRow(field("bila", words.letterWhen), field("kecuali", words.letterUnless)))</details>
      """
  }

  /// A block more, at a place of its own.
  func adding(at path: String) -> HTML {
    let kinds = LetterKindBlock.names.map { ($0, words.letterBlock($0)) }
    let places =
      [("0", words.letterBlockFirst)]
      + form.blocks.indices.map { index in
        (
          "\(index + 1)",
          words.letterBlockAfter("\(index + 1). \(words.letterBlock(form.blocks[index].name))")
        )
      }
    return """
      <section class="sec" aria-label="\(words.letterBlockAdd)"><h2>\(words.letterBlockAdd)</h2>\
      \(fieldRow(
        bareSelect("jenis-baru", words.letterBlockKind, "paragraph", kinds),
        bareSelect("sesudah", words.letterBlockPlace, "\(form.blocks.count)", places)))\
      <p class="acts">\(press(words.letterBlockAdd, words.letterBlockAdd, "tambah", "\(path)#blok-baru"))</p></section>
      """
  }

  // MARK: Fields of the writer

  func fields(at path: String) -> HTML {
    each(Array(form.fields.indices)) { index -> HTML in
      let entry = form.fields[index]
      func name(_ part: String) -> String { LetterKindForm.fieldName(index, part) }
      let title = entry["judul"].isEmpty ? words.letterFieldNumber(index + 1) : entry["judul"]
      let hasFault = faults.contains { $0.place == .field(index) }
      return """
        <details class="sheet pad blk" id="isian-\(index)"\(flag: "open", hasFault || entry["judul"].isEmpty)>\
        <summary>\(title) <code>isian.\(entry["nama"])</code></summary>\(said(.field(index)))\
        \(fieldRow(
          textField(Field(name("judul"), words.letterFieldTitle, value: entry["judul"]), words, limit: 200),
          textField(Field(name("nama"), words.letterFieldName, value: entry["nama"], hint: words.letterFieldNameHint), words, width: .half, limit: 40)))\
        \(textField(Field(name("petunjuk"), words.letterFieldHint, value: entry["petunjuk"], isOptional: true), words, limit: 500))\
        \(bareSelect(name("jenis"), words.letterFieldKind, entry["jenis"], LetterEntryField.Kind.allCases.map { ($0.rawValue, words.letterFieldKind($0)) }))\
        \(check(name("wajib"), words.letterFieldRequired, !entry["wajib"].isEmpty))\
        \(area(name("awal"), words.letterFieldStart, entry["awal"], rows: 3, hint: words.letterFieldStartHint, optional: true))\
        <p class="acts">\(move("naik", index, of: form.fields.count, "isian-naik-\(index)", path, "isian"))\
        \(move("turun", index, of: form.fields.count, "isian-turun-\(index)", path, "isian"))\
        \(press(words.letterBlockRemove(title), words.letterRemovePart, "isian-hapus-\(index)", "\(path)#isian-\(max(0, index - 1))"))</p></details>
        """
    }
      + "<p class=\"acts\">\(press(words.letterFieldAdd, words.letterFieldAdd, "tambah-isian", "\(path)#isian-\(form.fields.count)"))</p>"
  }

  // MARK: The kind itself

  var head: HTML {
    let head = form.head
    func line(_ part: String, _ label: String, hint: String? = nil, optional: Bool = true) -> HTML {
      textField(
        Field(part, label, value: head[part], hint: hint, isOptional: optional), words, limit: 300)
    }
    return said(.head) + line("judul", words.letterKindTitle, optional: false)
      + line("tentang", words.letterKindAbout)
      + fieldRow(
        bareSelect(
          "kertas", words.letterKindPaper, head["kertas"],
          LetterKind.Paper.allCases.map { ($0.rawValue, words.letterPaper($0)) }),
        bareSelect(
          "klasifikasi", words.letterKindClass, head["klasifikasi"],
          LetterKind.Secrecy.allCases.map { ($0.rawValue, words.letterSecrecy($0)) }))
      + fieldRow(
        bareSelect(
          "urutan", words.letterKindSequence, head["urutan"],
          LetterKind.Sequence.allCases.map { ($0.rawValue, words.letterSequence($0)) }),
        line("pola-nomor", words.letterKindNumber, hint: words.letterKindNumberHint),
        line("kode", words.letterKindCode))
      + signer + check("gelar", words.letterKindTitles, !head["gelar"].isEmpty) + moments
  }

  private var signer: HTML {
    var options = posts
    let value = form.head["penanda"]
    if !value.isEmpty, !options.contains(where: { $0.value == value }) {
      options.append((value, value))
    }
    return selectField(
      Field("penanda", words.letterSigner, value: value, isOptional: true), words, options: options,
      empty: words.letterKindSignerUsual)
  }

  /// Those of the kind first, as the order is kept; then what else there is.
  private var moments: HTML {
    let known =
      [LetterMoment.free, .caseFile, .system, .overdue]
      + OutputKind.allCases.map { LetterMoment.output($0, outcome: nil) }
    let chosen = form.moments.compactMap(LetterMoment.init)
    return checkboxList(
      Field("saat", words.letterKindMoments, isOptional: true), words,
      options: (chosen + known.filter { !chosen.contains($0) }).map {
        (value: $0.description, label: words.letterMoment($0), note: nil)
      }, chosen: Set(form.moments))
  }

  // MARK: Small parts

  private func group(_ title: String, _ body: HTML) -> HTML {
    "<fieldset class=\"part\"><legend class=\"lbl\">\(title)</legend>\(body)</fieldset>"
  }

  private func check(_ name: String, _ label: String, _ isOn: Bool) -> HTML {
    checkbox(Field(name, label, isOptional: true), isOn: isOn)
  }

  private func move(
    _ way: String, _ index: Int, of count: Int, _ action: String, _ path: String, _ list: String
  ) -> HTML {
    let target = way == "naik" ? index - 1 : index + 1
    guard (0..<count).contains(target) else { return "" }
    let label = way == "naik" ? words.letterMoveUp : words.letterMoveDown
    return press("\(label) \(index + 1)", label, action, "\(path)#\(list)-\(target)")
  }

  /// Sends the form as it is, and comes back where the eye was.
  private func press(_ name: String, _ label: String, _ action: String, _ place: String) -> HTML {
    """
    <button class="btn quiet" name="aksi" value="\(action)" formaction="\(place)" aria-label="\(name)">\(label)</button>
    """
  }
}
