// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/jabatan`: who gets a post, and when it ends.
struct AppointmentRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.posts, .readPeople) { _, _, _ in .seeOther(Paths.people + "#jabatan") }
    router.get(Paths.appoint, .administer) { request, _, frame in
      var form = FormData()
      form.append("jabatan", request.queryForm["jabatan"] ?? "")
      form.append("pegawai", request.queryForm["pegawai"] ?? "")
      form.append("mulai", frame.today.description)
      return appointPage(try await fields(form, frame), frame).response()
    }
    router.post(Paths.appoint, .administer) { _, context, frame in
      var fields = try await fields(context.form, frame)
      if let holding = fields.holding(frame.words) {
        do {
          try await site.store.appoint(holding, by: try frame.acting)
          return .seeOther(Paths.person(holding.officer))
        } catch let refusal as Refusal {
          fields.errors.add(field(of: refusal), frame.words.refusal(refusal, Naming()))
        }
      }
      return appointPage(fields, frame).response(.unprocessableContent)
    }
    router.post(Paths.endAppointment, .administer) { try await end($0, $1, $2) }
  }

  private func fields(_ form: FormData, _ frame: PageFrame) async throws -> AppointForm {
    let people = try await site.store.people(PeopleFilter(isActive: true), on: frame.today)
    return AppointForm(
      form: form, posts: try await site.store.posts(on: frame.today),
      people: people.filter { $0.officer.role.mayHoldPosts })
  }

  private func field(of refusal: Refusal) -> String {
    guard case .rule(let code, _) = refusal else { return "pegawai" }
    switch code {
    case "ends-before-start", "until-required": return "sampai"
    case "post-is-held": return "sebagai"
    case "unknown-post": return "jabatan"
    default: return "pegawai"
    }
  }

  private func end(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let form = context.form
    guard let officer = form.text("pegawai"), let post = form.text("jabatan"),
      let kind = form.text("sebagai").flatMap(Holding.Kind.init),
      let from = form.text("mulai").flatMap({ CalendarDate($0) }),
      let record = try await site.store.person(officer, on: frame.today)
    else { throw PageRefusal(.badRequest) }
    var errors = FieldErrors()
    let field = "akhir[\(post)][\(kind.rawValue)][\(from)]"
    if let last = form.text("sampai").flatMap({ CalendarDate($0) }) {
      do {
        try await site.store.endAppointment(
          of: officer, to: post, as: kind, from: from, lastDay: last, by: try frame.acting)
        return .seeOther(Paths.person(officer))
      } catch let refusal as Refusal {
        errors.add(field, frame.words.refusal(refusal, Naming()))
      }
    } else {
      errors.add(field, frame.words.recordProblem(.notDate))
    }
    let matter = PersonMatter(
      record: record, holdings: try await site.store.holdings(officer: officer), errors: errors)
    return try personPage(matter, frame).response(.unprocessableContent)
  }
}
