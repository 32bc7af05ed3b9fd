// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records
import TestWorld

@testable import Web

/// The pages of a test office. Whoever's user name is in the session cookie is signed in.
struct OfficeSite {
  let office: TestOffice
  var work: OfficeWork
  /// Every guarded address.
  let rules: [RouteRule]
  private let responder: RouterResponder<WebContext>

  static let csrf = "right"

  init() async throws {
    office = try await TestOffice.make()
    work = try await OfficeWork(office)
    let store = office.store
    let folder = URL(fileURLWithPath: office.folder).appendingPathComponent("uploads")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var site = Site(
      store: store, office: { Sample.office },
      sessions: SessionSource(
        find: { token, now in
          guard let viewer = try await store.viewer(token, at: now) else { return nil }
          return SignedIn(viewer: viewer, unit: viewer.officer.unit, csrf: OfficeSite.csrf)
        }, begin: { _, _ in .wrong }, end: { _, _ in }),
      now: { TestOffice.now.addingTimeInterval(600) }, uploads: folder,
      press: Press(
        procedures: { procedures, sheet in
          Array("\(sheet.rawValue): \(procedures.map(\.id).joined(separator: " "))".utf8)
        }, workbook: ListText.write,
        paper: { Array("\($0)".utf8) }, headMessage: { "12 dari 40 sistem" },
        wordReport: { Array("\($0) \($1 ?? "")".utf8) }))
    site.press?.cover = { picture, boxes in
      picture.isEmpty ? nil : Array("\(boxes.count) tertutup".utf8)
    }
    site.signing = .sample(of: store)
    // Draws nothing, and finds nothing missing.
    site.letterPress = LetterPress(
      starts: { order in
        Dictionary(order.kind.fields.map { ($0.name, $0.start.text) }) { first, _ in first }
      }, proof: { _ in LetterPress.Proof(pages: [[1]], total: 1, gaps: []) },
      pdf: { Array($0.kind.id.utf8) }, takesLogo: { !$0.isEmpty },
      word: { Array("docx \($0.kind.id)".utf8) })
    let map = siteMap(site)
    rules = map.rules
    responder = map.router.buildResponder()
  }

  func get(_ path: String, as username: String) async throws -> Answer {
    try await send(HTTPRequest(method: .get, scheme: nil, authority: nil, path: path), "", username)
  }

  /// Sends a form with the session's token; the rest is the caller's.
  func post(
    _ path: String, _ fields: [(name: String, value: String)], as username: String
  ) async throws -> Answer {
    var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path)
    head.headerFields[.contentType] = "application/x-www-form-urlencoded"
    let body = FormData([("tanda", OfficeSite.csrf)] + fields).urlEncoded
    return try await send(head, body, username)
  }

  /// Sends a form with one file.
  func post(
    _ path: String, _ fields: [(name: String, value: String)],
    file: (field: String, name: String, text: String), as username: String
  ) async throws -> Answer {
    var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path)
    head.headerFields[.contentType] = "multipart/form-data; boundary=b"
    let parts = ([("tanda", OfficeSite.csrf)] + fields).map { name, value in
      "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    let body =
      parts.joined()
      + "--b\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n\(file.text)\r\n--b--"
    return try await send(head, body, username)
  }

  func send(
    _ head: HTTPRequest, _ body: String, _ username: String
  ) async throws -> Answer {
    var head = head
    head.headerFields[.cookie] = "kawal=\(username)"
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let response = try await responder.respond(to: request, context: WebContext(number: "42"))
    let writer = CollectedBody()
    try await response.body.write(writer)
    return Answer(
      status: response.status, location: response.headers[.location],
      disposition: response.headers[.contentDisposition], allow: response.headers[.allow],
      body: String(buffer: writer.all))
  }
}

struct Answer {
  var status: HTTPResponse.Status
  var location: String?
  var disposition: String?
  var allow: String?
  var body: String
}

private final class CollectedBody: ResponseBodyWriter {
  var all = ByteBuffer()
  func write(_ buffer: ByteBuffer) async throws { all.writeImmutableBuffer(buffer) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension OfficeSite {
  /// An evaluation in which SIMPEG waits for the head of the division's decision.
  func evaluationAtDecision() async throws -> String {
    let number = try await work.splitEvaluation()
    try await work.complete(
      ["evaluasi", "laporan"], of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    return number
  }

  /// Version of a stream, as its form would carry it.
  func version(_ number: String, _ item: String?) async throws -> Int {
    let viewer = try await office.viewer(TestOffice.inspector)
    return try await office.store.caseView(
      number, item: item, for: viewer, at: TestOffice.now
    ).file.version
  }
}
