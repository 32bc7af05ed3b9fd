// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import NIOCore
import Procedures
import Records

/// `/unduh/….xlsx`: every list as a workbook.
struct WorkbookRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    for kind in ListKind.allCases {
      let (path, fields) = Self.address(of: kind)
      router.get(path, kind.need) { request, context, frame in
        var form = request.queryForm
        for (name, field) in fields { form.append(field, try context.parameter(name)) }
        return try await workbook(kind, form, frame)
      }
    }
  }

  /// Where it is, and which field each part of the address stands for.
  private static func address(of kind: ListKind) -> (path: String, fields: [(String, String)]) {
    switch kind {
    case .checklist:
      (
        Paths.checklistWorkbook(of: ":nomor", item: ":item"),
        [("nomor", "berkas"), ("item", "sistem")]
      )
    case .schedule: (Paths.scheduleWorkbook(of: ":nomor"), [("nomor", "berkas")])
    case .observations: (Paths.observationsWorkbook(of: ":kode"), [("kode", "sistem")])
    case .visit:
      (Paths.probeWorkbook(":run", of: ":kode"), [("run", "kunjungan"), ("kode", "sistem")])
    case .cases, .inbox, .findings, .systems, .domains, .letters, .people, .monitors, .incidents,
      .orders, .reports, .trail, .measures, .calendar, .issued, .written:
      (Paths.workbook(kind), [])
    }
  }

  private func workbook(
    _ kind: ListKind, _ form: FormData, _ frame: PageFrame
  ) async throws -> Response {
    guard let write = site.press?.workbook else { throw PageRefusal(.missing) }
    let maker = try await ListMaker(
      store: site.store, words: site.words, viewer: try frame.known, now: frame.now, form: form)
    let table = try await maker.table(kind)
    let url = site.uploads.appending(path: "unduhan-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    try await write(table, url)
    // Open, it can be sent though its name is gone when this is left.
    let file = try OutgoingFile(path: url.path)
    var response = Response.file(
      [], name: "\(table.fileName)-\(frame.today).xlsx",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    response.body = ResponseBody(contentLength: file.size) { writer in
      for try await piece in file.pieces { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
    return response
  }
}
