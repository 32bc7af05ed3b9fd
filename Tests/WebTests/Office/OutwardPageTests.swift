// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct OutwardPageTests {
  private let typed: [(String, String)] = [
    ("mail", "1"), ("mail-host", "mail.contoh.go.id"), ("mail-port", "587"),
    ("mail-protection", "starttls"), ("mail-login", "kawal"), ("mail-secret", "rahasia-sekali"),
    ("mail-sender", "kawal@contoh.go.id"), ("topics", "incidents"), ("quiet-from", "20:00"),
    ("quiet-until", "07:00"), ("loud-from", "high"), ("digest-minutes", "30"),
  ]

  @Test func `what is typed is kept, but the password never comes back`() async throws {
    let site = try await OfficeSite()
    let admin = TestOffice.administrator
    let done = try await site.post(Paths.outward, typed, as: admin)
    #expect(done.status == .seeOther)
    let page = try await site.get(Paths.outward, as: admin)
    #expect(page.body.contains("mail.contoh.go.id") && page.body.contains("Sudah tersimpan"))
    #expect(!page.body.contains("rahasia-sekali"))
    let settings = try await site.office.store.outward().settings
    #expect(settings.isMailOn && settings.loudFrom == .high && settings.topics == [.incidents])
    #expect((settings.quietFrom, settings.quietUntil) == (1200, 420))
    let account = try await site.get(Paths.account, as: TestOffice.section)
    #expect(account.body.contains("Jangan kabari lewat surel"))
    let off = try await site.post(Paths.ownOutward, [("mau", "0")], as: TestOffice.section)
    #expect(off.status == .seeOther)
    #expect(try await !site.office.store.wantsOutward(TestOffice.section))
  }

  @Test func `a wrong hour is named, and what was typed stays`() async throws {
    let site = try await OfficeSite()
    var wrong = typed
    wrong[8].1 = "malam"
    let page = try await site.post(Paths.outward, wrong, as: TestOffice.administrator)
    #expect(page.status == .unprocessableContent)
    #expect(page.body.contains("Tulis jam, misalnya 20:00"))
    #expect(page.body.contains("mail.contoh.go.id") && !page.body.contains("rahasia-sekali"))
  }

  @Test func `a test needs somewhere to go, then it stands in the list`() async throws {
    let site = try await OfficeSite()
    let admin = TestOffice.administrator
    let early = try await site.post(Paths.testOutward, [("jalur", "mail")], as: admin)
    #expect(early.status == .unprocessableContent)
    _ = try await site.post(Paths.outward, typed, as: admin)
    try await site.office.store.database.write { connection in
      _ = try connection.execute("UPDATE officers SET email = username || '@contoh.go.id'")
    }
    let test = try await site.post(Paths.testOutward, [("jalur", "mail")], as: admin)
    #expect(test.status == .seeOther)
    let page = try await site.get(Paths.outward, as: admin)
    #expect(page.body.contains("Percobaan pengiriman") && page.body.contains("Menunggu"))
  }
}
