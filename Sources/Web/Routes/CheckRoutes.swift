// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Records
import Synchronization

/// `/cek`: whether a paper is the office's own. Open to everybody; lists nothing.
struct CheckRoutes {
  /// Largest file to compare, in bytes (32 MiB).
  static let largestFile = 32 << 20

  var site: Site

  func add(to router: Router<WebContext>) {
    router.get(RouterPath(Paths.check)) { try await ask($0, $1) }
    router.get(RouterPath(Paths.check(":kode"))) { try await show($0, $1) }
    router.post(RouterPath(Paths.check(":kode"))) { try await compare($0, $1) }
  }

  private func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let typed = String((request.queryForm.text("kode") ?? "").prefix(60))
    guard !typed.isEmpty else { return checkFormPage(try context.frame).response() }
    guard let code = VerificationCode(typed) else {
      return checkFormPage(try context.frame, typed: typed, isWrong: true)
        .response(.unprocessableContent)
    }
    return .seeOther(Paths.check(code.description))
  }

  private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let (frame, cookie) = try prepared(context)
    let typed = try context.parameter("kode")
    guard let code = VerificationCode(typed) else {
      return checkFormPage(frame, typed: String(typed.prefix(60)), isWrong: true)
        .response(.unprocessableContent)
    }
    let matter = try await matter(code)
    var response = checkPage(matter, frame).response(matter.paper == nil ? .notFound : .ok)
    if let cookie { response.setCookie(cookie) }
    return response
  }

  /// The file is compared where it came in, and goes with the request.
  private func compare(_ request: Request, _ context: WebContext) async throws -> Response {
    let frame = try context.frame
    guard let code = VerificationCode(try context.parameter("kode")) else {
      throw PageRefusal(.missing)
    }
    var matter = try await matter(code)
    guard let paper = matter.paper else { return checkPage(matter, frame).response(.notFound) }
    let upload = context.files.first { $0.field == "salinan" && $0.count > 0 }
    guard let upload else {
      matter.comparison = .missing
      return checkPage(matter, frame).response(.unprocessableContent)
    }
    let bytes = Array(try Data(contentsOf: upload.url, options: .mappedIfSafe))
    let digest = Digest.hex(bytes)
    if digest == paper.sha256 {
      matter.comparison = .same
    } else if let copy = matter.copies.first(where: { $0.sha256 == digest }) {
      matter.comparison = copy.kind == .signed ? .signed : .scan
    } else {
      let original = try site.store.files.contents(of: paper.sha256)
      let begins = bytes.count > original.count && bytes.starts(with: original)
      matter.comparison = begins ? .extended : .differs
    }
    return checkPage(matter, frame).response()
  }

  /// The same questions to the records whether the code is known or not.
  private func matter(_ code: VerificationCode) async throws -> CheckMatter {
    CheckMatter(
      code: code.description, paper: try await site.store.issuedPaper(code),
      copies: try await site.store.signedCopies(of: code))
  }

  /// A form of somebody without a session needs a secret to carry.
  private func prepared(_ context: WebContext) throws -> (PageFrame, Cookie?) {
    var frame = try context.frame
    guard frame.csrf.isEmpty else { return (frame, nil) }
    frame.csrf = Token.fresh()
    return (frame, PreSession.cookie(frame.csrf, isSecure: site.isSecure))
  }
}

/// Lets thirty questions a minute through from one address, before a file of theirs is read.
struct CheckPace: RouterMiddleware {
  var site: Site
  private let pace = HookPace()

  init(site: Site) { self.site = site }

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    if path == Paths.check || path.hasPrefix(Paths.check + "/"),
      !pace.admits(ClientAddress.of(request, context) ?? "", at: site.now())
    {
      throw PageRefusal(.tooMany)
    }
    return try await next(request, context)
  }
}
