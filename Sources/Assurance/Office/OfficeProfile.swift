// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What an administrator sets for the office.
package struct OfficeProfile: Sendable, Hashable, Codable {
  package var name: String
  /// The government, the agency, then the lines of its address.
  package var letterhead: [String]
  /// Where letters are dated.
  package var place: String
  /// Letters before a case number, e.g. `BKS`.
  package var casePrefix: String
  /// Template of outgoing letter numbers, e.g. `555/{n}/{year}`.
  package var letterNumber: String
  /// How far cases and the papers drawn from them may go, where nothing else is said.
  package var classification: Disposition.Secrecy
  package var findingDeadlines: FindingDeadlines

  package init(
    name: String, letterhead: [String], place: String, casePrefix: String, letterNumber: String,
    classification: Disposition.Secrecy = .limited,
    findingDeadlines: FindingDeadlines = .proposed
  ) {
    self.name = name
    self.letterhead = letterhead
    self.place = place
    self.casePrefix = casePrefix
    self.letterNumber = letterNumber
    self.classification = classification
    self.findingDeadlines = findingDeadlines
  }
}

extension OfficeProfile {
  /// Lines that fit the head of a letter.
  package static let letterheadLimit = 6
  /// Characters that fit a line of it.
  package static let lineLimit = 120
  /// Working days that a deadline may have: two years.
  package static let dayLimit = 500

  /// What can't be as it stands, by the setting's name; empty where all can.
  package var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    func need(_ field: String, _ text: String, limit: Int) {
      if text.allSatisfy(\.isWhitespace) { problems.append(FieldProblem(field, .missing)) }
      if text.count > limit {
        problems.append(FieldProblem(field, .rule("text-too-long", ["\(limit)"])))
      }
    }
    need("name", name, limit: OfficeProfile.lineLimit)
    need("place", place, limit: 60)
    if letterhead.isEmpty { problems.append(FieldProblem("letterhead", .missing)) }
    if letterhead.count > OfficeProfile.letterheadLimit {
      problems.append(
        FieldProblem("letterhead", .rule("too-many-lines", ["\(OfficeProfile.letterheadLimit)"])))
    }
    if letterhead.contains(where: { $0.count > OfficeProfile.lineLimit }) {
      problems.append(
        FieldProblem("letterhead", .rule("text-too-long", ["\(OfficeProfile.lineLimit)"])))
    }
    let isPrefix =
      (1...8).contains(casePrefix.utf8.count)
      && casePrefix.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
    if !isPrefix { problems.append(FieldProblem("case-prefix", .rule("case-prefix-form", []))) }
    if !letterNumber.contains("{n}") {
      problems.append(FieldProblem("letter-number", .rule("letter-number-form", [])))
    } else {
      need("letter-number", letterNumber, limit: 60)
    }
    return problems + findingDeadlines.problems
  }
}

extension FindingDeadlines {
  fileprivate var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    for (severity, row) in days.sorted(by: { $0.key < $1.key }) {
      for (category, count) in row.sorted(by: { $0.key < $1.key }) {
        let field = "finding-deadlines[\(severity)][\(category)]"
        if Severity(rawValue: severity) == nil
          || InformationSystem.Category(rawValue: category) == nil
        {
          problems.append(FieldProblem(field, .unknownField))
        } else if !(1...OfficeProfile.dayLimit).contains(count) {
          problems.append(
            FieldProblem(field, .rule("working-days", ["\(OfficeProfile.dayLimit)"])))
        }
      }
    }
    return problems
  }
}
