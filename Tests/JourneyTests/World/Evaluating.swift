// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records
import TestWorld
import Testing

@testable import Web

/// Work of the analysis team, over the checklist's and the findings' pages.
extension Person {
  /// Judges the control that the checklist has open, and goes on to the next.
  @discardableResult
  func judges(
    _ control: String, _ verdict: Verdict, note: String? = nil, evidence: String? = nil,
    of number: String, _ item: String, expect status: Int = 200,
    at place: SourceLocation = #_sourceLocation
  ) async throws -> VisitedPage {
    let path = Paths.checklist(of: number, item: item, control: control)
    var form = try await looksAt(path, at: place)
      .form(to: Paths.checklist(of: number, item: item))
    try form.tick("penilaian", verdict.rawValue)
    if let note { try form.write("uraian", note) }
    if let evidence {
      try form.attach("bukti-baru", evidence, Array("bukti pemeriksaan\n".utf8))
    }
    return try await sends(form, pressing: ("lalu", "lanjut"), expect: status, at: place)
  }

  /// Puts a finding down by hand, and says its number.
  func finds(
    _ title: String, _ severity: Severity, in number: String, _ item: String,
    at place: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let path = Paths.with(Paths.newFinding, [("berkas", number), ("sistem", item)])
    var form = try await looksAt(path, at: place).form(to: Paths.newFinding)
    try form.write("judul", title)
    try form.tick("tingkat", severity.rawValue)
    try form.write("tempat", "/masuk")
    try form.write("terlihat", "Terlihat pada pengujian.")
    try form.write("perbaikan", "Perbaiki lalu minta uji ulang.")
    let page = try await sends(form, at: place)
    page.says(title, at: place)
    return try #require(
      page.path.split(separator: "/").last.map(String.init), sourceLocation: place)
  }

  /// Confirms that the agency's newest letter arrived.
  func confirmsReceipt(
    of number: String, _ item: String, at place: SourceLocation = #_sourceLocation
  ) async throws {
    let home = try await looksAt(Paths.agency, at: place)
    let letter = try #require(
      home.links.first { $0.hasPrefix("/surat/") }, "no letter on \(home.words)",
      sourceLocation: place)
    let form = try await looksAt(letter, at: place).form(to: letter + "/terima")
    try await sends(form, at: place).says("Tanda terima", at: place)
  }
}

extension Journey {
  /// The rest of a checklist, as somebody fills it in a week.
  func judgeTheRest(
    of number: String, _ item: String, by username: String, notMet: Set<String> = []
  ) async throws {
    let viewer = try await office.viewer(username, at: now)
    let work = try #require(
      try await store.workspace(number, item: item, for: viewer, at: now))
    for control in work.checklist.controls where work.judgements[control.id]?.verdict == nil {
      let isMet = !notMet.contains(control.id)
      try await store.judge(
        control.id, isMet ? .met : .notMet, note: isMet ? "" : "Belum ada.", in: number,
        item: item, by: acting(username))
    }
  }
}
