// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct DomainListMatter {
  var listing: Listing
  var filter: DomainFilter
  var list: DomainListPage
  var units: [OrganisationalUnit]
}

extension DomainFilter {
  init(_ form: FormData) {
    self.init(
      text: form.text("cari"), owner: form.text("pemilik"),
      state: form.text("keadaan").flatMap(DomainName.State.init))
  }
}

func domainListPage(_ matter: DomainListMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let mayEdit = try frame.known.may(.editRegisters)
  return Page(frame, title: words.domainsTitle, tab: .systems) {
    backLink(words.systemsTitle, to: Paths.systems)
      + pageTitle(
        words.domainsTitle, lead: "\(words.domainsLead(matter.list.total))",
        actions: when(mayEdit, buttonLink(words.addDomain, to: Paths.newDomain, isMain: true))
          + quietLink(words.registrationsTitle, to: Paths.registrations)
          + downloadLink(.domains, frame))
      + domainFilters(matter, words)
      + (matter.list.domains.isEmpty
        ? emptyState(words.noDomainsFound.title, "\(words.noDomainsFound.advice)")
        : registerTable(
          caption: words.domainsTitle, words.domainColumns.map { Column($0) },
          matter.list.domains.map { domainRow($0, mayEdit: mayEdit, words) })
          + matter.listing.pagination(
            matter.list.page, shown: matter.list.domains.count, of: matter.list.total, words))
  }
}

private func domainRow(_ line: DomainRecord, mayEdit: Bool, _ words: any Phrasebook) -> TableRow {
  let domain = line.domain
  let system: HTML =
    domain.system.map { link(line.systemName ?? $0, to: Paths.system($0)) } ?? "–"
  return TableRow([
    rowName(domain.name, path: mayEdit ? Paths.editDomain(domain.name) : nil), system,
    "\(line.ownerShort)",
    domain.state == .active
      ? "\(words.domainState(domain.state))" : tag(words.domainState(domain.state)),
    "\(domain.expires.map { words.date($0) } ?? "–")", "\(domain.note ?? "")",
  ])
}

private func domainFilters(_ matter: DomainListMatter, _ words: any Phrasebook) -> HTML {
  let filter = matter.filter
  let owner: HTML =
    matter.units.isEmpty
    ? ""
    : filterSelect(
      "pemilik", words.ownerLabel, value: filter.owner, options: unitOptions(matter.units), words)
  let fields: HTML = """
    \(filterText("cari", words.searchLabel, value: filter.text))\(owner)\
    \(filterSelect(
      "keadaan", words.stateLabel, value: filter.state?.rawValue,
      options: DomainName.State.allCases.map { ($0.rawValue, words.domainState($0)) }, words))
    """
  let list = matter.listing
  return filterBar(
    Paths.domains, fields: fields,
    active: list.active("cari", filter.text.map { "\"\($0)\"" })
      + list.active("pemilik", matter.units.first { $0.code == filter.owner }?.short)
      + list.active("keadaan", filter.state.map(words.domainState)), words)
}

struct DomainForm {
  var form: FormData
  var errors: FieldErrors
  /// The name that is edited; `nil` for a new one.
  var known: DomainName?
  /// What somebody else changed meanwhile.
  var since: [String] = []
  var units: [OrganisationalUnit]
  var systems: [(value: String, label: String)]

  static func filled(from domain: DomainName) -> FormData {
    FormData([
      ("name", domain.name), ("owner", domain.owner), ("system", domain.system ?? ""),
      ("state", domain.state.rawValue), ("expires", domain.expires?.description ?? ""),
      ("note", domain.note ?? ""),
    ])
  }

  /// What was typed; what can't be read at all is an error beside its field.
  mutating func domain(_ words: any Phrasebook) -> DomainName {
    var expires: CalendarDate?
    if let text = form.text("expires") {
      expires = CalendarDate(text)
      if expires == nil { errors.add("expires", words.recordProblem(.notDate)) }
    }
    return DomainName(
      name: known?.name ?? form.text("name")?.lowercased() ?? "", owner: form.text("owner") ?? "",
      system: form.text("system"),
      state: form.text("state").flatMap(DomainName.State.init) ?? .active, expires: expires,
      note: form.text("note"))
  }
}

func domainFormPage(_ fields: DomainForm, _ frame: PageFrame) -> Page {
  let words = frame.words
  let title = fields.known.map { words.editSystemTitle($0.name) } ?? words.newDomainTitle
  func field(_ name: String, _ label: String, hint: String? = nil, optional: Bool = false) -> Field
  {
    Field(
      name, label, from: fields.form, errors: fields.errors, hint: hint, isOptional: optional)
  }
  let name: HTML =
    fields.known == nil
    ? textField(
      field("name", words.domainNameLabel, hint: words.domainNameHint), words, limit: 253) : ""
  return Page(
    frame, title: title, tab: .systems,
    isRefused: !fields.errors.isEmpty || !fields.since.isEmpty
  ) {
    """
    \(backLink(words.domainsTitle, to: Paths.domains))\
    \(staleSummary(words.domainNotSaved, fields.since, words))\
    \(when(!fields.errors.isEmpty, errorSummary(words.domainNotSaved, fields.errors, words)))\
    \(narrow(pageTitle(title) + form(
      fields.known.map { Paths.editDomain($0.name) } ?? Paths.newDomain,
      frame.stamp(command: fields.form.command),
      """
      \(SeenRecord.html(fields.known))\(name)\(selectField(
        field("owner", words.ownerLabel), words, options: fields.units.map { ($0.code, $0.name) }))\
      \(selectField(
        field("system", words.domainSystemLabel, hint: words.domainSystemHint, optional: true),
        words, options: fields.systems))\
      \(selectField(
        field("state", words.stateLabel), words,
        options: DomainName.State.allCases.map { ($0.rawValue, words.domainState($0)) },
        width: .half))\
      \(dateField(
        field("expires", words.domainExpiresLabel, hint: words.domainExpiresHint, optional: true),
        words))\
      \(textArea(field("note", words.noteLabel, optional: true), words, limit: 1000))\
      \(actions(mainButton(words.saveDomain), quietLink(words.cancel, to: Paths.domains)))
      """)))
    """
  }
}
