// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// What is wrong in the form, and where.
struct LetterFormFault: Sendable, Hashable {
  enum Place: Sendable, Hashable {
    case head
    /// From 0.
    case field(Int)
    case block(Int)
  }

  var place: Place
  var sentence: Phrase
  var remedy: Phrase
}

/// The form as a kind of letter.
extension LetterKindForm {
  /// The kind and all that is wrong with it; no kind where it could not be kept as a file.
  ///
  /// - Parameter id: names stay; only their texts are edited here.
  func read(as id: String) -> (kind: LetterKind?, faults: [LetterFormFault]) {
    var faults: [LetterFormFault] = []
    let kind = kind(id, &faults)
    for fault in LetterKindCheck.faults(of: kind) {
      faults.append(
        LetterFormFault(
          place: FaultPlace.of(fault.line), sentence: fault.sentence, remedy: fault.remedy))
    }
    guard faults.isEmpty else { return (nil, faults) }
    do throws(LetterKindFaults) {
      let kept = try LetterKindReader.read(LetterKindWriter.text(of: kind))
      if kept.withoutLines == kind.withoutLines { return (kind, []) }
      return (
        nil,
        [
          LetterFormFault(
            place: .head,
            sentence: Phrase(
              "Ada tanda yang tidak dapat disimpan.", en: "There is a character that can't be kept."
            ),
            remedy: Phrase("Ketik ulang teks yang ditempel.", en: "Type pasted text anew."))
        ]
      )
    } catch {
      return (
        nil,
        error.faults.map {
          LetterFormFault(place: .head, sentence: $0.sentence, remedy: $0.remedy)
        }
      )
    }
  }

  func kind(_ id: String, _ faults: inout [LetterFormFault]) -> LetterKind {
    var kind = LetterKind(
      id: id, title: head["judul"].trimmed, about: head["tentang"].trimmed,
      paper: LetterKind.Paper(rawValue: head["kertas"]) ?? .a4,
      secrecy: LetterKind.Secrecy(rawValue: head["klasifikasi"]) ?? .office,
      number: head["pola-nomor"].trimmed, code: head["kode"].trimmed,
      sequence: LetterKind.Sequence(rawValue: head["urutan"]) ?? .agenda,
      moments: moments.compactMap(LetterMoment.init),
      signer: head["penanda"].isEmpty ? nil : head["penanda"],
      showsTitles: !head["gelar"].isEmpty, blocks: [])
    if kind.title.isEmpty { faults.append(.missing(.head, "Judul", "The title")) }
    if blocks.isEmpty { faults.append(.missing(.head, "Blok", "A block")) }
    kind.fields = fields.enumerated().map { field($0.element, $0.offset, &faults) }
    kind.blocks = blocks.enumerated().compactMap { index, entry -> LetterKindBlock? in
      guard let content = content(of: entry, index, &faults) else { return nil }
      func name(_ part: String) -> String? {
        entry[part].trimmed.isEmpty ? nil : entry[part].trimmed
      }
      return LetterKindBlock(
        name: entry.name, line: FaultPlace.line(ofBlock: index), when: name("bila"),
        unless: name("kecuali"), content: content)
    }
    return kind
  }

  /// As the file wants names.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 40
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D }
  }

  private func field(
    _ entry: Entry, _ index: Int, _ faults: inout [LetterFormFault]
  ) -> LetterEntryField {
    let name = entry["nama"].trimmed
    if !Self.isName(name) {
      faults.append(
        LetterFormFault(
          place: .field(index),
          sentence: Phrase("“\(name)” bukan nama isian.", en: "“\(name)” is no field's name."),
          remedy: Phrase(
            "Huruf kecil, angka, dan tanda hubung, paling banyak 40.",
            en: "Small letters, digits and hyphens, 40 at most.")))
    }
    if fields.prefix(index).contains(where: { $0["nama"].trimmed == name }) {
      faults.append(
        LetterFormFault(
          place: .field(index),
          sentence: Phrase(
            "Nama “\(name)” dipakai dua kali.", en: "The name “\(name)” is used twice."),
          remedy: Phrase("Pakai nama lain.", en: "Use another name.")))
    }
    if entry["judul"].trimmed.isEmpty {
      faults.append(.missing(.field(index), "Judul", "The title"))
    }
    return LetterEntryField(
      name: name, title: entry["judul"].trimmed, hint: entry["petunjuk"].trimmed,
      kind: LetterEntryField.Kind(rawValue: entry["jenis"]) ?? .line,
      isRequired: !entry["wajib"].isEmpty,
      start: LetterText(entry["awal"], line: FaultPlace.line(ofField: index)))
  }

  private func content(
    of entry: Entry, _ index: Int, _ faults: inout [LetterFormFault]
  ) -> LetterKindBlock.Content? {
    let line = FaultPlace.line(ofBlock: index)
    func text(_ part: String) -> LetterText { LetterText(entry[part], line: line) }
    func lines(_ part: String) -> [LetterText] { LetterLines.texts(entry[part], line: line) }
    func need(_ part: String, _ id: String, _ en: String) -> LetterText {
      if entry[part].trimmed.isEmpty { faults.append(.missing(.block(index), id, en)) }
      return text(part)
    }
    func entries() -> LetterKindBlock.Entries {
      guard !entry["ulang"].isEmpty else { return .init(texts: lines("butir")) }
      return .init(each: entry["ulang"], texts: [need("butir", "Butir", "The entry")])
    }
    func words() -> LetterText { need("teks", "Teks", "The text") }
    switch entry.name {
    case "letterhead": return .letterhead
    case "rule": return .rule
    case "page-break": return .pageBreak
    case "place-and-date": return .placeAndDate(words())
    case "heading": return .heading(words())
    case "paragraph": return .paragraph(words())
    case "centred": return .centred(words())
    case "note": return .note(words())
    case "recipient": return .recipient(lines("baris"))
    case "title":
      return .title(lines: lines("baris"), number: entry["nomor"].isEmpty ? nil : text("nomor"))
    case "facts": return .facts(facts(lines("pasangan"), index, &faults))
    case "list": return .list(entries(), marks: entry["tanda"])
    case "clauses": return .clauses(label: text("label"), entries(), marks: entry["tanda"])
    case "copies": return .copies(label: text("label"), entries())
    case "table":
      return .table(
        .init(
          each: entry["ulang"].isEmpty ? nil : entry["ulang"],
          columns: columns(of: entry, index, &faults), empty: text("kosong")))
    case "signatures": return .signatures(signatures(of: entry, line))
    case "receipt":
      return .receipt(
        title: need("judul", "Judul", "The title"), text: text("teks"), lines: lines("baris"))
    case _: return nil
    }
  }

  private func facts(
    _ lines: [LetterText], _ index: Int, _ faults: inout [LetterFormFault]
  ) -> [LetterKindBlock.Fact] {
    lines.map { row in
      guard let colon = row.text.firstIndex(of: ":") else {
        faults.append(
          LetterFormFault(
            place: .block(index),
            sentence: Phrase(
              "“\(row.text)” tidak memuat titik dua.", en: "“\(row.text)” has no colon."),
            remedy: Phrase("Tulis Nama: nilai.", en: "Write Name: value.")))
        return .init(name: row, value: LetterText("", line: row.line))
      }
      let value = row.text[row.text.index(after: colon)...]
      return .init(
        name: LetterText(String(row.text[..<colon]), line: row.line),
        value: LetterText(String(value.hasPrefix(" ") ? value.dropFirst() : value), line: row.line))
    }
  }

  private func columns(
    of entry: Entry, _ index: Int, _ faults: inout [LetterFormFault]
  ) -> [LetterKindBlock.Table.Column] {
    let line = FaultPlace.line(ofBlock: index)
    let rows = entry.rows("kolom", Entry.columnParts)
    if rows.isEmpty { faults.append(.missing(.block(index), "Kolom", "A column")) }
    return rows.map { row in
      func part(_ name: String) -> String { entry["kolom-\(row)-\(name)"] }
      if part("judul").isEmpty {
        faults.append(
          .missing(.block(index), "Judul kolom \(row + 1)", "The title of column \(row + 1)"))
      }
      if part("isi").isEmpty {
        faults.append(
          .missing(.block(index), "Isi kolom \(row + 1)", "The text of column \(row + 1)"))
      }
      let typed = part("lebar").trimmed.replacing(",", with: ".")
      let width = typed.isEmpty ? 1 : Double(typed) ?? 0
      if !(0.1...100).contains(width) {
        faults.append(
          LetterFormFault(
            place: .block(index),
            sentence: Phrase(
              "Lebar kolom \(row + 1) harus angka dari 0,1 sampai 100.",
              en: "The width of column \(row + 1) must be a number from 0.1 to 100."),
            remedy: Phrase("Tulis misalnya 2,5.", en: "Write 2.5, say.")))
      }
      return .init(
        title: LetterText(part("judul"), line: line), width: width,
        isCentred: !part("tengah").isEmpty, text: LetterText(part("isi"), line: line))
    }
  }

  private func signatures(of entry: Entry, _ line: Int) -> [LetterKindBlock.Signature] {
    entry.rows("ttd", Entry.signatureParts).compactMap { row in
      func part(_ name: String) -> LetterText {
        LetterText(entry["ttd-\(row)-\(name)"], line: line)
      }
      let above = LetterLines.texts(part("atas").text, line: line)
      switch entry["ttd-\(row)-siapa"] {
      case "penanda": return .own(above: above)
      case "lain":
        return .init(
          above: above, post: part("jabatan"), name: part("nama"), rank: part("pangkat"),
          nip: part("nip"))
      case _: return nil
      }
    }
  }
}

extension LetterFormFault {
  fileprivate static func missing(_ place: Place, _ id: String, _ en: String) -> Self {
    LetterFormFault(
      place: place, sentence: Phrase("\(id) belum diisi.", en: "\(en) is missing."),
      remedy: Phrase("Isi atau hapus bagiannya.", en: "Fill it in, or take the part away."))
  }
}

/// The check knows lines only; here each part has lines of its own, from which it is known again.
extension LetterFormFault.Place {
  private static let span = 1_000_000
  private static let fieldsFrom = 1_000

  static func line(ofBlock index: Int) -> Int { (index + 1) * span }
  static func line(ofField index: Int) -> Int { (index + fieldsFrom) * span }

  static func of(_ line: Int?) -> Self {
    guard let line else { return .head }
    let part = line / span
    return part >= fieldsFrom ? .field(part - fieldsFrom) : part > 0 ? .block(part - 1) : .head
  }
}

/// Short for the many places below.
private typealias FaultPlace = LetterFormFault.Place
