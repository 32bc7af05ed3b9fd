// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

struct MetadataTests {
  private func visit(
    _ text: String, type: String = "text/plain", at path: String = "/.well-known/security.txt",
    status: Int = 200
  ) throws -> Visit {
    try SampleVisit.home().answering(
      .securityText, SampleVisit.answer(["Content-Type": type], body: text, status: status),
      at: path)
  }

  private static let sound = "Contact: mailto:csirt@contoh.go.id\nExpires: 2027-06-01T00:00:00Z\n"

  @Test func `a sound security.txt passes`() throws {
    let visit = try visit(Self.sound)
    for name in ["missing", "invalid", "expired"] {
      #expect(visit.results("meta.security-txt.\(name)") == [.pass])
    }
  }

  @Test func `none is told, a page in its place is none`() throws {
    #expect(try visit("", status: 404).results("meta.security-txt.missing") == [.fail])
    #expect(try visit("<html>", type: "text/html").results("meta.security-txt.missing") == [.fail])
    #expect(try visit("", status: 404).results("meta.security-txt.invalid") == [.notApplicable])
  }

  @Test(arguments: [
    "Expires: 2027-06-01T00:00:00Z", "Contact: csirt@contoh.go.id\nExpires: 2027-06-01T00:00:00Z",
    "Contact: mailto:a@contoh.go.id",
    sound + "Expires: 2027-07-01T00:00:00Z", "Contact: mailto:a@contoh.go.id\nExpires: besok",
  ])
  func `what the standard demands and isn't there is reported`(text: String) throws {
    #expect(try visit(text).results("meta.security-txt.invalid") == [.fail])
  }

  @Test func `the old place and another type are reported`() throws {
    #expect(
      try visit(Self.sound, at: "/security.txt").sightings("meta.security-txt.invalid").first?
        .severity == .info)
    #expect(
      try visit(Self.sound, type: "application/octet-stream").results("meta.security-txt.invalid")
        == [.fail])
  }

  @Test func `one that has run out is reported, one for too long is told`() throws {
    #expect(
      try visit("Contact: tel:+62-274-1\nExpires: 2020-01-01T00:00:00+07:00").results(
        "meta.security-txt.expired") == [.fail])
    #expect(
      try visit("Contact: tel:+62-274-1\nExpires: 2040-01-01T00:00:00Z").sightings(
        "meta.security-txt.expired"
      ).first?.severity == .info)
  }

  @Test func `robots.txt that points at delicate places is told`() throws {
    let visit = try SampleVisit.home()
    let text = SampleVisit.answer(
      ["Content-Type": "text/plain"], body: "User-agent: *\nDisallow: /rahasia/\nDisallow: /css/")
    #expect(
      visit.answering(.robots, text, at: "/robots.txt").results("meta.robots-sensitive") == [.fail])
    let harmless = SampleVisit.answer(
      ["Content-Type": "text/plain"], body: "User-agent: *\nDisallow: /css/")
    #expect(
      visit.answering(.robots, harmless, at: "/robots.txt").results("meta.robots-sensitive") == [
        .pass
      ])
  }

  @Test func `robots' longest rule decides, and a pause is granted up to ten seconds`() {
    let robots = RobotsText(
      "User-agent: lain\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a/b$\nDisallow: /*.pdf$\nCrawl-delay: 60"
    )
    #expect(robots.permits("/c"))
    #expect(!robots.permits("/a/c"))
    #expect(robots.permits("/a/b"))
    #expect(!robots.permits("/berkas/x.pdf"))
    #expect(robots.permits("/berkas/x.pdf?y"))
    #expect(robots.crawlDelay == 10)
  }
}
