// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Assurance

@Suite struct LetterTemplateTests {
  @Test func `sections in each other are read down to a limit, whatever the text`() throws {
    let few = String(repeating: "{{#a}}", count: 12) + String(repeating: "{{/a}}", count: 12)
    #expect(try LetterTemplate(few).nodes.count == 1)
    let many = String(repeating: "{{#a}}", count: 100_000)
    let fault = #expect(throws: LetterTemplate.Fault.self) { try LetterTemplate(many) }
    #expect(fault?.reason == .tooDeep(limit: 12))
  }
}
