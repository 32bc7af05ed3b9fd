// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Who evaluates which system on which days. A fresh form proposes: the team in turn, three
/// working days each, one after the other.
enum ScheduleForm {
  static let proposedDays = 3

  static func html(_ fields: OutputFields, in scene: StepScene) async throws -> HTML {
    let words = scene.words
    let store = scene.site.store
    let systems = try await store.systems(scene.record.systems)
    let team = try await store.officers(scene.record.team)
    var values = fields.values
    if values.count == 0 {
      values = try await proposal(systems, team, scene)
    }
    let fields = OutputFields(fields.output, values: values, errors: fields.errors)
    let people = team.map { ($0.username, $0.name) }
    let rows = each(systems) { system in
      """
      <fieldset class="field"><legend class="lbl">\(system.name)</legend>\
      <div class="fields">\
      \(selectField(fields.field("entries[\(system.code)][evaluator]", words.evaluator), words, options: people))\
      \(dateField(fields.field("entries[\(system.code)][from]", words.fromDay), words))\
      \(dateField(fields.field("entries[\(system.code)][to]", words.toDay), words))</div></fieldset>
      """
    }
    return rows
      + textArea(
        fields.field(
          "clashReason", words.clashReason, hint: words.clashHint, isOptional: true), words, rows: 2
      )
  }

  static func read(_ fields: OutputFields) -> GivenOutput {
    struct Line: Encodable { var system: String, evaluator: String, from: String, to: String }
    struct Whole: Encodable { var entries: [Line], clashReason: String? }
    let lines = fields.values.nested("entries").map { code, line in
      Line(
        system: code, evaluator: line.text("evaluator") ?? "", from: line.text("from") ?? "",
        to: line.text("to") ?? "")
    }
    let whole = Whole(entries: lines, clashReason: fields.values.text("clashReason"))
    return GivenOutput(name: fields.output.name, json: (try? CanonicalJSON.text(whole)) ?? "{}")
  }

  /// `entries[2].from` is the third line of the form: `entries[CODE][from]`.
  static func fieldName(for path: String, in fields: OutputFields) -> String? {
    guard path.hasPrefix("entries["), let close = path.firstIndex(of: "]"),
      let index = Int(path[path.index(path.startIndex, offsetBy: 8)..<close])
    else { return nil }
    let codes = fields.values.nested("entries").map(\.key)
    guard codes.indices.contains(index) else { return nil }
    let rest = path[path.index(after: close)...].drop { $0 == "." }
    return "entries[\(codes[index])][\(rest.isEmpty ? "from" : rest)]"
  }

  private static func proposal(
    _ systems: [InformationSystem], _ team: [Officer], _ scene: StepScene
  ) async throws -> FormData {
    let calendar = try await scene.site.store.calendar()
    var free = Dictionary(uniqueKeysWithValues: team.map { ($0.username, scene.frame.today) })
    var values = FormData()
    for (index, system) in systems.enumerated() {
      guard !team.isEmpty else { break }
      // Whoever knows its stack, and of those whoever is free first.
      let able = team.filter { system.unmatched(by: [$0]).isEmpty }
      let pool = able.isEmpty ? team : able
      let turn = Array(pool[(index % pool.count)...]) + Array(pool[..<(index % pool.count)])
      guard
        let officer = turn.min(by: {
          (free[$0.username] ?? scene.frame.today) < (free[$1.username] ?? scene.frame.today)
        })
      else { break }
      let from = calendar.addingWorkingDays(1, to: free[officer.username] ?? scene.frame.today)
      let to = calendar.addingWorkingDays(proposedDays - 1, to: from)
      free[officer.username] = to
      values.append("entries[\(system.code)][evaluator]", officer.username)
      values.append("entries[\(system.code)][from]", from.description)
      values.append("entries[\(system.code)][to]", to.description)
    }
    return values
  }
}
