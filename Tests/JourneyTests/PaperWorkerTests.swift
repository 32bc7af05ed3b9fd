// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import TestWorld
import Testing

@testable import App

@Suite struct PaperWorkerTests {
  @Test func `a disposition is drawn after it was written, once`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let number = try await store.openCase(
      "evaluasi-berkala", by: Acting(TestOffice.head, at: TestOffice.now)
    ).number
    let outputs = [
      GivenOutput(name: "aplikasi", json: #"{"systems":["SIMPEG"]}"#),
      GivenOutput(
        name: "disposisi", json: #"{"to":[{"post":"kepala-bidang"}],"note":"Laksanakan"}"#),
    ]
    try await store.act(
      .complete(step: "disposisi", outcome: nil, reason: nil, outputs: outputs), on: number,
      by: Acting(TestOffice.head, at: TestOffice.now))

    let worker = PaperWorker(store: store) { TestOffice.now }
    #expect(try await worker.work() == 1)
    #expect(try await worker.work() == 0)
    let papers = try await store.papers(of: number, item: nil)
    #expect(papers.map(\.kind) == ["disposition"])
    let paper = try #require(papers.first)
    #expect(try store.files.contents(of: paper.sha256).starts(with: Array("%PDF-".utf8)))
    let inspector = try await office.viewer(TestOffice.inspector)
    #expect(try await store.attachment(paper.sha256, for: inspector).type == .pdf)
  }
}
