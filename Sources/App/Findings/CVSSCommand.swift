// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Web

struct CVSSCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cvss", abstract: "Score a CVSS vector, 3.1 or 4.0.",
    discussion: """
      CVSS is owned by FIRST and used by permission.

      EXAMPLES:
        kawal cvss CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H
        kawal cvss CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N --json
      """)

  @Argument(help: "The vector.") var vector: String
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let cvss: CVSSVector
    do throws(CVSSError) { cvss = try CVSSVector(vector) } catch {
      throw Refusal.rule(code: error.code, detail: error.detail)
    }
    let shown = CVSSJSON(
      vector: cvss.text, version: cvss.version.rawValue, score: cvss.score,
      baseScore: cvss.baseScore, severity: cvss.severity.rawValue)
    if json { return Console.say(JSONText.of(shown)) }
    Console.say("\(shown.score) \(Indonesian().severity(cvss.severity))  \(shown.vector)")
  }
}

struct CVSSJSON: Encodable {
  var vector: String
  var version: String
  var score: Double
  var baseScore: Double
  var severity: String
}
