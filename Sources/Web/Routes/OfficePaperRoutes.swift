// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/dokumen`: agenda books, registers, forms and summaries on paper.
struct OfficePaperRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.officePapers, .readOfficePapers) { request, _, frame in
      let viewer = try frame.known
      let matter = OfficePapersMatter(
        year: year(request.queryForm, frame), procedures: try await site.store.procedures(),
        message: try await site.press?.headMessage?(),
        hasPapers: site.press?.paper != nil,
        mayIssue: site.signing != nil && viewer.may(.issuePapers))
      return officePapersPage(matter, frame).response()
    }
    router.get(Paths.wordReport(of: ":nomor"), .readOfficePapers, word)
    for kind in OfficePaperKind.allCases {
      router.get(Paths.officePaper(kind), .readOfficePapers) { request, _, frame in
        try await draw(kind, request.queryForm, frame)
      }
    }
  }

  /// The report on one system, to be edited elsewhere.
  private func word(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let number = try context.parameter("nomor")
    _ = try await site.store.caseRecord(number, for: try frame.known, at: frame.now)
    let item = request.queryForm.text("item")
    guard let bytes = try await site.press?.wordReport?(number, item) else {
      throw PageRefusal(.missing)
    }
    let name = ["laporan", number, item].compactMap(\.self).joined(separator: "-")
    return .file(
      bytes, name: "\(name).docx",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
  }

  private func year(_ form: FormData, _ frame: PageFrame) -> Int {
    form.int("tahun").flatMap { (2000...2100).contains($0) ? $0 : nil } ?? frame.today.year
  }

  private func draw(
    _ kind: OfficePaperKind, _ form: FormData, _ frame: PageFrame
  ) async throws -> Response {
    guard let draw = site.press?.paper else { throw PageRefusal(.missing) }
    let paper = try await paper(kind, form, frame)
    if form.text("aksi") == "terbitkan" {
      return .seeOther(Paths.with(Paths.newIssuedPaper, [("dokumen", paper.token)]))
    }
    return .file(
      try await draw(paper), name: "\(paper.fileName).pdf", mediaType: "application/pdf")
  }

  private func paper(
    _ kind: OfficePaperKind, _ form: FormData, _ frame: PageFrame
  ) async throws -> OfficePaper {
    let year = year(form, frame)
    switch kind {
    case .agenda:
      let month = form.int("bulan").flatMap { (1...12).contains($0) ? $0 : nil }
      return .agenda(
        LetterBook.direction(form["buku"]) ?? .incoming, year: year,
        month: month ?? frame.today.month)
    case .systems: return .systemRegister
    case .domains: return .domainRegister
    case .monitoring:
      let half = form.int("semester").flatMap { (1...2).contains($0) ? $0 : nil }
      return .monitoringForm(
        procedure: try await procedure(form), year: year,
        half: half ?? (frame.today.month <= 6 ? 1 : 2))
    case .evaluation: return .evaluationMinutes(procedure: try await procedure(form), year: year)
    case .plan: return .plan(year: year)
    case .head: return .headSummary
    case .book: return .procedureBook(form["kertas"].flatMap(Press.Sheet.init) ?? .f4)
    }
  }

  private func procedure(_ form: FormData) async throws -> String {
    let all = try await site.store.procedures()
    guard let id = (all.first { $0.id == form["sop"] } ?? all.first)?.id else {
      throw PageRefusal(.missing)
    }
    return id
  }
}

/// Kinds of such papers; the raw value names the address.
package enum OfficePaperKind: String, Sendable, Hashable, CaseIterable {
  case agenda = "buku-agenda"
  case systems = "data-sistem-elektronik"
  case domains = "data-nama-domain"
  case monitoring = "pemantauan-sop"
  case evaluation = "evaluasi-sop"
  case plan = "rencana-evaluasi"
  case head = "ringkasan-pimpinan"
  case book = "kumpulan-sop"
}

extension Paths {
  package static let officePapers = "/dokumen"
  /// The report of a case as DOCX.
  package static func wordReport(of number: String) -> String {
    "\(caseFile(number))/laporan.docx"
  }
  package static func officePaper(_ kind: OfficePaperKind) -> String {
    "/dokumen/\(kind.rawValue).pdf"
  }
}
