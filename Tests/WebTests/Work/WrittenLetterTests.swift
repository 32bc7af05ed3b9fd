// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct WrittenLetterTests {
  @Test func `a letter is begun, shown, kept, and numbered`() async throws {
    let site = try await OfficeSite()
    let user = TestOffice.section
    let choice = try await site.get(Paths.newWrittenLetter, as: user)
    #expect(choice.body.contains("Nota dinas") && !choice.body.contains("Surat peringatan"))
    let path = "\(Paths.newWrittenLetter)?jenis=nota-dinas"
    let form = try await site.get(path, as: user)
    #expect(form.body.contains("name=\"isian[kepada]\""))
    #expect(form.body.contains("<img class=\"proof\""))
    let fields: [(name: String, value: String)] = [
      ("jenis", "nota-dinas"), ("isian[kepada]", "Sekretaris"), ("isian[hal]", "Uji <b>"),
      ("isian[isi]", "Isi"),
    ]
    let kept = try await site.post(
      Paths.newWrittenLetter, fields + [("aksi", "simpan")], as: user)
    let place = try #require(kept.location?.prefix { $0 != "?" }).description
    let page = try await site.get(place, as: user)
    #expect(page.body.contains("<h1>Uji &lt;b&gt;</h1>"))
    let numbered = try await site.post(
      place, fields + [("aksi", "nomori"), ("tanggal", "2026-11-23")], as: user)
    #expect(numbered.status == .seeOther)
    let final = try await site.get(place, as: user)
    #expect(final.body.contains("1/ND/XI/2026") && !final.body.contains("isian[hal]"))
    let refused = try await site.post(place, fields + [("aksi", "simpan")], as: user)
    #expect(refused.status == .unprocessableContent)
  }

  @Test func `a kind with a fault is told by line, and kept as typed`() async throws {
    let site = try await OfficeSite()
    let user = TestOffice.administrator
    let path = Paths.letterKind("nota-dinas")
    let typed = "letter: nota-dinas\ntitle: Nota\nblocks:\n  - paragraph: \"{{sistem.nma}}\"\n"
    let refused = try await site.post(path, [("isi", typed), ("aksi", "simpan")], as: user)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("Baris 4"))
    #expect(refused.body.contains("{{sistem.nma}}"))
    let fixed = typed.replacing("nma", with: "nama")
    let saved = try await site.post(path, [("isi", fixed), ("aksi", "simpan")], as: user)
    #expect(saved.status == .seeOther)
    let list = try await site.get(Paths.letterKinds, as: user)
    #expect(list.body.contains("Bawaan, diubah kantor"))
    _ = try await site.post(path, [("aksi", "kembali")], as: user)
    let back = try await site.get(Paths.letterKinds, as: user)
    #expect(!back.body.contains("Bawaan, diubah kantor"))
  }

  @Test func `a page image is for the one who asked for it alone`() async throws {
    let key = await ProofShelf.shared.keep([1, 2], for: "a")
    #expect(await ProofShelf.shared.page(key, for: "a") == [1, 2])
    #expect(await ProofShelf.shared.page(key, for: "b") == nil)
  }

  @Test func `every shipped kind is on board`() {
    #expect(LetterKinds.shipped.count == EmbeddedFile.paths(in: "letters").count)
    #expect(LetterKinds.shipped.count >= 26)
  }
}
