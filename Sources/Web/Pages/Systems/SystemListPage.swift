// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct SystemListMatter {
  var listing: Listing
  var filter: SystemFilter
  var order: SystemOrder
  var list: SystemListPage
  /// Agencies to filter by; empty for an agency's own account.
  var units: [OrganisationalUnit]
}

extension SystemFilter {
  init(_ form: FormData) {
    self.init(
      text: form.text("cari"), owner: form.text("pemilik"),
      category: form.text("kategori").flatMap(InformationSystem.Category.init),
      state: form.text("keadaan").flatMap(InformationSystem.State.init),
      evaluated: form.text("hasil").flatMap(Evaluated.init))
  }
}

func systemListPage(_ matter: SystemListMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let mayEdit = try frame.known.may(.editRegisters)
  let actions: HTML = """
    \(when(mayEdit, buttonLink(words.addSystem, to: Paths.newSystem, isMain: true)))\
    \(quietLink(words.domainsTitle, to: Paths.domains))\
    \(quietLink(words.ordersTitle, to: Paths.orders))\
    \(quietLink(words.monitorsTitle, to: Paths.monitors))\
    \(downloadLink(.systems, frame))
    """
  return Page(frame, title: words.systemsTitle, tab: .systems) {
    pageTitle(
      words.systemsTitle, lead: "\(words.systemsLead(matter.list.total))", actions: actions)
      + systemFilters(matter, words)
      + (matter.list.systems.isEmpty
        ? emptyState(words.noSystems.title, "\(words.noSystems.advice)")
        : registerTable(
          caption: words.systemsTitle, words.systemColumns.map { Column($0) },
          matter.list.systems.map { systemRow($0, words) })
          + matter.listing.pagination(
            matter.list.page, shown: matter.list.systems.count, of: matter.list.total, words))
  }
}

private func systemRow(_ line: SystemRecord, _ words: any Phrasebook) -> TableRow {
  let system = line.system
  return TableRow([
    rowName(system.name, path: Paths.system(system.code), detail: system.code),
    "\(line.ownerShort)", "\(system.category.map(words.categoryName) ?? "–")",
    stateText(system.state, words), lastEvaluation(system, words),
    line.openFindings == 0
      ? "–"
      : link(words.openFindings(line.openFindings), to: Paths.findings(ofSystem: system.code)),
  ])
}

/// Only what departs from ordinary use is a tag.
func stateText(_ state: InformationSystem.State, _ words: any Phrasebook) -> HTML {
  switch state {
  case .active, .inactive: "\(words.systemState(state))"
  case .shutDown: tag(words.systemState(state), .bad)
  case .monitored: tag(words.systemState(state), .warn)
  }
}

private func lastEvaluation(_ system: InformationSystem, _ words: any Phrasebook) -> HTML {
  guard let day = system.lastEvaluated else {
    return "<span class=\"soft\">\(words.evaluationResult(nil))</span>"
  }
  let result = words.evaluationResult(system.lastMet)
  let said: HTML =
    system.lastMet == false ? "<b class=\"bad\">\(result)</b>" : "\(result)"
  return "\(said)<small class=\"under soft\">\(words.shortDate(day))</small>"
}

private func systemFilters(_ matter: SystemListMatter, _ words: any Phrasebook) -> HTML {
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
      options: InformationSystem.State.allCases.map { ($0.rawValue, words.systemState($0)) }, words))\
    \(filterSelect(
      "kategori", words.categoryLabel, value: filter.category?.rawValue,
      options: InformationSystem.Category.allCases.map { ($0.rawValue, words.categoryName($0)) },
      words))\
    \(filterSelect(
      "hasil", words.resultLabel, value: filter.evaluated?.rawValue,
      options: SystemFilter.Evaluated.allCases.map { ($0.rawValue, words.lastResult($0)) }, words))\
    \(orderSelect(matter.order, words))
    """
  let list = matter.listing
  let active =
    list.active("cari", filter.text.map { "\"\($0)\"" })
    + list.active("pemilik", matter.units.first { $0.code == filter.owner }?.short)
    + list.active("keadaan", filter.state.map(words.systemState))
    + list.active("kategori", filter.category.map(words.categoryName))
    + list.active("hasil", filter.evaluated.map(words.lastResult))
  return filterBar(Paths.systems, fields: fields, active: active, words)
}

private func orderSelect(_ order: SystemOrder, _ words: any Phrasebook) -> HTML {
  """
  <div class="field"><label class="lbl" for="f-urut">\(words.orderLabel)</label>\
  <select id="f-urut" name="urut">\(each(SystemOrder.allCases) { choice in
    """
    <option value="\(choice == .name ? "" : choice.rawValue)"\
    \(flag: "selected", choice == order)>\(words.systemOrder(choice))</option>
    """
  })</select></div>
  """
}
