// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// A rule about one response header of the home page.
struct HeaderRule: Sendable {
  enum Judgement {
    case sound
    case notApplicable(Phrase)
    case fault(Phrase, Severity? = nil)

    static let absent = Judgement.notApplicable(
      Phrase("Header ini tidak dikirim.", en: "The header isn't sent."))
  }

  /// A check of the values of the headers `names`; its place names the first one.
  static func check(
    _ info: CheckInfo, of names: [String], onAnyContent: Bool = false,
    _ rulebook: @escaping @Sendable (Answer, Visit) -> Judgement
  ) -> Check {
    .ofHomePage(info, orAnyContent: onAnyContent) { answer, exchange, visit in
      let lines = HeaderFields(
        answer.headers.all.filter { field in
          names.contains { $0.lowercased() == field.name.lowercased() }
        }
      ).all.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
      switch rulebook(answer, visit) {
      case .sound:
        return [
          Sighting(
            .pass, in: exchange, Phrase("Sesuai.", en: "As it should be."), excerpt: lines,
            parameter: names.first)
        ]
      case .notApplicable(let why):
        return [Sighting(.notApplicable, in: exchange, why, excerpt: lines, parameter: names.first)]
      case .fault(let detail, let severity):
        return [
          Sighting(
            .fail, in: exchange, detail, excerpt: lines.isEmpty ? "HTTP \(answer.status)" : lines,
            parameter: names.first, severity: severity)
        ]
      }
    }
  }

  /// Items of a comma-separated header over all its instances, trimmed, in lower case.
  static func items(_ answer: Answer, _ name: String) -> [String] {
    answer.headers.values(name).flatMap { $0.split(separator: ",") }.map { $0.trimmed.lowercased() }
      .filter { !$0.isEmpty }
  }
}
