// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureReading {
  enum JoinWord: String, CaseIterable {
    case all
  }

  mutating func steps(_ value: Value?) -> [Step] {
    let rows = list(value)
    // A row without a readable id still gives a name to the row before it.
    let ids = rows.enumerated().map { index, row -> String in
      guard case .mapping(let entries) = row.tree.content,
        let id = entries.first(where: { $0.key == "id" }),
        case .text(let text, _) = id.value.content, Name.isValid(text)
      else { return "?\(index + 1)" }
      return text
    }
    return rows.enumerated().map { index, row in
      step(
        row, id: ids[index], position: index,
        following: index + 1 < ids.count ? ids[index + 1] : nil)
    }
  }

  private mutating func step(
    _ row: Value, id: String, position: Int, following: String?
  ) -> Step {
    guard
      let keys = keys(
        of: row.tree, row.path,
        known: [
          "no", "id", "title", "text", "lane", "with", "needs", "outputs", "time", "next",
          "decide", "fork", "end", "join", "per-item", "returns", "call", "note",
        ], required: ["id", "lane"])
    else { return Step(id: id, no: "", title: "", lane: "", flow: .end) }
    readID(keys["id"])
    let title = optionalText(keys["title"])
    let text = optionalText(keys["text"])
    if title == nil, text == nil { note(.missingKey("text"), at: row.tree.place, row.path) }
    let flow = flow(keys, following: following)
    var outcomes: [Outcome] = []
    if case .decide(let decided) = flow { outcomes = decided }
    let lane = name(keys["lane"]) ?? ""
    refer(.lane, lane, keys["lane"])
    return Step(
      id: id, no: optionalText(keys["no"]) ?? String(position + 1), title: title ?? text ?? "",
      text: text, lane: lane, with: references(.lane, keys["with"]), needs: needs(keys["needs"]),
      outputs: outputs(keys["outputs"], outcomes: outcomes), time: time(keys["time"]), flow: flow,
      joinsAll: word(keys["join"], as: JoinWord.self) != nil,
      each: flag(keys["per-item"]) ?? false, returns: references(.step, keys["returns"]),
      call: name(keys["call"]), note: optionalText(keys["note"]))
  }

  private mutating func readID(_ value: Value?) {
    guard let value, let id = name(value) else { return }
    if id == Name.end {
      note(.badName(id), at: value.tree.place, value.path)
    } else if rows.updateValue(value.tree.place, forKey: id) != nil {
      note(.duplicateID(id), at: value.tree.place, value.path)
    }
  }

  private mutating func flow(_ keys: [String: Value], following: String?) -> Flow {
    let given = ["next", "decide", "fork", "end"].filter { keys[$0] != nil }
    if given.count > 1, let second = keys[given[1]] {
      note(.keysExclude(given), at: second.tree.place, second.path)
    }
    if let decide = keys["decide"] { return .decide(outcomes(decide, following: following)) }
    if let fork = keys["fork"] { return .fork(references(.step, fork)) }
    if let end = keys["end"], flag(end) != false { return .end }
    guard let next = target(keys["next"], following: following) else { return .end }
    return .next(next)
  }

  /// The row named here; left out, the one that follows in the table; `nil` is the end.
  private mutating func target(_ value: Value?, following: String?) -> String? {
    guard let value else { return following }
    guard let name = name(value), name != Name.end else { return nil }
    refer(.step, name, value)
    return name
  }

  private mutating func outcomes(_ value: Value, following: String?) -> [Outcome] {
    named(value).map { key, _, value in
      guard
        let keys = keys(
          of: value.tree, value.path, known: ["text", "next", "consequences", "reason", "effect"],
          required: ["text"])
      else { return Outcome(key: key, text: "", next: nil) }
      return Outcome(
        key: key, text: text(keys["text"]) ?? "", next: target(keys["next"], following: following),
        consequences: texts(keys["consequences"]), needsReason: isRequired(keys["reason"]),
        effect: keys["effect"].flatMap { word($0, as: OutcomeEffect.self) })
    }
  }

  private enum ReasonWord: String, CaseIterable {
    case required, optional
  }

  private mutating func isRequired(_ value: Value?) -> Bool {
    word(value, as: ReasonWord.self) == .required
  }
}
