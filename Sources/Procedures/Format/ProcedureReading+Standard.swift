// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The *mutu baku* of a row: needs, outputs and time.
extension ProcedureReading {
  mutating func needs(_ value: Value?) -> [Need] {
    list(value).compactMap { need in
      guard case .mapping = need.tree.content else { return text(need).map { Need($0) } }
      guard
        let keys = keys(of: need.tree, need.path, known: ["text", "from"], required: ["text"]),
        let text = text(keys["text"])
      else { return nil }
      let output = name(keys["from"])
      refer(.output, output ?? "", keys["from"])
      return Need(text, output: output)
    }
  }

  /// Outputs as a mapping by name, or as a list whose entries bear their names.
  mutating func outputs(_ value: Value?, outcomes: [Outcome]) -> [Output] {
    guard let value else { return [] }
    guard case .list = value.tree.content else {
      return named(value).compactMap { output($0.value, name: $0.name, outcomes: outcomes) }
    }
    return list(value).compactMap { output($0, name: nil, outcomes: outcomes) }
  }

  private mutating func output(_ value: Value, name given: String?, outcomes: [Outcome]) -> Output?
  {
    let own = ["kind", "title", "required", "when", "fields"]
    guard
      let keys = keys(
        of: value.tree, value.path, known: given == nil ? ["name"] + own : own,
        required: given == nil ? ["name", "kind", "title"] : ["kind", "title"])
    else { return nil }
    let name = given ?? name(keys["name"])
    let kind = word(keys["kind"], as: OutputKind.self)
    let title = text(keys["title"])
    let required = flag(keys["required"]) ?? true
    let when = when(keys["when"], outcomes: outcomes)
    let fields = fields(keys["fields"])
    guard let name, let kind, let title else { return nil }
    return Output(
      name: name, kind: kind, title: title, required: required, when: when, fields: fields)
  }

  private mutating func when(_ value: Value?, outcomes: [Outcome]) -> [String] {
    let known = outcomes.map(\.key)
    return list(value).compactMap { entry in
      guard let key = name(entry) else { return nil }
      if !known.contains(key) {
        note(
          .unknownOutcome(key, didYouMean: NearName.of(key, among: known)), at: entry.tree.place,
          entry.path)
      }
      return key
    }
  }

  private mutating func fields(_ value: Value?) -> [FormField] {
    guard let value else { return [] }
    return named(value).compactMap { name, _, value in
      guard
        let keys = keys(
          of: value.tree, value.path, known: ["kind", "title", "required", "options"],
          required: ["kind", "title"])
      else { return nil }
      let kind = word(keys["kind"], as: FormField.Kind.self)
      let title = text(keys["title"])
      let required = flag(keys["required"]) ?? true
      let options = texts(keys["options"])
      guard let kind, let title else { return nil }
      return FormField(name: name, title: title, kind: kind, required: required, options: options)
    }
  }

  mutating func time(_ value: Value?) -> StandardTime? {
    guard let value else { return nil }
    guard case .mapping = value.tree.content else {
      guard let text = text(value) else { return nil }
      let time = StandardTime(text: text)
      if time == nil { note(.badTime(text), at: value.tree.place, value.path) }
      return time
    }
    guard
      let keys = keys(
        of: value.tree, value.path, known: ["min", "max", "unit", "per"], required: ["unit"])
    else { return nil }
    let min = number(keys["min"])
    let max = number(keys["max"])
    let perItem = text(keys["per"]) != nil
    guard let word = text(keys["unit"]) else { return nil }
    guard let unit = StandardTime.Unit(rawValue: word) ?? StandardTime.Unit(word: word),
      let time = StandardTime(checkedMin: min, max: max, unit: unit, perItem: perItem)
    else {
      note(.badTime(word), at: value.tree.place, value.path)
      return nil
    }
    return time
  }
}
