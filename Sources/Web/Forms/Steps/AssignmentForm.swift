// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Who evaluates: people with what they know, beside what the systems are made of.
enum AssignmentForm {
  static func html(_ fields: OutputFields, in scene: StepScene) async throws -> HTML {
    let words = scene.words
    let store = scene.site.store
    let officers = try await store.evaluators()
    let systems = try await store.systems(scene.record.systems)
    let teams = try await store.teams()
    let isFresh = fields.values.count == 0
    let members = isFresh ? Set(teams.first?.members ?? []) : Set(fields.values.all("members"))
    var leader = fields.field("leader", words.teamLeader)
    if isFresh { leader.value = teams.first?.leader ?? "" }
    let needed = Set(systems.flatMap(\.stack))
    let options = officers.map { officer in
      let known: HTML = "\(words.competences(officer.competences, needed: needed))"
      return (value: officer.username, label: officer.name, note: Optional(known))
    }
    let chosen = officers.filter { members.contains($0.username) }
    let gaps = systems.compactMap { system -> String? in
      let missing = system.unmatched(by: chosen)
      return missing.isEmpty ? nil : words.competenceGap(system.name, missing)
    }
    let need: HTML = """
      <details\(flag: "open", !gaps.isEmpty)><summary>\(words.systemStacks(systems.count))</summary>\
      <ul class="plain small">\(each(systems) { "<li>\($0.name): \(words.list($0.stack))</li>" })</ul>\
      </details>
      """
    return need
      + when(
        !gaps.isEmpty, notice("\(each(gaps) { "<span>\($0)</span> " })", .warn, icon: .warning))
      + checkboxList(
        fields.field("members", words.teamMembers), words,
        options: options.filter { members.contains($0.value) }
          + options.filter { !members.contains($0.value) }, chosen: members)
      + selectField(leader, words, options: officers.map { ($0.username, $0.name) }, width: .half)
      + textArea(
        fields.field(
          "mismatchReason", words.mismatchReason, hint: words.mismatchHint, isOptional: true),
        words, rows: 2)
  }

  static func read(_ fields: OutputFields) -> GivenOutput {
    var members = fields.values.all("members")
    let leader = fields.values.text("leader") ?? ""
    if !leader.isEmpty, !members.contains(leader) { members.append(leader) }
    let team = TeamAssignment(
      leader: leader, members: members, mismatchReason: fields.values.text("mismatchReason"))
    return GivenOutput(name: fields.output.name, json: (try? CanonicalJSON.text(team)) ?? "{}")
  }
}
