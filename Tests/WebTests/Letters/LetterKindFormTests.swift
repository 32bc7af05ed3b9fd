// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct LetterKindFormTests {
  private static let ids = LetterKinds.shipped.keys.sorted()

  /// What a browser sends of a form.
  private func sent(_ form: LetterKindForm) -> FormData {
    var pairs = form.head.parts.map { (name: $0.key, value: $0.value) }
    pairs += form.moments.map { ("saat", $0) }
    for (index, entry) in form.fields.enumerated() {
      pairs += entry.parts.map { (LetterKindForm.fieldName(index, $0.key), $0.value) }
    }
    for (index, entry) in form.blocks.enumerated() {
      pairs.append((LetterKindForm.blockName(index, "jenis"), entry.name))
      pairs += entry.parts.map { (LetterKindForm.blockName(index, $0.key), $0.value) }
    }
    return FormData(pairs.map { ($0.name, $0.value.replacing("\n", with: "\r\n")) })
  }

  @Test(arguments: ids) func `a shipped kind comes back from the form as the same kind`(
    id: String
  ) throws {
    let kind = try #require(LetterKinds.shipped[id]?.kind)
    #expect(LetterKindForm.holds(kind))
    let read = LetterKindForm(sent(LetterKindForm(kind))).read(as: id)
    #expect(read.faults.isEmpty, "\(read.faults)")
    let back = try #require(read.kind)
    #expect(back.withoutLines == kind.withoutLines)
    let written = try LetterKindReader.read(LetterKindWriter.text(of: back))
    #expect(written.withoutLines == kind.withoutLines)
  }

  @Test(arguments: [
    "baris\n\nlain\n", "  di muka", "- bukan daftar", "yes", "{{kantor.nama}}: # bukan catatan",
    "\"kutip\" 'tunggal' \\ garis", "| bukan blok", "مرحبا 👩🏽‍💻", "12:30", "~", "&a *b !c %d @e",
  ])
  func `any text is written as a file that gives it back`(text: String) throws {
    let kind = LetterKind(
      id: "coba", title: "Coba", sequence: .none, moments: [.free],
      fields: [LetterEntryField(name: "hal", title: text, start: LetterText(text))],
      blocks: [
        LetterKindBlock(name: "paragraph", content: .paragraph(LetterText(text))),
        LetterKindBlock(
          name: "facts",
          content: .facts([.init(name: LetterText("Nama"), value: LetterText(text))])),
        LetterKindBlock(name: "letterhead", when: "isian.hal", content: .letterhead),
      ])
    let back = try LetterKindReader.read(LetterKindWriter.text(of: kind))
    #expect(back.withoutLines == kind.withoutLines)
  }

  @Test func `several texts in one area are told apart`() {
    let texts = ["satu", "dua\n\nmasih dua\n", "tiga"].map { LetterText($0) }
    let area = LetterLines.text(texts)
    #expect(LetterLines.texts(area, line: 1).map(\.text) == texts.map(\.text))
    // Whoever types need not leave blanks in an empty line.
    #expect(LetterLines.texts("a\n\n  b\n\nc", line: 1).map(\.text) == ["a\n\nb", "c"])
  }

  @Test func `blocks are added, moved and taken away, and nothing typed is lost`() async throws {
    let site = try await OfficeSite()
    let user = TestOffice.administrator
    let path = Paths.letterKind("nota-dinas")
    let page = try await site.get(path, as: user)
    #expect(page.status == .ok)
    #expect(page.body.contains("id=\"blok-0\"") && page.body.contains("Naskah asli"))
    let kind = try #require(LetterKinds.shipped["nota-dinas"]?.kind)
    var form = LetterKindForm(kind)
    form.blocks[1]["teks"] = "Diketik <b>"
    let count = form.blocks.count
    func press(_ action: String, _ more: [(String, String)] = []) async throws -> LetterKindForm {
      var fields = sent(form).pairs.map { ($0.name, $0.value) }
      fields += more + [("aksi", action)]
      let answer = try await site.post(path, fields.map { (name: $0.0, value: $0.1) }, as: user)
      #expect(answer.status == .ok)
      #expect(answer.body.contains("id=\"blok-0\""))
      var typed = LetterKindForm(FormData(fields.map { (name: $0.0, value: $0.1) }))
      _ = typed.press(action, FormData(fields.map { (name: $0.0, value: $0.1) }))
      return typed
    }
    let added = try await press("tambah", [("jenis-baru", "note"), ("sesudah", "1")])
    #expect(added.blocks.count == count + 1 && added.blocks[1].name == "note")
    let moved = try await press("turun-0")
    #expect(moved.blocks[1].name == form.blocks[0].name)
    #expect(moved.blocks[0]["teks"] == "Diketik <b>")
    let fewer = try await press("hapus-0")
    #expect(fewer.blocks.count == count - 1)
    let fields = try await press("tambah-isian")
    #expect(fields.fields.count == form.fields.count + 1)
    // Nothing was kept by all that.
    #expect(try await LetterKinds.load(site.office.store)["nota-dinas"]?.origin == .shipped)
  }

  @Test func `a fault is told at its block, and what was typed stays`() async throws {
    let site = try await OfficeSite()
    let user = TestOffice.administrator
    let path = Paths.letterKind("nota-dinas")
    let kind = try #require(LetterKinds.shipped["nota-dinas"]?.kind)
    var form = LetterKindForm(kind)
    let index = try #require(form.blocks.firstIndex { $0.name == "paragraph" })
    form.blocks[index]["teks"] = "Kepada {{sistem.nma}} & <kawan>"
    let refused = try await site.post(
      path, sent(form).pairs + [("aksi", "simpan")], as: user)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("href=\"#blok-\(index)\""))
    #expect(refused.body.contains("sistem.nma") && refused.body.contains("&lt;kawan&gt;"))
    form.blocks[index]["teks"] = "Kepada {{penerima.nama}}"
    let saved = try await site.post(path, sent(form).pairs + [("aksi", "simpan")], as: user)
    #expect(saved.location == "\(path)?tersimpan=1")
    let text = try await site.get(Paths.letterKindText("nota-dinas"), as: user)
    #expect(text.body.contains("Kepada {{penerima.nama}}"))
    let copy = try await site.post(
      path, sent(form).pairs + [("aksi", "salin"), ("nama-baru", "nota-dinas")], as: user)
    #expect(copy.status == .unprocessableContent)
    let new = try await site.post(
      path, sent(form).pairs + [("aksi", "salin"), ("nama-baru", "undangan")], as: user)
    #expect(new.location == "\(Paths.letterKind("undangan"))?tersimpan=1")
    #expect(try await LetterKinds.load(site.office.store)["undangan"]?.origin == .own)
  }

  @Test func `what no field can show is left to the file`() throws {
    let kind = try LetterKindReader.read(
      "letter: coba\ntitle: Coba\nblocks:\n  - facts: {\"Jam: mulai\": \"{{kantor.nama}}\"}\n")
    #expect(!LetterKindForm.holds(kind))
  }
}
