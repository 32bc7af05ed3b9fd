// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/pengaturan`: what an administrator sets for the office.
struct SettingsRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.settings, .administer) { request, _, frame in
      var matter = SettingsForm(
        try await site.store.profile(), hasOwnDeadlines: try await site.store.hasOwnDeadlines())
      if let changed = request.queryForm.int("tersimpan") {
        matter.saved = (changed, request.queryForm.int("temuan") ?? 0)
      }
      return try settingsPage(matter, frame).response()
    }
    router.post(Paths.settings, .administer, save)
  }

  private func save(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let words = frame.words
    guard let text = context.form[SeenRecord.field],
      let seen: OfficeProfile = try? CanonicalJSON.value(text)
    else { throw PageRefusal(.badRequest) }
    var matter = SettingsForm(seen, hasOwnDeadlines: try await site.store.hasOwnDeadlines())
    matter.form = context.form
    let profile = matter.read(words)
    for problem in profile.problems {
      let field = SettingsForm.field(problem.field)
      guard matter.errors[field] == nil else { continue }
      matter.errors.add(field, sentence(problem, words))
    }
    matter.sortErrors()
    guard matter.errors.isEmpty else {
      return try settingsPage(matter, frame).response(.unprocessableContent)
    }
    do {
      let change = try await site.store.setProfile(profile, seen: seen, by: try frame.acting)
      try await site.refreshOffice()
      return .seeOther(
        Paths.with(
          Paths.settings,
          [("tersimpan", "\(change.changed.count)"), ("temuan", "\(change.findings)")]))
    } catch let refusal as Refusal {
      guard let changes = refusal.changedSince else { throw refusal }
      matter.seen = try await site.store.profile()
      matter.since = changes.map { change in
        words.changedField(
          words.settingName(change.field),
          from: words.settingValue(change.before, of: change.field),
          to: words.settingValue(change.now, of: change.field))
      }
      return try settingsPage(matter, frame).response(.conflict)
    }
  }

  /// "Nama kantor belum diisi."
  private func sentence(_ problem: FieldProblem, _ words: any Phrasebook) -> String {
    var name = words.settingName(problem.field)
    for severity in SettingsForm.severities {
      for category in InformationSystem.Category.allCases
      where SettingsForm.field(problem.field) == SettingsForm.name(severity, category) {
        name = words.deadlineLabel(severity, category)
      }
    }
    return "\(name) \(words.fieldProblem(problem.kind))"
  }
}
