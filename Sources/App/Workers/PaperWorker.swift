// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Procedures
import Records

/// Draws the papers that acts asked for, one after the other.
struct PaperWorker: Sendable {
  let store: Store
  var now: @Sendable () -> Date = { Date() }

  /// Seconds a job may take before another worker may have it.
  static let lease: TimeInterval = 120

  /// Works until the task is cancelled; looks again after `pause` when nothing waits.
  func run(every pause: Duration = .seconds(2)) async throws {
    var hasDrawn = false
    while !Task.isCancelled {
      let count = (try? await work()) ?? 0
      if count > 0 {
        hasDrawn = true
      } else {
        if hasDrawn { Memory.giveBack() }
        hasDrawn = false
        do { try await Task.sleep(for: pause) } catch { return }
      }
    }
  }

  /// Does what is due, and returns how many jobs that were.
  @discardableResult
  func work(limit: Int = 8) async throws -> Int {
    let jobs = try await store.claim(
      PaperRequest.jobKind, at: now(), lease: Self.lease, limit: limit)
    for job in jobs { try await draw(job) }
    return jobs.count
  }

  /// The report of all of a case's systems, once each has its own; the newest takes the place of
  /// the one before.
  private func combine(_ number: String, _ maker: PaperMaker) async throws {
    guard let paper = try await maker.combined(of: number, onlyWhole: true) else { return }
    try await store.keep(
      paper: paper,
      for: PaperRequest(caseNumber: number, item: nil, kind: .report, version: 0),
      finishing: nil, at: now())
  }

  private func draw(_ job: Job) async throws {
    do {
      guard let request = PaperRequest(job) else {
        try await store.fail(job, "a body of another shape", at: now(), jitter: 1)
        return
      }
      let maker = try await PaperMaker(store: store, at: now())
      let paper = try await maker.pdf(
        request.kind, of: request.caseNumber, item: request.item, version: request.version)
      if let paper {
        if paper.request.kind == .report, paper.request.item != nil {
          try await combine(request.caseNumber, maker)
        }
        try await store.keep(
          paper: paper.bytes, for: paper.request, finishing: job, at: now())
      } else {
        // Put out anew since, or a kind without a paper.
        try await store.finish(job)
      }
    } catch {
      try await store.fail(
        job, "\(error)", at: now(), jitter: Double.random(in: 0...1))
    }
  }
}
