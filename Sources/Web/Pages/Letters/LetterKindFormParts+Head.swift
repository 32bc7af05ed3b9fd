// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// What the writer fills in, and the kind itself.
extension LetterKindFormParts {
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
}
