// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Records
import Testing

@testable import Web

/// Somebody with an account, who does everything over the pages.
final class Person {
  typealias Fill = (inout PageForm) throws -> Void

  let browser: OfficeBrowser
  private let journey: Journey

  init(_ browser: OfficeBrowser, in journey: Journey) {
    self.browser = browser
    self.journey = journey
  }

  /// Every link that was offered leads somewhere.
  func followsEveryLink(at place: SourceLocation = #_sourceLocation) async throws {
    _ = try await looksAt(Paths.inbox, at: place)
    try await browser.followsEveryLink(at: place)
  }

  func looksAt(
    _ path: String, expect status: Int = 200, at place: SourceLocation = #_sourceLocation
  ) async throws -> VisitedPage {
    try await browser.get(path, expect: status, at: place)
  }

  /// The case, or the stream of one of its applications.
  func looksAt(
    case number: String, _ item: String? = nil, at place: SourceLocation = #_sourceLocation
  ) async throws -> VisitedPage {
    try await looksAt(Paths.caseFile(number, item: item), at: place)
  }

  /// Opens a case, and says its number.
  func opens(
    _ procedure: String, from start: String? = nil,
    at place: SourceLocation = #_sourceLocation, with fill: Fill
  ) async throws -> String {
    let choice = try await looksAt(Paths.newCase, at: place)
    #expect(choice.links.contains(Paths.newCase(procedure: procedure)), sourceLocation: place)
    let page = try await looksAt(start ?? Paths.newCase(procedure: procedure), at: place)
    var form = try page.form(to: Paths.newCase(procedure: procedure))
    try fill(&form)
    let opened = try await browser.submit(form)
    #expect(opened.status == 200, "\(opened.words)", sourceLocation: place)
    let number = opened.path.split(separator: "/").last.map { $0.prefix { $0 != "?" } }
    return try #require(number.map(String.init), sourceLocation: place)
  }

  /// Finds the row in the inbox, opens the case, fills the row's form and presses its button.
  ///
  /// - Returns: the page that follows.
  @discardableResult
  func completes(
    _ step: String, of number: String, _ item: String? = nil, expect status: Int = 200,
    at place: SourceLocation = #_sourceLocation, with fill: Fill = { _ in }
  ) async throws -> VisitedPage {
    let inbox = try await looksAt(Paths.inbox, at: place)
    #expect(
      inbox.links.contains(Paths.caseFile(number, item: item)),
      "\(browser.username) does not find \(number) \(item ?? "") waiting: \(inbox.words)",
      sourceLocation: place)
    var form = try await self.form(step, of: number, item, at: place)
    try fill(&form)
    return try await sends(form, expect: status, at: place)
  }

  /// The row's form on the case's page.
  func form(
    _ step: String, of number: String, _ item: String? = nil,
    at place: SourceLocation = #_sourceLocation
  ) async throws -> PageForm {
    try await looksAt(case: number, item, at: place)
      .form(to: Paths.step(step, of: number, item: item))
  }

  @discardableResult
  func sends(
    _ form: PageForm, pressing button: (name: String, value: String)? = nil,
    expect status: Int = 200, at place: SourceLocation = #_sourceLocation
  ) async throws -> VisitedPage {
    let page = try await browser.submit(form, pressing: button)
    #expect(
      page.status == status,
      "\(browser.username) sent \(form.action): \(page.words.prefix(3_000))", sourceLocation: place)
    journey.later(minutes: 1)
    return page
  }

  /// A secretary enters what somebody decided on paper.
  @discardableResult
  func records(
    _ step: String, for lane: String, of number: String,
    at place: SourceLocation = #_sourceLocation, with fill: Fill
  ) async throws -> VisitedPage {
    let page = try await looksAt(case: number, at: place)
    let path = Paths.step(step, of: number)
    let link = page.links.first { $0.hasPrefix(path) && $0.contains("catat=1") }
    let found = try #require(
      link, "no way to record \(step): \(page.words.prefix(2_000))", sourceLocation: place)
    let recording = try await looksAt(found, at: place)
    recording.says("Anda mencatat atas nama \(lane).", at: place)
    var form = try recording.form(to: path)
    try fill(&form)
    return try await sends(form, at: place)
  }

  /// One of the other acts, reached by its link on the case's page.
  @discardableResult
  func does(
    _ act: Web.CaseAct, on number: String, _ item: String? = nil, expect status: Int = 200,
    at place: SourceLocation = #_sourceLocation, with fill: Fill = { _ in }
  ) async throws -> VisitedPage {
    let page = try await looksAt(case: number, item, at: place)
    let path = Paths.act(act, on: number)
    let link = page.links.first { $0 == path || $0.hasPrefix(path + "?") }
    let found = try #require(
      link, "no way to \(path) on \(page.path): \(page.links)", sourceLocation: place)
    var form = try await looksAt(found, at: place).form(to: path)
    try fill(&form)
    return try await sends(form, expect: status, at: place)
  }

  /// A finding's act, reached by its link on the finding's page.
  @discardableResult
  func handles(
    _ finding: String, by move: String, expect status: Int = 200,
    at place: SourceLocation = #_sourceLocation, with fill: Fill
  ) async throws -> VisitedPage {
    let page = try await looksAt(Paths.finding(finding), at: place)
    let path = Paths.findingAct(move, on: finding)
    #expect(page.links.contains(path), "\(page.links)", sourceLocation: place)
    var form = try await looksAt(path, at: place).form(to: path)
    try fill(&form)
    return try await sends(form, expect: status, at: place)
  }
}
