// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/pegawai`: people, their accounts, and the posts of the office.
struct PeopleRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.people, .readPeople) { try await list($0, $1, $2) }
    router.get(Paths.newPerson, .administer) { _, _, frame in
      let fields = PersonForm(form: FormData(), units: try await site.store.units())
      return personFormPage(fields, frame).response()
    }
    router.post(Paths.newPerson, .administer) { _, context, frame in
      try await save(nil, context, frame)
    }
    router.get(Paths.person(":nama"), .readPeople) { _, context, frame in
      try personPage(try await matter(context, frame), frame).response()
    }
    router.get(Paths.editPerson(":nama"), .administer) { _, context, frame in
      let officer = try await matter(context, frame).record.officer
      let fields = PersonForm(
        form: PersonForm.filled(from: officer), known: officer,
        units: try await site.store.units())
      return personFormPage(fields, frame).response()
    }
    router.post(Paths.editPerson(":nama"), .administer) { _, context, frame in
      try await save(try await matter(context, frame).record.officer, context, frame)
    }
    router.post(Paths.password(of: ":nama"), .administer) { try await setPassword($0, $1, $2) }
    router.post(Paths.accountSwitch(of: ":nama"), .administer) { try await turn($0, $1, $2) }
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let form = request.queryForm
    let filter = PeopleFilter(
      text: form.text("cari"), unit: form.text("unit"), role: form.text("peran").flatMap(Role.init))
    let all = try await site.store.people(on: frame.today)
    let matter = PeopleMatter(
      listing: Listing(Paths.people, form), filter: filter,
      people: filter == PeopleFilter()
        ? all : try await site.store.people(filter, on: frame.today),
      posts: try await posts(frame), teams: try await site.store.teams(),
      units: try await site.store.units(),
      names: Dictionary(all.map { ($0.officer.username, $0.officer.name) }) { $1 })
    return try peoplePage(matter, frame).response()
  }

  /// Posts with those who hold them today or later.
  private func posts(_ frame: PageFrame) async throws -> [PostRecord] {
    var posts = try await site.store.posts(on: frame.today)
    let held = Dictionary(grouping: try await site.store.holdings()) { $0.holding.post }
    for index in posts.indices {
      posts[index].holders = (held[posts[index].post.code] ?? [])
        .filter { $0.holding.until.map { frame.today <= $0 } ?? true }
        .sorted { $0.holding.from < $1.holding.from }
    }
    return posts
  }

  private func matter(_ context: WebContext, _ frame: PageFrame) async throws -> PersonMatter {
    let username = try context.parameter("nama")
    guard let record = try await site.store.person(username, on: frame.today) else {
      throw PageRefusal(.missing)
    }
    return PersonMatter(
      record: record, holdings: try await site.store.holdings(officer: username))
  }

  private func save(
    _ known: Officer?, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var fields = PersonForm(
      form: context.form, known: known, units: try await site.store.units())
    let officer = fields.officer(frame.words)
    if known == nil, try await !site.store.officers([officer.username]).isEmpty {
      fields.errors.add("username", frame.words.recordProblem(.taken(by: officer.username)))
    }
    if fields.errors.isEmpty {
      do {
        try await site.store.save(
          officer, seen: known == nil ? nil : SeenRecord.read(context.form), by: try frame.acting)
        return .seeOther(Paths.person(officer.username))
      } catch let error as ImportError {
        fields.errors.add(error, frame.words, otherwise: "name")
      } catch let refusal as Refusal {
        if let since = FieldErrors.changes(refusal, frame.words) {
          fields.since = since
          return personFormPage(fields, frame).response(.conflict)
        }
        fields.errors.add("role", frame.words.refusal(refusal, Naming()))
      }
    }
    return personFormPage(fields, frame).response(.unprocessableContent)
  }

  private func setPassword(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let officer = try await matter(context, frame).record.officer
    let password = FirstPassword.make()
    try await site.store.setPassword(officer.username, to: password, by: try frame.acting)
    return firstPasswordPage(officer, password: password, frame).response()
  }

  private func turn(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await matter(context, frame)
    var officer = matter.record.officer
    officer.isActive = context.form["aktif"] == "ya"
    do {
      try await site.store.save(officer, by: try frame.acting)
      return .seeOther(Paths.person(officer.username))
    } catch let refusal as Refusal {
      matter.errors.add("aktif", frame.words.refusal(refusal, Naming()))
      return try personPage(matter, frame).response(.unprocessableContent)
    }
  }
}

extension PageFrame {
  /// The viewer, acting now.
  var acting: Acting {
    get throws { Acting(try known.officer.username, at: now) }
  }
}

/// Passwords that are said aloud or written on a slip: no letters that look alike.
enum FirstPassword {
  /// Four groups of four out of 29 signs: 77 bits.
  static func make() -> String {
    var random = SystemRandomNumberGenerator()
    let signs = Array("abcdefghjkmnpqrstuvwxyz234679")
    let groups = (0..<4).map { _ in
      String((0..<4).map { _ in signs[Int.random(in: signs.indices, using: &random)] })
    }
    return groups.joined(separator: "-")
  }
}
