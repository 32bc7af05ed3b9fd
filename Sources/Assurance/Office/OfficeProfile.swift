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
  /// Where the public reaches these pages, such as `https://kawal.contoh.go.id`; empty where it
  /// does not. Stands in the QR code of issued papers.
  package var publicAddress: String
  /// Where the registry of domain names answers by RDAP, such as `https://rdap.contoh.id/rdap`;
  /// empty where nobody is to be asked. Names are asked below it.
  package var registryAddress: String

  package init(
    name: String, letterhead: [String], place: String, casePrefix: String, letterNumber: String,
    classification: Disposition.Secrecy = .limited,
    findingDeadlines: FindingDeadlines = .proposed, publicAddress: String = "",
    registryAddress: String = ""
  ) {
    self.name = name
    self.letterhead = letterhead
    self.place = place
    self.casePrefix = casePrefix
    self.letterNumber = letterNumber
    self.classification = classification
    self.findingDeadlines = findingDeadlines
    self.publicAddress = publicAddress
    self.registryAddress = registryAddress
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
    if !publicAddress.isEmpty, !OfficeProfile.isAddress(publicAddress) {
      problems.append(FieldProblem("public-address", .rule("public-address-form", [])))
    }
    if !registryAddress.isEmpty, !OfficeProfile.isService(registryAddress) {
      problems.append(FieldProblem("registry-address", .rule("registry-address-form", [])))
    }
    return problems + findingDeadlines.problems
  }

  /// `https://` and a host, perhaps a port and a path; plain `http://` only on this machine.
  private static func isService(_ text: String) -> Bool {
    guard let start = text.firstRange(of: "://") else { return false }
    let rest = text[start.upperBound...]
    let host = rest.prefix { $0 != "/" }
    let path = Set("/-._~".utf8)
    return isAddress(String(text[..<start.upperBound] + host)) && text.count <= lineLimit
      && rest.dropFirst(host.count).utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
          || path.contains($0)
      }
  }

  /// `https://` and a host, perhaps a port, no path; plain `http://` only on this machine.
  private static func isAddress(_ text: String) -> Bool {
    let isLocal =
      text.hasPrefix("http://127.0.0.1") || text.hasPrefix("http://localhost")
    guard text.count <= lineLimit, isLocal || text.hasPrefix("https://"),
      let start = text.firstRange(of: "://")
    else { return false }
    let host = text[start.upperBound...]
    return !host.isEmpty
      && host.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 || $0 == 58
      }
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
