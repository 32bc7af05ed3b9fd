// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Records
import Testing

@testable import Web

@Suite struct SiteTests {
  @Test(arguments: ["/", "/berkas", "/temuan/TMN-2026-0001", "/tidak-ada"])
  func `whoever is nobody is led to the door`(path: String) async throws {
    let response = try await Door().get(path)
    #expect(response.status == .seeOther)
    #expect(response.headers[.location] == Paths.with(Paths.signIn, [("kembali", path)]))
  }

  @Test(arguments: ["/masuk", "/tidak-ada", "/aset/x.css", "/sehat", "/gagal", "/bukan-wewenang"])
  func `every answer protects itself`(path: String) async throws {
    let response = try await Door(isKnown: true).get(path)
    let policy = try #require(response.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(response.headers[.xContentTypeOptions] == "nosniff")
    #expect(response.headers[.cacheControl] == "no-store")
    #expect(response.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
  }

  @Test(arguments: [
    ("/tidak-ada", HTTPResponse.Status.notFound, "Halaman tidak ditemukan"),
    ("/gagal", .internalServerError, "Terjadi gangguan pada sistem"),
    ("/bukan-wewenang", .forbidden, "Halaman ini bukan wewenang Anda"),
  ]) func `an error is a page with a number to quote`(
    path: String, status: HTTPResponse.Status, title: String
  ) async throws {
    let response = try await Door(isKnown: true).get(path)
    #expect(response.status == status)
    let body = try await text(of: response)
    #expect(body.contains("<h1>\(title)</h1>"))
    #expect(body.contains("Nomor kejadian: 42"))
    #expect(!body.contains("secret detail"))
  }

  @Test func `a form without the session's token is refused`() async throws {
    let door = Door(isKnown: true)
    #expect(try await door.post("/coba", "a=1").status == .forbidden)
    #expect(try await door.post("/coba", "a=1&tanda=wrong").status == .forbidden)
    #expect(try await door.post("/coba", "a=1&tanda=right").status == .ok)
    #expect(
      try await door.post("/coba", "tanda=right", from: "cross-site").status == .forbidden)
  }

  @Test func `a body that is too large is refused`() async throws {
    let big = "tanda=right&a=" + String(repeating: "x", count: 3 << 20)
    #expect(try await Door(isKnown: true).post("/coba", big).status == .contentTooLarge)
  }

  @Test func `files lie in a temporary place only while they are handled`() async throws {
    let door = Door(isKnown: true)
    let head = "Content-Disposition: form-data; name="
    let body = """
      --b\r\n\(head)"tanda"\r\n\r\nright\r\n--b\r\n\(head)"bukti"; filename="../a.txt"\r\n\r\nhello\r\n--b--
      """
    let response = try await door.post("/coba", body, type: "multipart/form-data; boundary=b")
    #expect(try await text(of: response) == "a.txt 5 hello")
    let left = try FileManager.default.contentsOfDirectory(atPath: door.uploads.path)
    #expect(left.isEmpty)
  }

  @Test func `a file before the token is never written`() async throws {
    let door = Door(isKnown: true)
    let body = """
      --b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nx\r\n--b\r\n\
      Content-Disposition: form-data; name="tanda"\r\n\r\nright\r\n--b--
      """
    let response = try await door.post("/coba", body, type: "multipart/form-data; boundary=b")
    #expect(response.status == .forbidden)
  }

  @Test func `the door asks for a secret that only this browser has`() async throws {
    let door = Door()
    let page = try await door.get("/masuk")
    let cookie = try #require(
      page.headers[values: .setCookie].first { $0.hasPrefix("kawal-awal=") })
    let secret = String(cookie.dropFirst(11).prefix(43))
    #expect(try await text(of: page).contains("value=\"\(secret)\""))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))

    let fields = "nama=rina&sandi=benar&kembali=/berkas&tanda=\(secret)"
    #expect(try await door.post("/masuk", fields).status == .forbidden)
    let entered = try await door.post("/masuk", fields, cookie: "kawal-awal=\(secret)")
    #expect(entered.status == .seeOther)
    #expect(entered.headers[.location] == "/berkas")
    let session = try #require(entered.headers[.setCookie])
    #expect(session.hasPrefix("kawal=token-1;"))
    #expect(session.contains("HttpOnly") && session.contains("SameSite=Lax"))
  }

  @Test func `a wrong password keeps the name and not the password`() async throws {
    let secret = String(repeating: "s", count: 43)
    let response = try await Door().post(
      "/masuk", "nama=rina&sandi=salah&tanda=\(secret)", cookie: "kawal-awal=\(secret)")
    #expect(response.status == .unprocessableContent)
    let body = try await text(of: response)
    #expect(body.contains("value=\"rina\""))
    #expect(!body.contains("salah\""))
    #expect(body.contains("role=\"alert\""))
  }

  @Test(arguments: ["//jahat.contoh.go.id", "https://jahat.contoh.go.id", "/\\x", "x", "/a b"])
  func `nobody is led away from the site`(path: String) {
    #expect(Paths.local(path) == "/")
  }

  @Test func `an asset may be kept for good`() async throws {
    let door = Door()
    let response = try await door.get(Paths.asset(.style))
    #expect(response.status == .ok)
    #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(response.headers[.contentType] == "text/css; charset=utf-8")
    #expect(response.headers[.eTag] == "\"\(Asset.style.hash)\"")
    #expect(try await text(of: response).contains("@layer tokens"))
  }

  @Test func `the choice of look stays in the browser and leads back`() async throws {
    let secret = String(repeating: "s", count: 43)
    let response = try await Door().post(
      "/tampilan", "tampilan=gelap&kembali=/berkas&tanda=\(secret)",
      cookie: "kawal-awal=\(secret)")
    #expect(response.headers[.location] == "/berkas")
    #expect(response.headers[.setCookie]?.hasPrefix("kawal-tampilan=gelap;") == true)
    let page = try await Door().get("/masuk", cookie: "kawal-tampilan=gelap")
    #expect(try await text(of: page).contains("data-theme=\"dark\""))
  }

  @Test func `an address part may hold anything`() {
    #expect(Paths.system("a/b ?é") == "/sistem/a%2Fb%20%3F%C3%A9")
    #expect(Paths.step(":langkah", of: ":nomor") == "/berkas/:nomor/langkah/:langkah")
    #expect(
      Paths.step("putusan", of: "BKS-1", item: "SIMPEG")
        == "/berkas/BKS-1/langkah/putusan?item=SIMPEG")
  }
}

/// A site with one account, and a few places that misbehave.
private final class Door {
  /// Where files come in.
  let uploads: URL
  private let folder: URL
  private let responder: RouterResponder<WebContext>
  private let isKnown: Bool

  init(isKnown: Bool = false) {
    self.isKnown = isKnown
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kawal-\(Token.fresh())")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.folder = folder
    uploads = folder.appendingPathComponent("masuk")
    try? FileManager.default.createDirectory(at: uploads, withIntermediateDirectories: true)
    let store = Store(
      database: try! SQLiteDatabase(path: folder.path + "/kawal.sqlite"),
      files: try! FileStore(folder: folder.path + "/files"))
    let site = Site(
      store: store, office: { Sample.office },
      sessions: SessionSource(
        find: { token, _ in token == "token-1" ? Sample.signedIn : nil },
        begin: { attempt, _ in
          attempt.password == "benar" ? .opened(token: "token-1") : .wrong
        }, end: { _, _ in }),
      now: { Sample.now }, uploads: uploads)
    let router = siteRouter(site)
    router.get("/gagal") { _, _ -> Response in throw Broken() }
    router.get("/bukan-wewenang") { _, context -> Response in
      try context.frame.require(.administer)
      return Response(status: .ok)
    }
    router.post("/coba") { _, context -> Response in
      let files = try context.files.map {
        "\($0.name) \($0.count) \(String(decoding: try Data(contentsOf: $0.url), as: UTF8.self))"
      }
      return Response(
        status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: files.joined())))
    }
    responder = router.buildResponder()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func get(_ path: String, cookie: String = "") async throws -> Response {
    try await send(HTTPRequest(method: .get, scheme: nil, authority: nil, path: path), "", cookie)
  }

  func post(
    _ path: String, _ body: String, type: String = "application/x-www-form-urlencoded",
    cookie: String = "", from site: String = "same-origin"
  ) async throws -> Response {
    var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path)
    head.headerFields[.contentType] = type
    head.headerFields[HTTPField.Name("Sec-Fetch-Site")!] = site
    return try await send(head, body, cookie)
  }

  private func send(_ head: HTTPRequest, _ body: String, _ cookie: String) async throws -> Response
  {
    var head = head
    head.headerFields[.cookie] = isKnown ? "kawal=token-1; \(cookie)" : cookie
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    return try await responder.respond(to: request, context: WebContext(number: "42"))
  }
}

private struct Broken: Error, CustomStringConvertible {
  var description: String { "secret detail" }
}

private func text(of response: Response) async throws -> String {
  let writer = Collected()
  try await response.body.write(writer)
  return String(buffer: writer.all)
}

private final class Collected: ResponseBodyWriter {
  var all = ByteBuffer()
  func write(_ buffer: ByteBuffer) async throws { all.writeImmutableBuffer(buffer) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
