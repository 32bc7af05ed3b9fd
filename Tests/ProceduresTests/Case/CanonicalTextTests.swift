// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import TestWorld
import Testing

/// What is written by hand is what the encoder would write.
func encoded(_ value: some Encodable) throws -> String { try CanonicalJSON.text(value) }

@Suite struct CanonicalTextTests {
  @Test func `every letter is escaped as the encoder does`() throws {
    for scalar in (0...0x2100).compactMap(Unicode.Scalar.init) {
      let actor = Actor(officer: "a\(Character(scalar))b", name: "\\ \" / é 😀")
      #expect(try CanonicalJSON.text(actor) == encoded(actor))
    }
  }

  @Test(arguments: ProcedureFiles.shipped)
  func `states and events are written as the encoder does`(name: String) throws {
    for seed in 1...20 {
      var walk = try CaseWalk(ProcedureFiles.read(name), seed: UInt64(seed))
      try walk.run()
      for (item, events) in walk.desk.log {
        var file: CaseFile?
        for event in events {
          file = file?.applying(event) ?? CaseFile(first: event)
          #expect(try CanonicalJSON.text(#require(file)) == encoded(file))
          #expect(try CanonicalJSON.text(event.by) == encoded(event.by))
          switch event.what {
          case .opened(let opened): #expect(try event.what.payload() == encoded(opened))
          case .started(let started): #expect(try event.what.payload() == encoded(started))
          case .completed(let done):
            #expect(try event.what.payload() == encoded(done), "\(item)")
          default: break
          }
        }
      }
    }
  }
}
