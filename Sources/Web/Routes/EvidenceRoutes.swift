// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Procedures
import Records

/// `/paket-bukti`: the evidence of a year as one archive.
struct EvidenceRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.evidence, .readEvidence) { _, _, frame in
      try await page(frame)
    }
    router.post(Paths.evidence, .readEvidence) { _, context, frame in
      guard site.press?.paper != nil else { throw PageRefusal(.missing) }
      do {
        _ = try await site.store.askEvidencePack(
          of: context.form.int("tahun") ?? 0, by: frame.acting(by: context.form))
      } catch let refusal as Refusal {
        return try await page(frame, refusal: site.words.refusal(refusal, Naming()))
      }
      return .seeOther(Paths.evidence)
    }
    router.get(Paths.evidencePack(":paket"), .readEvidence, download)
  }

  private func page(_ frame: PageFrame, refusal: String? = nil) async throws -> Response {
    let packs = try await site.store.evidencePacks()
    let matter = EvidenceMatter(
      packs: packs, people: try await site.store.peopleNames(Set(packs.map(\.askedBy))),
      isOffered: site.press?.paper != nil, refusal: refusal)
    var response = evidencePage(matter, frame)
      .response(refusal == nil ? .ok : .unprocessableContent)
    // Without script the page still follows what goes on.
    if packs.contains(where: { $0.state == .waiting || $0.state == .running }),
      let refresh = HTTPField.Name("Refresh")
    {
      response.headers[refresh] = "3"
    }
    return response
  }

  private func download(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    guard let id = Int(try context.parameter("paket")),
      let pack = try await site.store.evidencePack(id), let sha256 = pack.sha256
    else { throw PageRefusal(.missing) }
    let file = try site.store.files.open(sha256)
    var response = Response.file(
      [], name: "paket-bukti-\(pack.year).zip", mediaType: "application/zip")
    response.body = ResponseBody(contentLength: file.size) { writer in
      for try await piece in file.pieces { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
    return response
  }
}

extension Paths {
  package static let evidence = "/paket-bukti"
  package static func evidencePack(_ id: String) -> String {
    "/paket-bukti/\(segment(id))/unduh.zip"
  }
}
