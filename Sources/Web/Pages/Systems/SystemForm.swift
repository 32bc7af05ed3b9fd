// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// The fields of a system as they were typed; their names are the register's columns.
struct SystemForm {
  var form: FormData
  var errors: FieldErrors
  /// The system that is edited; `nil` for a new one.
  var known: InformationSystem?
  /// What somebody else changed meanwhile.
  var since: [String] = []
  var units: [OrganisationalUnit]

  static func filled(from system: InformationSystem) -> FormData {
    FormData([
      ("code", system.code), ("name", system.name), ("owner", system.owner),
      ("url", system.url ?? ""), ("hosting", system.hosting.rawValue),
      ("stack", system.stack.joined(separator: "\n")),
      ("category", system.category?.rawValue ?? ""),
      ("data_categories", system.dataCategories.joined(separator: "\n")),
      ("contact", system.contact ?? ""), ("vendor", system.vendor ?? ""),
      ("vendor_contract_ends", system.vendorContractEnds?.description ?? ""),
      ("users", system.users.map(String.init) ?? ""),
      ("monthly_visits", system.monthlyVisits.map(String.init) ?? ""),
      ("documents", system.documents.joined(separator: "\n")),
      ("dependants", system.dependants.joined(separator: "\n")),
      ("state", system.state.rawValue),
    ])
  }

  /// What was typed as a system; what can't be read at all is an error beside its field.
  mutating func system(_ words: any Phrasebook) -> InformationSystem {
    func lines(_ name: String) -> [String] {
      (form[name] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }
        .filter { !$0.isEmpty }
    }
    var end: CalendarDate?
    if let text = form.text("vendor_contract_ends") {
      end = CalendarDate(text)
      if end == nil { errors.add("vendor_contract_ends", words.recordProblem(.notDate)) }
    }
    var numbers: [String: Int] = [:]
    for name in ["users", "monthly_visits"] {
      guard let text = form.text(name) else { continue }
      if let number = Int(text.filter { $0 != "." }), number >= 0 {
        numbers[name] = number
      } else {
        errors.add(name, words.recordProblem(.notWholeNumber))
      }
    }
    return InformationSystem(
      code: known?.code ?? form.text("code") ?? "", name: form.text("name") ?? "",
      owner: form.text("owner") ?? "", url: form.text("url"),
      hosting: form.text("hosting").flatMap(InformationSystem.Hosting.init) ?? .own,
      stack: lines("stack"),
      category: form.text("category").flatMap(InformationSystem.Category.init),
      dataCategories: lines("data_categories"), contact: form.text("contact"),
      vendor: form.text("vendor"), vendorContractEnds: end, users: numbers["users"],
      monthlyVisits: numbers["monthly_visits"], documents: lines("documents"),
      dependants: lines("dependants"),
      state: form.text("state").flatMap(InformationSystem.State.init) ?? known?.state ?? .active,
      lastEvaluated: known?.lastEvaluated, lastMet: known?.lastMet)
  }
}

func systemFormPage(_ fields: SystemForm, _ frame: PageFrame) -> Page {
  let words = frame.words
  let title = fields.known.map { words.editSystemTitle($0.name) } ?? words.newSystemTitle()
  let action = fields.known.map { Paths.editSystem($0.code) } ?? Paths.newSystem
  let back = fields.known.map { Paths.system($0.code) } ?? Paths.systems
  return Page(
    frame, title: title, tab: .systems,
    isRefused: !fields.errors.isEmpty || !fields.since.isEmpty
  ) {
    """
    \(backLink(fields.known?.name ?? words.systemsTitle, to: back))\
    \(staleSummary(words.systemNotSaved, fields.since, words))\
    \(when(!fields.errors.isEmpty, errorSummary(words.systemNotSaved, fields.errors, words)))\
    \(narrow(pageTitle(title) + form(
      action, frame.stamp(command: fields.form.command),
      """
      \(SeenRecord.html(fields.known))\(identity(fields, words))\(technical(fields, words))\(usage(fields, words))\
      \(actions(mainButton(words.saveSystem), quietLink(words.cancel, to: back)))
      """)))
    """
  }
}

private func identity(_ fields: SystemForm, _ words: any Phrasebook) -> HTML {
  func field(_ name: String, _ label: String, hint: String? = nil, optional: Bool = false) -> Field
  {
    Field(
      name, label, from: fields.form, errors: fields.errors, hint: hint, isOptional: optional)
  }
  let code: HTML =
    fields.known == nil
    ? textField(
      field("code", words.systemCodeLabel, hint: words.systemCodeHint), words, width: .half,
      limit: 40) : ""
  let isSetByHand = fields.known.map { $0.state == .active || $0.state == .inactive } ?? true
  let state: HTML =
    isSetByHand
    ? selectField(
      field("state", words.stateLabel, hint: words.stateHint), words,
      options: [InformationSystem.State.active, .inactive].map {
        ($0.rawValue, words.systemState($0))
      }, width: .half)
    : """
    <div class="field"><p class="lbl">\(words.stateLabel)</p>\
    <p>\(words.stateFollowsCases(words.systemState(fields.known?.state ?? .active)))</p></div>
    """
  return """
    <h2>\(words.identityPart)</h2>\(code)\
    \(textField(field("name", words.systemNameLabel), words, limit: 200))\
    \(selectField(
      field("owner", words.ownerLabel), words,
      options: fields.units.map { ($0.code, $0.name) }))\
    \(textField(field("url", words.urlLabel, optional: true), words, kind: .url, limit: 500))\(state)\
    \(selectField(
      field("category", words.categoryLabel, optional: true), words,
      options: InformationSystem.Category.allCases.map { ($0.rawValue, words.categoryName($0)) },
      width: .half))
    """
}

private func technical(_ fields: SystemForm, _ words: any Phrasebook) -> HTML {
  func field(_ name: String, _ label: String, hint: String) -> Field {
    Field(name, label, from: fields.form, errors: fields.errors, hint: hint, isOptional: true)
  }
  let hosting = Field(
    "hosting", words.hostingLabel, from: fields.form, errors: fields.errors)
  return """
    <h2 class="part">\(words.technicalPart)</h2>\
    \(selectField(
      hosting, words,
      options: InformationSystem.Hosting.allCases.map { ($0.rawValue, words.hosting($0)) },
      width: .half))\
    \(textArea(field("stack", words.stackLabel, hint: words.stackHint), words, limit: 1000))\
    \(textArea(field("data_categories", words.dataLabel, hint: words.listHint), words, limit: 1000))\
    \(textArea(field("dependants", words.dependantsLabel, hint: words.dependantsHint), words, limit: 2000))
    """
}

private func usage(_ fields: SystemForm, _ words: any Phrasebook) -> HTML {
  func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
    Field(name, label, from: fields.form, errors: fields.errors, hint: hint, isOptional: true)
  }
  return """
    <h2 class="part">\(words.usagePart)</h2>\
    \(fieldRow(
      textField(field("users", words.usersLabel), words, kind: .numeric),
      textField(field("monthly_visits", words.visitsLabel), words, kind: .numeric)))\
    \(textArea(field("documents", words.documentsLabel, hint: words.listHint), words, limit: 2000))\
    \(textField(field("contact", words.contactLabel), words, limit: 200))\
    \(textField(field("vendor", words.vendorLabel), words, limit: 200))\
    \(dateField(field("vendor_contract_ends", words.contractEndLabel), words))
    """
}

extension FieldErrors {
  /// What the register says against a record, beside the fields named like its columns.
  mutating func add(_ error: ImportError, _ words: any Phrasebook, otherwise field: String) {
    for problem in error.problems {
      add(problem.column ?? field, words.recordProblem(problem.reason))
    }
  }
}
