// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records
import Web

/// Several faults of one file, each with its place.
struct ListedFaults: Error {
  struct Fault {
    var severity = "error"
    /// From 1; `nil` for the whole file.
    var place: FilePlace?
    /// Row, column or key, as the file calls it.
    var field: String?
    var code: String
    var sentence: String
  }

  /// Of the refusal as a whole, e.g. `procedure-file`.
  var code: String
  var sentence: String
  var faults: [Fault]
}

extension ListedFaults.Fault {
  /// "12:5 kesalahan …", for a terminal.
  var line: String {
    let where_ = place.map { "\($0.line):\($0.column) " } ?? ""
    return "\(where_)\(field.map { "\($0): " } ?? "")\(sentence) [\(code)]"
  }

  var json: JSONValue {
    var values: [String: JSONValue] = [
      "severity": .text(severity), "code": .text(code), "sentence": .text(sentence),
    ]
    values["line"] = place.map { .number(Double($0.line)) }
    values["column"] = place.map { .number(Double($0.column)) }
    values["field"] = field.map(JSONValue.text)
    return .object(values)
  }
}

extension ListedFaults {
  init(_ error: ProcedureFileError, english: Bool) {
    self.init(
      code: "procedure-file",
      sentence: Indonesian().commandWords.faultsFound(error.problems.count),
      faults: error.problems.map { problem in
        Fault(
          place: problem.place, field: problem.path.isEmpty ? nil : problem.path,
          code: problem.reason.code,
          sentence: ProcedureWords.sentence(problem, english: english))
      })
  }
}

extension ListedFaults {
  init(_ fault: CalendarFault, _ words: some Phrasebook) {
    self.init(
      code: "calendar-file", sentence: words.calendarFault(fault),
      faults: [
        Fault(
          place: fault.line.map { FilePlace(line: $0, column: fault.column ?? 1) },
          field: fault.path.isEmpty ? nil : fault.path, code: fault.reason.code,
          sentence: words.calendarFault(fault.reason))
      ])
  }

  init(_ error: ChecklistFileError, _ words: some Phrasebook) {
    let sentence = words.checklistFault(error)
    self.init(
      code: "checklist-file", sentence: sentence,
      faults: [
        Fault(
          place: error.line.map { FilePlace(line: $0, column: 1) }, code: "checklist-file",
          sentence: sentence)
      ])
  }
}
