// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Procedures
import Records

/// `/terbitan`: papers that left the office; issuing, signing and withdrawing them.
struct IssuedRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.issuedPapers, .readIssuedPapers, list)
    router.get(Paths.newIssuedPaper, .issuePapers) { request, _, frame in
      issuePage(try await draft(request.queryForm, frame), frame).response()
    }
    router.post(Paths.newIssuedPaper, .issuePapers, issue)
    router.get(Paths.issuedPaper(":kode"), .useAccount) { request, context, frame in
      var matter = try await matter(context, frame)
      let query = request.queryForm
      if query.isOn("terbit") { matter.done = frame.words.issueDone }
      if query.isOn("tersimpan") { matter.done = frame.words.copyKept }
      if query.isOn("ditandatangani") { matter.done = frame.words.signDone }
      if query.isOn("ditarik") { matter.done = frame.words.withdrawDone }
      return issuedPage(matter).response()
    }
    router.get(Paths.issuedFile(":sidik", of: ":kode"), .useAccount, file)
    router.post(Paths.issuedPaperAct("salinan", on: ":kode"), .issuePapers, keepCopy)
    router.post(Paths.issuedPaperAct("tanda-tangan", on: ":kode"), .issuePapers, sign)
    router.post(Paths.issuedPaperAct("tarik", on: ":kode"), .issuePapers, withdraw)
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let listing = Listing(Paths.issuedPapers, request.queryForm)
    let page = PageOfList(listing.page, size: 50)
    let found = try await site.store.issuedPapers(
      IssuedFilter(listing.form), limit: page.size, offset: (page.number - 1) * page.size)
    return issuedListPage(found.rows, count: found.count, listing, page, frame).response()
  }

  var desk: SigningDesk {
    get throws {
      guard let desk = site.signing else { throw PageRefusal(.missing) }
      return desk
    }
  }

  private func paper(_ context: WebContext, _ frame: PageFrame) async throws -> IssuedPaper {
    guard let code = VerificationCode(try context.parameter("kode")),
      let paper = try await site.store.issuedPaper(code),
      try await site.store.mayRead(paper, try frame.known)
    else { throw PageRefusal(.missing) }
    return paper
  }

  private func matter(_ context: WebContext, _ frame: PageFrame) async throws -> IssuedMatter {
    let paper = try await paper(context, frame)
    let viewer = try frame.known
    var copies: [(copy: SignedCopy, judgement: CopyJudgement?)] = []
    for copy in try await site.store.signedCopies(of: paper.code) {
      var judgement: CopyJudgement?
      if copy.kind == .signed, let desk = site.signing {
        judgement = try await desk.judge(
          try site.store.files.contents(of: copy.sha256), paper, frame.now)
      }
      copies.append((copy, judgement))
    }
    let people = Set([paper.issuedBy] + copies.map(\.copy.addedBy))
    let names = try await site.store.officers(Array(people)).map { ($0.username, $0.name) }
    let maySign = site.signing != nil && viewer.may(.issuePapers)
    return IssuedMatter(
      frame: frame, viewer: viewer, paper: paper, copies: copies,
      keys: maySign ? try await site.store.signingKeys(for: viewer) : [],
      hasService: maySign ? try await site.signing?.hasService() ?? false : false,
      names: Dictionary(names) { first, _ in first }, fileLimit: site.limits.file)
  }

  private func file(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let paper = try await paper(context, frame)
    let sha = try context.parameter("sidik")
    let copy = try await site.store.signedCopies(of: paper.code).first { $0.sha256 == sha }
    guard sha == paper.sha256 || copy != nil,
      let known = try await site.store.attachments([sha]).first
    else { throw PageRefusal(.missing) }
    let stored = try site.store.files.open(sha)
    let name = "\(paper.kind)-\(paper.code)\(copy == nil ? "" : "-\(copy?.kind.rawValue ?? "")")"
    var response = Response.file(
      [], name: "\(name).\(known.type.fileExtension)", mediaType: known.type.rawValue)
    response.body = ResponseBody(contentLength: stored.size) { writer in
      for try await piece in stored.pieces { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
    return response
  }

  private func keepCopy(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await matter(context, frame)
    let words = frame.words
    func refuse(_ text: String) -> Response {
      matter.refusal = (words.copyNotKept, text)
      return issuedPage(matter).response(.unprocessableContent)
    }
    let upload = context.files.first { $0.field == "salinan" && $0.count > 0 }
    guard let upload else { return refuse(words.copyMissing) }
    let bytes = Array(try Data(contentsOf: upload.url))
    let judgement = try await desk.judge(bytes, matter.paper, frame.now)
    let kind: SignedCopy.Kind
    switch judgement.likeness {
    case .identical: return refuse(words.copyIdentical)
    case .altered: return refuse(words.copyAltered)
    case .extended:
      guard !judgement.signatures.isEmpty else { return refuse(words.copyUnsigned) }
      guard judgement.isSoundlySigned else { return refuse(words.copyBroken) }
      kind = .signed
    case .other:
      guard
        [.pdf, .png, .jpeg].contains(
          FileType(
            head: Array(bytes.prefix(FileType.headSize)), isWhole: bytes.count <= FileType.headSize)
        )
      else {
        return refuse(words.copyNoScan)
      }
      kind = .scan
    }
    do {
      try await site.store.add(
        copy: bytes, kind, of: matter.paper.code,
        signers: judgement.likeness == .extended
          ? judgement.signatures.compactMap(\.signer) : [],
        by: frame.acting(by: context.form))
    } catch let refusal as Refusal {
      return refuse(words.refusal(refusal, Naming()))
    }
    return .seeOther(Paths.with(Paths.issuedPaper(matter.code), [("tersimpan", "ya")]))
  }

  private func sign(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await matter(context, frame)
    let words = frame.words
    // Only what does no harm comes back on the page.
    matter.form = FormData(
      context.form.pairs.filter { ["kunci", "tampilan"].contains($0.name) })
    func refuse(_ text: String) -> Response {
      matter.refusal = (words.signNotDone, text)
      return issuedPage(matter).response(.unprocessableContent)
    }
    guard let key = context.form.text("kunci") else { return refuse(words.chooseThis) }
    guard let passphrase = context.form["frasa"], !passphrase.isEmpty else {
      return refuse(words.passphraseMissing)
    }
    do {
      _ = try await desk.sign(
        SigningDesk.Act(
          code: matter.paper.code, key: key == "layanan" ? nil : key,
          identity: context.form.text("nik"), passphrase: passphrase,
          isVisible: context.form["tampilan"] != "paraf"), frame.acting(by: context.form))
    } catch let refusal as Refusal {
      return refuse(words.refusal(refusal, Naming()))
    }
    return .seeOther(Paths.with(Paths.issuedPaper(matter.code), [("ditandatangani", "ya")]))
  }

  private func withdraw(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await matter(context, frame)
    do {
      try await site.store.withdraw(
        matter.paper.code, reason: context.form.text("alasan") ?? "",
        by: frame.acting(by: context.form))
    } catch let refusal as Refusal {
      matter.form = context.form
      var text = frame.words.refusal(refusal, Naming())
      if context.form.text("alasan") == nil {
        text = frame.words.rule(.reasonRequired, "reason-required", [])
      }
      matter.refusal = (frame.words.withdrawNotDone, text)
      return issuedPage(matter).response(.unprocessableContent)
    }
    return .seeOther(Paths.with(Paths.issuedPaper(matter.code), [("ditarik", "ya")]))
  }
}
