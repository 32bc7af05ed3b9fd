// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One reading of a file: what was found so far, and what was wrong with it.
///
/// A reading goes on after a problem, so that all are told at once; a value that could not
/// be read is `nil` or stands empty, and never leaves the reader.
struct ProcedureReading {
  var problems: [ProcedureFileProblem]
  /// Where each row stands, by its id.
  var rows: [String: FilePlace] = [:]
  /// Names that must be known once the whole file is read.
  var references: [Reference] = []

  struct Reference {
    enum Kind { case lane, step, output }
    var kind: Kind
    var name: String
    var place: FilePlace
    var path: String
  }

  init(problems: [ProcedureFileProblem]) {
    self.problems = problems
  }

  mutating func note(_ reason: ProcedureFileProblem.Reason, at place: FilePlace, _ path: String) {
    problems.append(.init(place: place, path: path, reason: reason))
  }

  mutating func procedure(_ tree: YAMLTree) -> Procedure? {
    guard
      let file = keys(
        of: tree, "",
        known: [
          "procedure", "title", "number", "versions", "approved-by", "agency", "legal-basis",
          "qualifications", "related", "equipment", "warnings", "records", "lanes", "items",
          "time-limit", "note", "steps",
        ], required: ["procedure", "title", "lanes", "steps"])
    else { return nil }
    let versions = versions(file["versions"])
    let lanes = lanes(file["lanes"])
    let steps = steps(file["steps"])
    let procedure = Procedure(
      id: name(file["procedure"]) ?? "", title: text(file["title"]) ?? "",
      number: optionalText(file["number"]), version: versions.number, created: versions.created,
      revised: versions.revised, effective: versions.effective,
      approvedBy: optionalText(file["approved-by"]), agency: optionalText(file["agency"]),
      legalBasis: texts(file["legal-basis"]), qualifications: texts(file["qualifications"]),
      related: texts(file["related"]), equipment: texts(file["equipment"]),
      warnings: texts(file["warnings"]), records: texts(file["records"]), lanes: lanes,
      items: items(file["items"]), steps: steps, timeLimit: time(file["time-limit"]),
      note: optionalText(file["note"]))
    resolve(in: procedure)
    return procedure
  }

  private mutating func versions(
    _ value: Value?
  ) -> (number: Int, created: CalendarDate?, revised: CalendarDate?, effective: CalendarDate?) {
    guard let value,
      let keys = keys(
        of: value.tree, value.path, known: ["version", "created", "revised", "effective"])
    else { return (1, nil, nil, nil) }
    return (
      wholeNumber(keys["version"]) ?? 1, date(keys["created"]), date(keys["revised"]),
      date(keys["effective"])
    )
  }

  private mutating func items(_ value: Value?) -> ItemList? {
    guard let value,
      let keys = keys(
        of: value.tree, value.path, known: ["output", "noun"], required: ["output", "noun"])
    else { return nil }
    let output = name(keys["output"]) ?? ""
    refer(.output, output, keys["output"])
    return ItemList(output: output, noun: text(keys["noun"]) ?? "")
  }

  /// Tells the names that nothing bears.
  private mutating func resolve(in procedure: Procedure) {
    let names: [Reference.Kind: [String]] = [
      .lane: procedure.lanes.map(\.id), .step: procedure.steps.map(\.id),
      .output: procedure.steps.flatMap(\.outputs).map(\.name),
    ]
    let sets = names.mapValues(Set.init)
    for reference in references where sets[reference.kind]?.contains(reference.name) == false {
      let near = NearName.of(reference.name, among: names[reference.kind] ?? [])
      let reason: ProcedureFileProblem.Reason =
        switch reference.kind {
        case .lane: .unknownLane(reference.name, didYouMean: near)
        case .step: .unknownStep(reference.name, didYouMean: near)
        case .output: .unknownOutput(reference.name, didYouMean: near)
        }
      note(reason, at: reference.place, reference.path)
    }
  }

  mutating func refer(_ kind: Reference.Kind, _ name: String, _ value: Value?) {
    guard let value, !name.isEmpty else { return }
    references.append(.init(kind: kind, name: name, place: value.tree.place, path: value.path))
  }
}
