// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// A kind of letter as a form: a block after the other, each with its texts by the names of their
/// fields. What was typed stays as it was typed until it is read as a kind.
struct LetterKindForm: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    /// Name of the block's kind; empty of a field that the writer fills in.
    var name = ""
    /// By part: "teks", "kolom-0-judul".
    var parts: [String: String] = [:]

    subscript(part: String) -> String {
      get { parts[part] ?? "" }
      set { parts[part] = newValue }
    }
  }

  /// Title, number and the like.
  var head = Entry()
  /// When the letter is offered, as the file says it.
  var moments: [String] = []
  var fields: [Entry] = []
  var blocks: [Entry] = []

  /// Blocks and fields that a form may have.
  static let most = 200
  /// Columns of a table, signatures of a block.
  static let mostRows = 20

  static func fieldName(_ index: Int, _ part: String) -> String { "isian-\(index)-\(part)" }
  static func blockName(_ index: Int, _ part: String) -> String { "blok-\(index)-\(part)" }
}

// MARK: What came in

extension LetterKindForm {
  init(_ form: FormData) {
    var values: [String: String] = [:]
    for (name, value) in form.pairs where values[name] == nil {
      values[name] = value.replacing("\r\n", with: "\n")
    }
    for part in Self.headParts { head[part] = values[part] ?? "" }
    moments = form.all("saat")
    let grouped = Dictionary(
      grouping: values.compactMap { name, value -> (group: String, part: String, value: String)? in
        let parts = name.split(separator: "-", maxSplits: 2).map(String.init)
        guard parts.count == 3, parts[0] == "isian" || parts[0] == "blok" else { return nil }
        return ("\(parts[0])-\(parts[1])", parts[2], value)
      }, by: \.group)
    func entries(_ list: String, marked: String) -> [Entry] {
      var entries: [Entry] = []
      while entries.count < Self.most, let found = grouped["\(list)-\(entries.count)"] {
        let parts = Dictionary(found.map { ($0.part, $0.value) }) { first, _ in first }
        entries.append(Entry(name: list == "blok" ? parts[marked] ?? "" : "", parts: parts))
      }
      return entries
    }
    fields = entries("isian", marked: "")
    blocks = entries("blok", marked: "jenis").filter {
      LetterKindBlock.names.contains($0.name)
    }
  }

  private static let headParts = [
    "judul", "tentang", "kertas", "klasifikasi", "pola-nomor", "kode", "urutan", "penanda", "gelar",
  ]

  /// "naik-3": the button that was pressed; `false` where it means something else.
  mutating func press(_ action: String, _ form: FormData) -> Bool {
    let parts = action.split(separator: "-").map(String.init)
    switch (parts.first, parts.count) {
    case ("tambah", 1):
      guard let name = form.text("jenis-baru"), LetterKindBlock.names.contains(name),
        blocks.count < Self.most
      else { return true }
      let after = form.int("sesudah") ?? blocks.count
      var entry = Entry.fresh(name)
      // Where the page is scrolled to; it is not sent again.
      entry["baru"] = "ya"
      blocks.insert(entry, at: min(max(0, after), blocks.count))
    case ("tambah", 2) where parts[1] == "isian":
      if fields.count < Self.most { fields.append(Entry(parts: ["jenis": "line", "wajib": "ya"])) }
    case ("naik", 2), ("turun", 2), ("hapus", 2):
      Int(parts[1]).map { Self.change(&blocks, parts[0], $0) }
    case ("isian", 3):
      Int(parts[2]).map { Self.change(&fields, parts[1], $0) }
    case _: return false
    }
    return true
  }

  private static func change(_ entries: inout [Entry], _ action: String, _ index: Int) {
    guard entries.indices.contains(index) else { return }
    switch action {
    case "naik": if index > 0 { entries.swapAt(index, index - 1) }
    case "turun": if index + 1 < entries.count { entries.swapAt(index, index + 1) }
    case "hapus": entries.remove(at: index)
    case _: break
    }
  }
}

extension LetterKindForm.Entry {
  /// A block as it is added: with what such a block usually has.
  static func fresh(_ name: String) -> Self {
    var entry = Self(name: name)
    switch name {
    case "signatures": entry["ttd-0-siapa"] = "penanda"
    case "list": entry["tanda"] = "numbers"
    case "clauses": entry["tanda"] = "letters"
    case "copies": entry["label"] = "Tembusan:"
    case "place-and-date": entry["teks"] = "{{kantor.tempat}}, {{surat.tanggal}}"
    case _: break
    }
    return entry
  }

  /// Columns or signatures that have anything in them, from 0.
  func rows(_ group: String, _ parts: [String]) -> [Int] {
    (0..<LetterKindForm.mostRows).filter { row in
      parts.contains { !self["\(group)-\(row)-\($0)"].isEmpty }
    }
  }

  static let columnParts = ["judul", "isi", "lebar"]
  static let signatureParts = ["siapa", "atas", "jabatan", "nama", "pangkat", "nip"]
}
