// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// The settings as a form: what stands, or what was typed.
struct SettingsForm {
  /// As the person saw it.
  var seen: OfficeProfile
  var form: FormData
  var errors = FieldErrors()
  /// What somebody else changed meanwhile.
  var since: [String] = []
  /// Deadlines of its own, not the proposal.
  var hasOwnDeadlines: Bool
  /// What was just saved: settings, findings whose deadline moved.
  var saved: (changed: Int, findings: Int)?

  /// Severities that have a row.
  static let severities: [Severity] = [.critical, .high, .medium, .low]

  static func name(_ severity: Severity, _ category: InformationSystem.Category) -> String {
    "batas[\(severity.rawValue)][\(category.rawValue)]"
  }

  /// Errors in the order of the page.
  mutating func sortErrors() {
    let names = ["nama", "kop", "tempat", "awalan", "nomor", "klasifikasi", "alamat", "registri"]
    let sorted = errors.entries.enumerated().sorted { a, b in
      (names.firstIndex(of: a.element.field) ?? names.count, a.offset)
        < (names.firstIndex(of: b.element.field) ?? names.count, b.offset)
    }
    errors = FieldErrors()
    for entry in sorted { errors.add(entry.element.field, entry.element.message) }
  }

  /// The field of the page for a setting's name.
  static func field(_ setting: String) -> String {
    let fields = [
      "name": "nama", "letterhead": "kop", "place": "tempat", "case-prefix": "awalan",
      "letter-number": "nomor", "classification": "klasifikasi",
      "public-address": "alamat", "registry-address": "registri",
    ]
    if let field = fields[setting] { return field }
    return setting.replacing("finding-deadlines", with: "batas")
  }

  init(_ profile: OfficeProfile, hasOwnDeadlines: Bool) {
    seen = profile
    self.hasOwnDeadlines = hasOwnDeadlines
    form = FormData([
      ("nama", profile.name), ("kop", profile.letterhead.joined(separator: "\n")),
      ("tempat", profile.place), ("awalan", profile.casePrefix), ("nomor", profile.letterNumber),
      ("klasifikasi", profile.classification.rawValue), ("alamat", profile.publicAddress),
      ("registri", profile.registryAddress),
    ])
    for severity in SettingsForm.severities {
      for category in InformationSystem.Category.allCases {
        let days = profile.findingDeadlines.days[severity.rawValue]?[category.rawValue]
        form.append(SettingsForm.name(severity, category), days.map(String.init) ?? "")
      }
    }
  }

  /// What was typed; errors where it can't be read.
  mutating func read(_ words: any Phrasebook) -> OfficeProfile {
    var profile = seen
    profile.name = form.text("nama") ?? ""
    profile.letterhead = (form["kop"] ?? "").split(whereSeparator: \.isNewline)
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    profile.place = form.text("tempat") ?? ""
    profile.casePrefix = form.text("awalan") ?? ""
    profile.letterNumber = form.text("nomor") ?? ""
    profile.publicAddress = form.text("alamat") ?? ""
    while profile.publicAddress.hasSuffix("/") { profile.publicAddress.removeLast() }
    profile.registryAddress = form.text("registri") ?? ""
    if let classification = form.text("klasifikasi").flatMap(Disposition.Secrecy.init) {
      profile.classification = classification
    } else {
      errors.add("klasifikasi", words.chooseThis)
    }
    for severity in SettingsForm.severities {
      for category in InformationSystem.Category.allCases {
        let name = SettingsForm.name(severity, category)
        let text = form.text(name)
        let days = text.flatMap { Int($0) }
        if text != nil, days == nil {
          errors.add(
            name, "\(words.deadlineLabel(severity, category)) \(words.fieldProblem(.notNumber))")
        }
        profile.findingDeadlines.days[severity.rawValue, default: [:]][category.rawValue] = days
      }
    }
    return profile
  }
}

/// Name, letterhead, numbers, classification and the deadlines of findings.
func settingsPage(_ matter: SettingsForm, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let seen = try CanonicalJSON.text(matter.seen)
  func field(_ setting: String, isOptional: Bool = false) -> Field {
    Field(
      SettingsForm.field(setting), words.settingName(setting), from: matter.form,
      errors: matter.errors, hint: words.settingHint(setting), isOptional: isOptional)
  }
  let identity =
    textField(field("name"), words, limit: OfficeProfile.lineLimit)
    + textArea(field("letterhead"), words, rows: 4)
    + textField(field("place"), words, width: .half, limit: 60)
  let numbering =
    textField(field("case-prefix"), words, width: .short, limit: 8)
    + textField(field("letter-number"), words, width: .half, limit: 60)
  let papers =
    inlineChoices(
      field("classification"), words,
      choices: Disposition.Secrecy.allCases.map { ($0.rawValue, words.secrecy($0), .plain) })
    + textField(
      field("public-address", isOptional: true), words, kind: .url, limit: OfficeProfile.lineLimit)
    + textField(
      field("registry-address", isOptional: true), words, kind: .url,
      limit: OfficeProfile.lineLimit)
      + """
      <div class="field"><p class="lbl">\(words.zoneFact)</p>\
      <p>\(words.zoneText(frame.office.zone.name))</p><p class="hint">\(words.zoneAdvice)</p></div>
      """
  return Page(
    frame, title: words.settingsTitle, isRefused: !matter.errors.isEmpty || !matter.since.isEmpty
  ) {
    staleSummary(words.settingsNotSaved, matter.since, words)
      + when(
        !matter.errors.isEmpty, errorSummary(words.settingsNotSaved, matter.errors, words))
      + unwrap(matter.saved) { saved in
        notice(
          "<p role=\"status\">\(words.settingsSaved(saved.changed, findings: saved.findings))</p>",
          .ok, icon: .check)
      }
      + pageTitle(
        words.settingsTitle, lead: "\(words.settingsLead)",
        actions: quietLink(words.outwardTitle, to: Paths.outward))
      + narrow(
        form(
          Paths.settings, frame.stamp(command: matter.form.command),
          hidden(SeenRecord.field, seen) + section(words.officeIdentityHeading, identity)
            + section(words.numberingHeading, numbering) + section(words.papersHeading, papers)
            + section(words.deadlinesHeading, deadlines(matter, words))
            + actions(mainButton(words.settingsSave))))
  }
}

private func deadlines(_ matter: SettingsForm, _ words: any Phrasebook) -> HTML {
  let categories = InformationSystem.Category.allCases
  let rows = SettingsForm.severities.map { severity in
    TableRow(
      ["\(words.severity(severity))"]
        + categories.map { category in
          dayInput(severity, category, matter, words)
        })
  }
  let columns =
    [Column(words.severityColumn)] + categories.map { Column(words.categoryName($0)) }
  return when(!matter.hasOwnDeadlines, notice("<p>\(words.deadlinesProposed)</p>", .plain))
    + "<p>\(words.deadlinesLead) \(words.deadlineEmptyHint)</p>"
    + registerTable(caption: words.deadlinesHeading, columns, rows)
}

private func dayInput(
  _ severity: Severity, _ category: InformationSystem.Category, _ matter: SettingsForm,
  _ words: any Phrasebook
) -> HTML {
  let name = SettingsForm.name(severity, category)
  let field = Field(
    name, words.deadlineLabel(severity, category), from: matter.form, errors: matter.errors,
    isOptional: true)
  return """
    <input type="text" class="w-short" inputmode="numeric" maxlength="3" \
    aria-label="\(field.label)"\(field.attributes) value="\(field.value)">\
    \(fieldError(field.error, for: name))
    """
}
