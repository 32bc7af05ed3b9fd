// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// `/sop`: the procedures of the office, and installing another or a new version.
struct ProcedureRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.procedures, .readProcedures) { _, _, frame in
      try procedureListPage(
        try await site.store.procedures(), versions: try await site.store.procedureVersions(),
        hasBook: site.press != nil, frame
      ).response()
    }
    router.get(Paths.procedureBook, .readProcedures) { request, _, _ in
      try await paper(try await site.store.procedures(), name: "kumpulan-sop", request)
    }
    router.get(Paths.installProcedure, .installProcedures) { _, _, frame in
      installProcedurePage(frame, limit: ProcedureReader.byteLimit).response()
    }
    router.post(Paths.installProcedure, .installProcedures) { try await install($0, $1, $2) }
    router.get(Paths.procedure(":id"), .readProcedures) { try await show($0, $1, $2) }
    router.get(Paths.procedurePaper(":id"), .readProcedures) { request, context, _ in
      let (procedure, _) = try await wanted(request, context)
      return try await paper([procedure], name: "sop-\(procedure.id)", request)
    }
  }

  private func paper(
    _ procedures: [Procedure], name: String, _ request: Request
  ) async throws -> Response {
    guard let press = site.press, !procedures.isEmpty else { throw PageRefusal(.missing) }
    let sheet = request.queryForm["kertas"].flatMap(Press.Sheet.init) ?? .f4
    return .file(
      try await press.procedures(procedures, sheet), name: "\(name).pdf",
      mediaType: "application/pdf")
  }

  /// The procedure in the version that the address asks for, else in the newest.
  private func wanted(
    _ request: Request, _ context: WebContext
  ) async throws -> (Procedure, [ProcedureVersion]) {
    let id = try context.parameter("id")
    let versions = try await site.store.procedureVersions(of: id)
    let version = request.queryForm.int("versi") ?? versions.first?.version
    guard let version, versions.contains(where: { $0.version == version }),
      let procedure = try await site.store.procedure(id, version: version)
    else { throw PageRefusal(.missing) }
    return (procedure, versions)
  }

  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let (procedure, versions) = try await wanted(request, context)
    let matter = ProcedureMatter(
      procedure: procedure, versions: versions, issues: ProcedureCheck.check(procedure),
      hasPaper: site.press != nil)
    return try procedurePage(matter, frame).response()
  }

  /// The same address checks a file and, once it has been checked, installs it.
  private func install(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let limit = ProcedureReader.byteLimit
    guard let bytes = try given(context) else {
      var errors = FieldErrors()
      errors.add("berkas", frame.words.procedureTextMissing)
      return installProcedurePage(frame, errors: errors, limit: limit)
        .response(.unprocessableContent)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let procedure: Procedure
    do {
      procedure = try ProcedureReader.read(bytes)
    } catch {
      return installProcedurePage(frame, text: text, limit: limit, problems: error.problems)
        .response(.unprocessableContent)
    }
    let candidate = try await candidate(procedure, text)
    if candidate.isInstallable, context.form["aksi"] == "pasang" {
      try await site.store.install(
        procedure, text: text, by: try frame.known.officer.username, at: frame.now)
      return .seeOther(Paths.procedure(procedure.id))
    }
    return procedureReportPage(candidate, frame)
      .response(candidate.isInstallable ? .ok : .unprocessableContent)
  }

  private func given(_ context: WebContext) throws -> [UInt8]? {
    if let file = context.files.first, file.count > 0 {
      return [UInt8](try Data(contentsOf: file.url))
    }
    guard let text = context.form["isi"], !text.allSatisfy(\.isWhitespace) else { return nil }
    // A browser sends the lines of a text area with carriage returns.
    return Array(text.replacing("\r\n", with: "\n").utf8)
  }

  private func candidate(_ procedure: Procedure, _ text: String) async throws -> ProcedureCandidate
  {
    let versions = try await site.store.procedureVersions(of: procedure.id)
    var installed: (ProcedureVersion, Procedure)?
    if let newest = versions.first,
      let old = try await site.store.procedure(procedure.id, version: newest.version)
    {
      installed = (newest, old)
    }
    let posts = Set(try await site.store.postTitles().keys)
    let named = procedure.lanes.flatMap { lane -> [String] in
      switch lane.holder {
      case .posts(let posts), .outside(let posts): posts
      case .team, .systemOwner, .requester: []
      }
    }
    let hash = Digest.hex(text)
    return ProcedureCandidate(
      text: text, procedure: procedure, issues: ProcedureCheck.check(procedure),
      installed: installed, isSame: versions.contains { $0.hash == hash },
      missingPosts: Set(named).subtracting(posts).sorted())
  }
}
