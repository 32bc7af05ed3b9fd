// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// The parts of the form.
struct LetterKindFormParts {
  var form: LetterKindForm
  var faults: [LetterFormFault]
  var posts: [(value: String, label: String)]
  var words: any Phrasebook

  /// Lists of values that entries are repeated for, the writer's own first.
  private var lists: [(value: String, label: String)] {
    let own = form.fields.filter { $0["jenis"] == "list" }.map {
      ("isian.\($0["nama"])", "isian.\($0["nama"]) (\($0["judul"]))")
    }
    return own
      + LetterVocabulary.groups.flatMap(\.values).filter(\.isList).map {
        ($0.name, "\($0.name) (\(words.said($0.meaning)))")
      }
  }

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
}
