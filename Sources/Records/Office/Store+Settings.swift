// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

extension Store {
  /// Changes what is set for the office.
  ///
  /// - Throws: `Refusal.rule("setting-fixed")` for what never changes or has an act of its own:
  ///   the kind, calendar and checklist.
  package func change(
    _ setting: OfficeSetting, to value: String, by acting: Acting
  ) async throws {
    switch setting {
    case .kind, .calendar, .calendarVersion, .checklist:
      throw Refusal.rule(code: "setting-fixed", detail: [setting.rawValue])
    case .letterhead: let _: [String] = try CanonicalJSON.value(value)
    case .findingDeadlines: let _: FindingDeadlines = try CanonicalJSON.value(value)
    case .name, .place, .casePrefix, .letterNumber: break
    }
    try await administer(.administer, by: acting) { connection in
      let before = try connection.setting(setting)
      if before == value { return }
      try connection.set(setting, to: value)
      try connection.journal(
        .settingChanged,
        ["setting": setting.rawValue, "before": before ?? "", "after": value],
        by: acting.username, at: acting.at)
    }
  }

  /// Takes another checklist, or another version, for evaluations from now on.
  package func setChecklist(_ text: String, by acting: Acting) async throws {
    let checklist = try ChecklistReader.read(text)
    try await administer(.administer, by: acting) { connection in
      try connection.set(.checklist, to: try CanonicalJSON.text(checklist))
      try connection.journal(
        .checklistChanged, ["id": checklist.id, "version": checklist.version],
        by: acting.username, at: acting.at)
    }
  }
}
