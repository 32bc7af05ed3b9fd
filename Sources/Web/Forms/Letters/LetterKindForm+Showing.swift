// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// A kind as what stands in the form's fields.
extension LetterKindForm {
  init(_ kind: LetterKind) {
    head.parts = [
      "judul": kind.title, "tentang": kind.about, "kertas": kind.paper.rawValue,
      "klasifikasi": kind.secrecy.rawValue, "pola-nomor": kind.number, "kode": kind.code,
      "urutan": kind.sequence.rawValue, "penanda": kind.signer ?? "",
      "gelar": kind.showsTitles ? "ya" : "",
    ]
    moments = kind.moments.map(\.description)
    fields = kind.fields.map { field in
      Entry(parts: [
        "nama": field.name, "judul": field.title, "petunjuk": field.hint,
        "jenis": field.kind.rawValue, "wajib": field.isRequired ? "ya" : "",
        "awal": field.start.text,
      ])
    }
    blocks = kind.blocks.map(Entry.init)
  }

  /// Whether the form can show the kind and give it back unchanged.
  static func holds(_ kind: LetterKind) -> Bool {
    var faults: [LetterFormFault] = []
    let back = LetterKindForm(kind).kind(kind.id, &faults)
    return faults.isEmpty && back.withoutLines == kind.withoutLines
  }
}

extension LetterKindForm.Entry {
  init(_ block: LetterKindBlock) {
    name = block.name
    self["bila"] = block.when ?? ""
    self["kecuali"] = block.unless ?? ""
    switch block.content {
    case .letterhead, .rule, .pageBreak: break
    case .placeAndDate(let text), .heading(let text), .paragraph(let text), .centred(let text),
      .note(let text):
      self["teks"] = text.text
    case .title(let lines, let number):
      self["baris"] = LetterLines.text(lines)
      self["nomor"] = number?.text ?? ""
    case .facts(let facts):
      self["pasangan"] = LetterLines.text(
        facts.map { fact in
          LetterText(
            fact.value.text.isEmpty ? "\(fact.name.text):" : "\(fact.name.text): \(fact.value.text)"
          )
        })
    case .recipient(let lines): self["baris"] = LetterLines.text(lines)
    case .list(let entries, let marks):
      show(entries)
      self["tanda"] = marks
    case .clauses(let label, let entries, let marks):
      self["label"] = label.text
      show(entries)
      self["tanda"] = marks
    case .copies(let label, let entries):
      self["label"] = label.text
      show(entries)
    case .table(let table): show(table)
    case .signatures(let signatures):
      for (index, signature) in signatures.enumerated() { show(signature, "ttd-\(index)") }
    case .receipt(let title, let text, let lines):
      self["judul"] = title.text
      self["teks"] = text.text
      self["baris"] = LetterLines.text(lines)
    }
  }

  private mutating func show(_ entries: LetterKindBlock.Entries) {
    self["ulang"] = entries.each ?? ""
    self["butir"] =
      entries.each == nil ? LetterLines.text(entries.texts) : entries.texts.first?.text ?? ""
  }

  private mutating func show(_ table: LetterKindBlock.Table) {
    self["ulang"] = table.each ?? ""
    self["kosong"] = table.empty.text
    for (index, column) in table.columns.enumerated() {
      self["kolom-\(index)-judul"] = column.title.text
      self["kolom-\(index)-lebar"] = LetterLines.number(column.width)
      self["kolom-\(index)-tengah"] = column.isCentred ? "ya" : ""
      self["kolom-\(index)-isi"] = column.text.text
    }
  }

  private mutating func show(_ signature: LetterKindBlock.Signature, _ row: String) {
    self["\(row)-atas"] = LetterLines.text(signature.above)
    guard !signature.isOwn else {
      self["\(row)-siapa"] = "penanda"
      return
    }
    self["\(row)-siapa"] = "lain"
    self["\(row)-jabatan"] = signature.post.text
    self["\(row)-nama"] = signature.name.text
    self["\(row)-pangkat"] = signature.rank.text
    self["\(row)-nip"] = signature.nip.text
  }
}

/// Several texts in one text area: a text a line, and what belongs to the text above begins with
/// two blanks.
enum LetterLines {
  static func text(_ texts: [LetterText]) -> String {
    texts.map { $0.text.replacing("\n", with: "\n  ") }.joined(separator: "\n")
  }

  /// Empty lines part nothing, except within a text that goes on after them.
  static func texts(_ text: String, line: Int) -> [LetterText] {
    var texts: [LetterText] = []
    var blanks = 0
    for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if row.isEmpty {
        blanks += 1
      } else if row.hasPrefix("  "), !texts.isEmpty {
        texts[texts.count - 1].text +=
          String(repeating: "\n", count: blanks + 1) + row.dropFirst(2)
        blanks = 0
      } else {
        texts.append(LetterText(String(row), line: line + index))
        blanks = 0
      }
    }
    return texts
  }

  /// "3", "2.5".
  static func number(_ width: Double) -> String {
    width == width.rounded() ? "\(Int(width))" : "\(width)"
  }
}
