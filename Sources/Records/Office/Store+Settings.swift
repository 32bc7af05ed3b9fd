// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

/// What changed settings did to what is open.
package struct SettingsChange: Sendable, Hashable {
  /// Settings that are other than before.
  package var changed: [OfficeSetting]
  /// Open findings whose deadline moved.
  package var findings: Int
}

extension Store {
  /// What is set for the office.
  package func profile() async throws -> OfficeProfile {
    try await database.read { try $0.profile() }
  }

  /// Whether the office has set deadlines of its own; else the proposal holds.
  package func hasOwnDeadlines() async throws -> Bool {
    try await setting(.findingDeadlines) != nil
  }

  /// Sets all of it at once. Open findings whose deadline stands as the old table gave it get the
  /// new one; what somebody set otherwise stays.
  ///
  /// - Parameter seen: what the person saw; where somebody else changed it since, nothing is done.
  /// - Throws: `Refusal.outputInvalid` with the settings that can't be so;
  ///   `Refusal.rule("record-changed")` with what is other now.
  @discardableResult
  package func setProfile(
    _ profile: OfficeProfile, seen: OfficeProfile? = nil, by acting: Acting
  ) async throws -> SettingsChange {
    let problems = profile.problems
    guard problems.isEmpty else {
      throw Refusal.outputInvalid(output: "settings", problems: problems)
    }
    return try await administer(.administer, by: acting) { [self] connection in
      let old = try connection.profile()
      if let seen, seen != old { throw Refusal.recordChanged(seen.texts, old.texts) }
      var change = SettingsChange(changed: [], findings: 0)
      for (setting, value) in try profile.settings {
        // A value that was never set and is as proposed stays unset.
        guard try value != old.settings.first(where: { $0.setting == setting })?.value else {
          continue
        }
        let before = try connection.setting(setting)
        try connection.set(setting, to: value)
        try connection.journal(
          .settingChanged,
          ["setting": setting.rawValue, "before": before ?? "", "after": value],
          by: acting.username, at: acting.at)
        change.changed.append(setting)
      }
      if change.changed.contains(.findingDeadlines) {
        let calendar = try calendar(connection)
        change.findings = try connection.moveFindings(
          from: calendar, old.findingDeadlines, to: calendar, profile.findingDeadlines)
      }
      return change
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

extension OfficeProfile {
  /// Each setting with the text under which it is kept.
  var settings: [(setting: OfficeSetting, value: String)] {
    get throws {
      [
        (.name, name), (.letterhead, try CanonicalJSON.text(letterhead)), (.place, place),
        (.casePrefix, casePrefix), (.letterNumber, letterNumber),
        (.classification, classification.rawValue),
        (.findingDeadlines, try CanonicalJSON.text(findingDeadlines)),
        (.publicAddress, publicAddress), (.registryAddress, registryAddress),
      ]
    }
  }

  /// Each setting as a reader sees it.
  var texts: [(field: String, value: String)] {
    let days = findingDeadlines.days.flatMap { severity, row in
      row.map { "\(severity).\($0.key)=\($0.value)" }
    }
    return [
      (OfficeSetting.name.rawValue, name),
      (OfficeSetting.letterhead.rawValue, letterhead.joined(separator: " / ")),
      (OfficeSetting.place.rawValue, place),
      (OfficeSetting.casePrefix.rawValue, casePrefix),
      (OfficeSetting.letterNumber.rawValue, letterNumber),
      (OfficeSetting.classification.rawValue, classification.rawValue),
      (OfficeSetting.findingDeadlines.rawValue, days.sorted().joined(separator: ", ")),
      (OfficeSetting.publicAddress.rawValue, publicAddress),
      (OfficeSetting.registryAddress.rawValue, registryAddress),
    ]
  }
}

extension Refusal {
  /// Somebody else changed it since it was looked at: each field with its value then and now.
  static func recordChanged(
    _ seen: [(field: String, value: String)], _ now: [(field: String, value: String)]
  ) -> Refusal {
    let current = Dictionary(now.map { ($0.field, $0.value) }) { first, _ in first }
    return .rule(
      code: "record-changed",
      detail: seen.flatMap { field, value in
        current[field] == value ? [] : [field, value, current[field] ?? ""]
      })
  }
}

extension SQLConnection {
  func profile() throws -> OfficeProfile {
    OfficeProfile(
      name: try setting(.name) ?? "",
      letterhead: try setting(.letterhead).map { try CanonicalJSON.value($0) } ?? [],
      place: try setting(.place) ?? "", casePrefix: try setting(.casePrefix) ?? "BKS",
      letterNumber: try setting(.letterNumber) ?? "555/{n}/{year}",
      classification: try setting(.classification).flatMap(Disposition.Secrecy.init) ?? .limited,
      findingDeadlines: try deadlineTable(),
      publicAddress: try setting(.publicAddress) ?? "",
      registryAddress: try setting(.registryAddress) ?? "")
  }

  /// Deadlines of open findings that stand as the old calendar and the old table gave them; those
  /// that somebody set otherwise stay.
  func moveFindings(
    from old: WorkingCalendar, _ oldTable: FindingDeadlines, to new: WorkingCalendar,
    _ newTable: FindingDeadlines
  ) throws -> Int {
    var moved = 0
    for row in try run(
      """
      SELECT f.number, f.severity, f.found_at, f.due, s.category
      FROM findings f JOIN systems s ON s.code = f.system WHERE f.settled_at IS NULL
      """)
    {
      let found = try row.instant("found_at")
      let (severity, category): (Severity, InformationSystem.Category?) = (
        try row.kind("severity"), try row.optionalKind("category")
      )
      func due(_ calendar: WorkingCalendar, _ table: FindingDeadlines) -> Date? {
        FindingDeadlines.workingDays(severity, category, table: table)
          .flatMap { try? calendar.adding(days: Double($0), to: found) }
      }
      let (before, after) = (due(old, oldTable), due(new, newTable))
      let stands = try row.optionalInstant("due")
      guard stands?.milliseconds == before?.milliseconds, before != after else { continue }
      moved += try execute(
        "UPDATE findings SET due = ? WHERE number = ?",
        [SQLValue(after), .text(try row.text("number"))])
    }
    return moved
  }
}
