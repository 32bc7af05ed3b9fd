// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// A row that comes round again opens with what it put out the last time, files included, so
/// that only what was wrong is written anew. What must be judged afresh is left open.
enum EarlierTurn {
  /// The row's form as it was sent, under the names the page has.
  static func form(of step: Step, item: String?, in dossier: [DossierEntry]) -> FormData {
    var form = FormData()
    for output in step.outputs {
      let own = dossier.last {
        $0.step.id == step.id && $0.item == item && $0.output.name == output.name
      }
      guard let own else { continue }
      let fields = OutputFields(output)
      for (name, value) in values(of: own) + own.files.map({ (OutputFields.files, $0.sha256) }) {
        form.append(fields.name(name), value)
      }
    }
    return form
  }

  private static func values(of entry: DossierEntry) -> [(name: String, value: String)] {
    switch entry.contents {
    case .disposition(let disposition):
      return disposition.to.map { ($0.responsible ? "to" : "copy", $0.post) }
        + plain(entry, without: ["to"])
    case .schedule(let schedule):
      return schedule.entries.flatMap { line in
        [
          ("entries[\(line.system)][evaluator]", line.evaluator),
          ("entries[\(line.system)][from]", line.from.description),
          ("entries[\(line.system)][to]", line.to.description),
        ]
      } + plain(entry, without: ["entries"])
    case .testRecord(let record):
      // Whether it passed is for the new test to say.
      return record.checks.enumerated().map { ("checks[\($0.offset)][what]", $0.element.what) }
        + plain(entry, without: ["checks"])
    case .selection, .assignment, .evaluation, .report, .decision, .shutdownOrder,
      .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord, .changeRecord,
      .approval, .form, .file:
      return plain(entry)
    }
  }

  /// Texts, numbers, answers and lists of texts, as their fields hold them.
  private static func plain(
    _ entry: DossierEntry, without special: Set<String> = []
  ) -> [(name: String, value: String)] {
    guard let members = try? CanonicalJSON.value(entry.body) as [String: Member] else { return [] }
    return members.sorted { $0.key < $1.key }.filter { !special.contains($0.key) }
      .flatMap { name, member -> [(name: String, value: String)] in
        switch member {
        case .text(let text): [(name, text)]
        case .number(let number):
          [(name, number == number.rounded() ? "\(Int(number))" : "\(number)")]
        case .yesno(let yes) where entry.output.kind == .form: [(name, yes ? "ya" : "tidak")]
        case .yesno(let yes): yes ? [(name, "1")] : []
        case .list(let texts): texts.map { (name, $0) }
        case .other: []
        }
      }
  }

  private enum Member: Decodable {
    case text(String), number(Double), yesno(Bool), list([String]), other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Bool.self) {
        self = .yesno(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else if let value = try? container.decode([String].self) {
        self = .list(value)
      } else {
        self = .other
      }
    }
  }
}
