// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct PeopleMatter {
  var listing: Listing
  var filter: PeopleFilter
  var people: [PersonRecord]
  /// With everybody who holds them now or will.
  var posts: [PostRecord]
  var teams: [Team]
  var units: [OrganisationalUnit]
  /// Names by user name.
  var names: [String: String]
}

/// Who holds what, who works with whom, and who has an account.
func peoplePage(_ matter: PeopleMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let isAdministrator = try frame.known.may(.administer)
  let actions: HTML = """
    \(buttonLink(words.appointAction, to: Paths.appoint, isMain: true))\
    \(buttonLink(words.addPerson, to: Paths.newPerson))
    """
  return Page(frame, title: words.peopleTitle, tab: .people) {
    pageTitle(
      words.peopleTitle,
      lead: "\(words.peopleLead(people: matter.names.count, posts: matter.posts.count))",
      actions: when(isAdministrator, actions) + downloadLink(.people, frame))
      + posts(matter, frame) + teams(matter, words) + people(matter, words)
  }
}

private func posts(_ matter: PeopleMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let rows = matter.posts.map { line in
    TableRow([
      rowName(line.post.title, detail: line.post.code), holders(of: line, frame),
      "\(line.unitName)",
    ])
  }
  return "<section class=\"sec first\" id=\"jabatan\"><h2>\(words.postsHeading)</h2>"
    + registerTable(
      caption: words.postsHeading, words.postColumns.map { Column($0) }, rows) + "</section>"
}

private func holders(of line: PostRecord, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let today = frame.today
  guard line.holders.contains(where: { $0.holding.covers(today) }) else {
    return "<b class=\"warn\">\(words.vacant)</b>" + HTML(line.holders.map { holder($0, frame) })
  }
  return HTML(line.holders.map { holder($0, frame) })
}

private func holder(_ held: HoldingRecord, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let holding = held.holding
  let until = holding.until.map(words.date)
  let time =
    holding.from <= frame.today
    ? words.heldSince(words.date(holding.from), until: until)
    : words.heldFrom(words.date(holding.from), until: until)
  let kind: HTML =
    holding.kind == .definitive
    ? "" : "<b class=\"soga\">\(words.shortKind(holding.kind))</b> "
  return """
    <div>\(kind)\(link(held.officerName, to: Paths.person(holding.officer)))\
    <small class="under soft">\(time)</small></div>
    """
}

private func teams(_ matter: PeopleMatter, _ words: any Phrasebook) -> HTML {
  guard !matter.teams.isEmpty else { return section(words.teamsHeading, soft(words.noTeams)) }
  func name(_ username: String) -> HTML {
    link(matter.names[username] ?? username, to: Paths.person(username))
  }
  let rows = matter.teams.map { team in
    TableRow([
      rowName(team.name, detail: team.code), name(team.leader),
      HTML(team.members.map(name), separator: ", "),
    ])
  }
  return section(
    words.teamsHeading,
    registerTable(caption: words.teamsHeading, words.teamColumns.map { Column($0) }, rows))
}

private func people(_ matter: PeopleMatter, _ words: any Phrasebook) -> HTML {
  let filter = matter.filter
  let fields: HTML = """
    \(filterText("cari", words.searchLabel, value: filter.text))\
    \(filterSelect(
      "unit", words.unitLabel, value: filter.unit, options: unitOptions(matter.units), words))\
    \(filterSelect(
      "peran", words.roleLabel, value: filter.role?.rawValue,
      options: Role.allCases.map { ($0.rawValue, words.role($0)) }, words))
    """
  let list = matter.listing
  let bar = filterBar(
    Paths.people, fields: fields,
    active: list.active("cari", filter.text.map { "\"\($0)\"" })
      + list.active("unit", matter.units.first { $0.code == filter.unit }?.short)
      + list.active("peran", filter.role.map(words.role)), words)
  let table: HTML =
    matter.people.isEmpty
    ? emptyState(words.noPeople.title, "\(words.noPeople.advice)")
    : registerTable(
      caption: words.peopleHeading, words.peopleColumns.map { Column($0) },
      matter.people.map { row(of: $0, words) })
  return section(words.peopleHeading, id: "pegawai", bar + table)
}

private func row(of record: PersonRecord, _ words: any Phrasebook) -> TableRow {
  let officer = record.officer
  return TableRow([
    rowName(officer.name, path: Paths.person(officer.username), detail: officer.username),
    "\(officer.nip ?? "–")", "\(record.unitName)", "\(words.role(officer.role))",
    "\(record.seats.map { words.post($0.title, $0.kind) }.joined(separator: ", "))",
    accountState(record, words),
  ])
}

func accountState(_ record: PersonRecord, _ words: any Phrasebook) -> HTML {
  if !record.officer.isActive { return tag(words.accountOff) }
  if !record.hasPassword { return tag(words.accountWithoutPassword, .warn) }
  return "\(record.mustChange ? words.accountMustChange : words.accountReady)"
}
