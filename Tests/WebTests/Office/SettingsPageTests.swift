// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct SettingsPageTests {
  private let admin = TestOffice.administrator

  private func fields(
    _ profile: OfficeProfile, seen: OfficeProfile? = nil
  ) throws -> [(String, String)] {
    let form = SettingsForm(profile, hasOwnDeadlines: false).form
    return form.pairs.map { ($0.name, $0.value) } + [
      (SeenRecord.field, try CanonicalJSON.text(seen ?? profile))
    ]
  }

  @Test func `settings are changed at once, and the journal tells of each`() async throws {
    let site = try await OfficeSite()
    let page = try await site.get(Paths.settings, as: admin)
    #expect(page.body.contains("Kantor belum menetapkan angkanya"))
    #expect(page.body.contains("Waktu WIB"))
    let seen = try await site.office.store.profile()
    var profile = seen
    profile.letterhead = ["Pemerintah Kabupaten Contoh", "Dinas Kominfo", "Jalan Baru 2"]
    profile.classification = .secret
    profile.findingDeadlines.days["critical"] = ["strategic": 2]
    let saved = try await site.post(
      Paths.settings, try fields(profile, seen: seen), as: admin)
    #expect(saved.status == .seeOther)
    #expect(try await site.office.store.profile() == profile)
    let entries = try await site.office.store.journal(limit: 3)
    #expect(entries.allSatisfy { $0.kind == "setting-changed" && $0.officer == admin })
    let after = try await site.get(Paths.settings, as: admin)
    #expect(!after.body.contains("Kantor belum menetapkan angkanya"))
    let trail = try await site.get(Paths.trail, as: admin)
    #expect(trail.body.contains("Batas perbaikan temuan") && !trail.body.contains("calendar:"))
  }

  @Test func `what can't be is refused beside its field, and stays typed`() async throws {
    let site = try await OfficeSite()
    let seen = try await site.office.store.profile()
    var profile = seen
    profile.name = " "
    profile.letterNumber = "555/2026"
    profile.casePrefix = "bks"
    var typed = try fields(profile, seen: seen)
    typed = typed.map { $0.0 == "batas[high][low]" ? ($0.0, "seratus") : $0 }
    let refused = try await site.post(Paths.settings, typed, as: admin)
    #expect(refused.status == .unprocessableContent)
    for sentence in [
      "Nama kantor belum diisi.", "Nomor surat keluar harus memuat {n}",
      "Awalan nomor berkas pakai satu sampai delapan huruf besar",
      "Batas temuan tinggi, kategori rendah harus berupa angka.", "value=\"555/2026\"",
      "value=\"seratus\"",
    ] { #expect(refused.body.contains(sentence), "\(sentence)") }
    #expect(try await site.office.store.profile() == seen)
  }

  @Test func `a change by somebody else meanwhile is told, and nothing typed is lost`()
    async throws
  {
    let site = try await OfficeSite()
    let seen = try await site.office.store.profile()
    var others = seen
    others.place = "Kota Lain"
    try await site.office.store.setProfile(
      others, by: Acting(admin, at: TestOffice.now))
    var profile = seen
    profile.name = "Dinas Kominfo Contoh"
    let refused = try await site.post(Paths.settings, try fields(profile, seen: seen), as: admin)
    #expect(refused.status == .conflict)
    #expect(refused.body.contains("“Contoh” menjadi “Kota Lain”"))
    #expect(refused.body.contains("value=\"Dinas Kominfo Contoh\""))
    #expect(try await site.office.store.profile() == others)
  }

  @Test func `deadlines of open findings follow a changed matrix`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let acting = Acting(TestOffice.leader, at: TestOffice.now)
    let finding = try await site.office.store.addFinding(
      EvaluationResult.NewFinding(title: "Sandi bawaan", severity: .high, recommendation: "Ganti"),
      in: number, item: "SIMPEG", by: acting)
    let before = try await site.office.store.finding(finding)?.finding.due
    var profile = try await site.office.store.profile()
    profile.findingDeadlines.days["high"]?["high"] = 3
    let change = try await site.office.store.setProfile(
      profile, by: Acting(admin, at: TestOffice.now))
    #expect(change.findings == 1)
    let after = try await site.office.store.finding(finding)?.finding.due
    #expect(try #require(after) < #require(before))
  }
}
