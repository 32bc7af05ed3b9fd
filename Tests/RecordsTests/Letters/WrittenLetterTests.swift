// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct WrittenLetterTests {
  private static func text(_ id: String, _ sequence: String, title: String = "Coba") -> String {
    """
    letter: \(id)
    title: \(title)
    number: "{n}/COBA/{romawi}/{tahun}"
    sequence: \(sequence)
    blocks: [{paragraph: "{{kantor.nama}}"}]
    """
  }

  private let admin = Acting(TestOffice.administrator, at: TestOffice.now)
  private let section = Acting(TestOffice.section, at: TestOffice.now)

  @Test func `an office's own kind has versions, and goes back to the shipped one`() async throws {
    let office = try await TestOffice.make()
    _ = try await office.store.set(letterKind: Self.text("coba", "own"), by: admin)
    _ = try await office.store.set(letterKind: Self.text("coba", "own", title: "Lain"), by: admin)
    // The same text again is no version.
    _ = try await office.store.set(letterKind: Self.text("coba", "own", title: "Lain"), by: admin)
    try await office.store.reset(letterKind: "coba", by: admin)
    let versions = try await office.store.versions(ofLetterKind: "coba")
    #expect(versions.map(\.version) == [3, 2, 1])
    #expect(versions.map { $0.body == nil } == [true, false, false])
    #expect(try await office.store.ownLetterKinds().first?.body == nil)
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.set(letterKind: Self.text("coba", "own"), by: section)
    }
    await #expect(throws: LetterKindFaults.self) {
      try await office.store.set(letterKind: "letter: coba", by: admin)
    }
  }

  @Test func `a draft gets its number once, and nothing in it changes afterwards`() async throws {
    let office = try await TestOffice.make()
    let text = Self.text("coba", "own")
    let kind = try LetterKindReader.read(text)
    let day = TestOffice.day("2026-11-23")
    var numbers: [String?] = []
    for _ in 1...2 {
      let id = try await office.store.write(
        kind: "coba", title: "Coba", about: LetterSubject(), typed: ["a": "b"], signer: nil,
        by: section)
      let letter = try await office.store.number(
        writtenLetter: id, as: kind, text: text, on: day, by: section)
      numbers.append(letter.number)
      #expect(letter.isFinal && letter.body == text && letter.letter == nil)
      await #expect(throws: Refusal.rule(code: "letter-final", detail: [letter.number ?? ""])) {
        try await office.store.write(
          letter: id, kind: "coba", title: "Lain", about: LetterSubject(), typed: [:], signer: nil,
          by: section)
      }
    }
    #expect(numbers == ["1/COBA/XI/2026", "2/COBA/XI/2026"])
  }

  @Test func `a letter of the agenda book is entered there under its number`() async throws {
    let office = try await TestOffice.make()
    let text = Self.text("coba", "agenda")
    let id = try await office.store.write(
      kind: "coba", title: "Undangan", about: LetterSubject(unit: "bkpsdm"), typed: [:],
      signer: nil, by: section)
    let letter = try await office.store.number(
      writtenLetter: id, as: try LetterKindReader.read(text), text: text,
      on: TestOffice.day("2026-11-23"), by: section)
    let place = try #require(letter.letter)
    let entered = try #require(try await office.store.letter(place)).letter
    #expect(entered.number == letter.number && entered.subject == "Undangan")
    #expect(entered.direction == .outgoing && entered.unit == "bkpsdm")
    #expect(letter.number == "\(entered.agenda)/COBA/XI/2026")
  }

  @Test func `an agency writes no letters of the office`() async throws {
    let office = try await TestOffice.make()
    for user in [TestOffice.agency, TestOffice.inspector] {
      await #expect(throws: Refusal.notPermitted) {
        try await office.store.write(
          kind: "coba", title: "Coba", about: LetterSubject(), typed: [:], signer: nil,
          by: Acting(user, at: TestOffice.now))
      }
    }
  }

  @Test func `an acting holder signs before the one who is away`() async throws {
    let office = try await TestOffice.make()
    let day = TestOffice.day("2026-11-23")
    let signer = try #require(try await office.store.signer(for: "kepala-dinas", on: day))
    #expect(signer.officer?.username == TestOffice.head)
    #expect(try await office.store.signer(for: "tidak-ada", on: day) == nil)
  }
}
