// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

struct CSPTests {
  private func results(_ policy: String, _ name: String, also second: String? = nil) throws
    -> [Observation.Result]
  {
    var headers: HeaderFields = ["Content-Security-Policy": policy]
    if let second { headers.add("content-security-policy", second) }
    return try SampleVisit.home(headers).results("hdr.csp.\(name)")
  }

  static let sound =
    "default-src 'none'; script-src 'self' 'nonce-4f5c1b9a8e7d6c5b'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; report-to laporan"

  @Test func `a sound policy fails nothing`() throws {
    let visit = try SampleVisit.home(["Content-Security-Policy": Self.sound])
    for check in Catalogue.checks(named: "csp") {
      let results = check.look(visit).map(\.result)
      #expect(!results.contains(.fail), "\(check.info.id)")
    }
  }

  @Test(arguments: [
    ("script-src 'self' 'unsafe-inline'", "unsafe-inline"),
    ("default-src 'unsafe-inline'", "unsafe-inline"),
    ("SCRIPT-SRC 'Unsafe-Inline'", "unsafe-inline"),
    ("script-src 'none'; script-src-attr 'unsafe-inline'", "unsafe-inline"),
    ("style-src 'unsafe-inline'", "unsafe-inline-style"),
    ("script-src 'unsafe-eval'", "unsafe-eval"),
    ("script-src *", "wildcard"), ("script-src https:", "wildcard"), ("img-src 'self'", "wildcard"),
    ("script-src 'self'; object-src *", "wildcard"), ("script-src 'self' data:", "data-script"),
    ("script-src blob:", "data-script"), ("script-src http://a.contoh.go.id", "http-scheme"),
    ("script-src 'self'", "no-object-src"), ("object-src https:", "no-object-src"),
    ("default-src 'self'", "no-base-uri"),
    ("base-uri *", "no-base-uri"), ("default-src 'self'", "no-form-action"),
    ("script-src 'strict-dynamic'", "strict-dynamic-no-nonce"),
    ("script-src 'nonce-abc'", "weak-nonce"),
    ("script-src https://cdn.jsdelivr.net", "bypass-host"),
    ("script-src *.github.io", "bypass-host"),
    ("script-src 'self'; script-src 'none'", "duplicate-directive"), ("script-src self", "syntax"),
    ("skript-src 'self'", "syntax"), ("script-src 'self' style-src 'self'", "syntax"),
    ("script-src 10.0.0.1", "ip-source"),
    ("referrer no-referrer", "deprecated"), ("default-src 'self'", "no-report"),
  ])
  func `a weakness is reported`(policy: String, name: String) throws {
    #expect(try results(policy, name) == [.fail])
  }

  @Test(arguments: [
    ("script-src 'unsafe-inline' 'nonce-4f5c1b9a8e7d'", "unsafe-inline"),
    (
      "script-src 'unsafe-inline' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "unsafe-inline"
    ),
    ("script-src 'strict-dynamic' 'nonce-4f5c1b9a8e7d' https: 'unsafe-inline'", "wildcard"),
    ("script-src 'wasm-unsafe-eval'", "unsafe-eval"), ("script-src 'self'; img-src *", "wildcard"),
    ("script-src 'self'; img-src data:", "data-script"), ("default-src 'self'", "no-object-src"),
    ("base-uri 'self'", "no-base-uri"),
    ("script-src https://cdn.jsdelivr.net/npm/vue@3/vue.js", "bypass-host"),
    ("script-src 'strict-dynamic' 'nonce-4f5c1b9a8e7d' https://cdn.jsdelivr.net", "bypass-host"),
    ("script-src 'self' https: data: 'report-sample'", "syntax"),
    ("upgrade-insecure-requests; sandbox allow-forms", "syntax"),
  ])
  func `what only looks weak isn't reported`(policy: String, name: String) throws {
    #expect(!(try results(policy, name).contains(.fail)))
  }

  @Test func `two policies allow what both allow`() throws {
    #expect(
      try results("script-src 'unsafe-inline'", "unsafe-inline", also: "script-src 'self'") == [
        .pass
      ])
    #expect(
      try results("script-src 'unsafe-inline', script-src 'self'", "unsafe-inline") == [.pass])
    #expect(try results("script-src *", "wildcard", also: "script-src 'self'") == [.pass])
  }

  @Test func `no policy is reported, one in meta counts`() throws {
    #expect(try SampleVisit.home().results("hdr.csp.missing") == [.fail])
    let meta = try SampleVisit.home(
      body: "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">")
    #expect(meta.results("hdr.csp.missing") == [.pass])
  }

  @Test func `a policy that is only reported protects nothing`() throws {
    let visit = try SampleVisit.home(["Content-Security-Policy-Report-Only": "default-src 'self'"])
    #expect(visit.results("hdr.csp.missing") == [.fail])
    #expect(visit.results("hdr.csp.report-only") == [.fail])
  }

  @Test func `what doesn't count in meta is reported`() throws {
    let body =
      "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'; frame-ancestors 'none'\">"
    #expect(try SampleVisit.home(body: body).results("hdr.csp.meta-ignored") == [.fail])
    #expect(try SampleVisit.home(body: body).results("hdr.frame.missing") == [.fail])
  }

  @Test func `a nonce that stays the same is reported`() throws {
    let headers: HeaderFields = ["Content-Security-Policy": Self.sound]
    let visit = try SampleVisit.home(headers).answering(.homeAgain, SampleVisit.answer(headers))
    #expect(visit.results("hdr.csp.nonce-reuse") == [.fail])
    let fresh = SampleVisit.answer(["Content-Security-Policy": "script-src 'nonce-another-value'"])
    #expect(visit.answering(.homeAgain, fresh).results("hdr.csp.nonce-reuse") == [.pass])
  }

  @Test func `an answer that is no page isn't judged`() throws {
    #expect(
      try SampleVisit.home(["Content-Type": "application/json"]).results("hdr.csp.missing") == [
        .notApplicable
      ])
    #expect(try SampleVisit.home(status: 502).results("hdr.csp.missing") == [.undetermined])
  }
}
