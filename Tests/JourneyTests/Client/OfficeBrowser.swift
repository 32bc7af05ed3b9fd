// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

/// A browser without script: cookies, forms, redirects. It belongs to one person, who signs in
/// when asked to.
final class OfficeBrowser {
  let username: String
  let password: String
  let port: Int
  private var cookies: [String: String] = [:]
  /// Addresses that pages offered, with the page that did.
  private(set) var offered: [String: String] = [:]

  init(_ username: String, password: String, port: Int) {
    self.username = username
    self.password = password
    self.port = port
  }

  /// Opens a page; whoever is led to the door signs in and goes on.
  func get(
    _ path: String, expect status: Int = 200, at place: SourceLocation = #_sourceLocation
  ) async throws -> VisitedPage {
    var page = try await follow("GET", path)
    if page.path.hasPrefix("/masuk"), !path.hasPrefix("/masuk") {
      page = try await signIn(through: page)
    }
    #expect(
      page.status == status, "\(username): \(path) says \(page.words.prefix(1_500))",
      sourceLocation: place)
    return page
  }

  /// Fills the form on the page that goes to `action`, and presses its button.
  ///
  /// - Parameter button: name and value of the button; without one, the first.
  func submit(
    _ form: PageForm, pressing button: (name: String, value: String)? = nil
  ) async throws -> VisitedPage {
    let buttons = form.controls.filter { $0.kind == .button }
    let pressed =
      button.map { wanted in
        buttons.first { $0.name == wanted.name && $0.value == wanted.value }
      } ?? buttons.first
    guard let pressed else {
      throw PageForm.Missing(
        description: "no button \(String(describing: button)) in the form to \(form.action)")
    }
    let (bytes, type) = form.body(pressing: pressed)
    let action = pressed.action ?? form.action
    guard form.method == "post" else {
      let query = String(decoding: bytes, as: UTF8.self)
      return try await follow("GET", "\(action)?\(query)")
    }
    return try await follow("POST", action, type: type, body: bytes)
  }

  /// Follows every link that a page offered: none leads nowhere, or to a closed door.
  func followsEveryLink(at place: SourceLocation = #_sourceLocation) async throws {
    for (link, source) in offered.sorted(by: { $0.key < $1.key }) {
      let page = try await follow("GET", link)
      #expect(
        page.status == 200 && !page.path.hasPrefix("/masuk"),
        "\(username) follows \(link) from \(source)", sourceLocation: place)
    }
  }

  private func signIn(through page: VisitedPage) async throws -> VisitedPage {
    var form = try page.form(to: "/masuk")
    try form.write("nama", username)
    try form.write("sandi", password)
    let entered = try await submit(form)
    guard !entered.path.hasPrefix("/masuk") else {
      throw PageForm.Missing(description: "\(username) is not let in: \(entered.words.suffix(400))")
    }
    return entered
  }

  private func follow(
    _ method: String, _ path: String, type: String? = nil, body: [UInt8] = []
  ) async throws -> VisitedPage {
    var (method, path, type, body) = (method, path, type, body)
    for _ in 0..<6 {
      let answer = try await send(method, path, type, body)
      guard answer.status == 303, let next = answer.header("location") else {
        return page(answer, path)
      }
      (method, path, type, body) = ("GET", next, nil, [])
    }
    throw PageForm.Missing(description: "\(path) leads round in circles")
  }

  private func send(
    _ method: String, _ path: String, _ type: String?, _ body: [UInt8]
  ) async throws -> HTTPExchange.Answer {
    let address = path.split(separator: "#", omittingEmptySubsequences: false)[0]
    var request = HTTPExchange(port: port, method: method, path: String(address), body: body)
    if let type {
      request.headers.append(("Content-Type", type))
      request.headers.append(("Sec-Fetch-Site", "same-origin"))
    }
    if !cookies.isEmpty {
      let line = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      request.headers.append(("Cookie", line.joined(separator: "; ")))
    }
    let answer = try await request.run()
    for cookie in answer.all("set-cookie") {
      let parts = cookie.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { continue }
      let value = String(pair[pair.index(after: equals)...])
      cookies[String(pair[..<equals])] =
        value.isEmpty || parts.contains("Max-Age=0") ? nil : value
    }
    return answer
  }

  private func page(_ answer: HTTPExchange.Answer, _ path: String) -> VisitedPage {
    let isPage = answer.header("content-type")?.hasPrefix("text/html") ?? false
    let html = isPage ? String(decoding: answer.body, as: UTF8.self) : ""
    // Signs of a slip in the program that no reader should see.
    for slip in ["HTML(bytes", "Optional(", "&lt;p", "&lt;span", "&lt;ol", "&amp;lt;"] {
      #expect(!html.contains(slip), "\(slip) on \(path)")
    }
    let page = VisitedPage(
      status: answer.status, path: path, pieces: Markup.read(html), bytes: answer.body,
      headers: answer.headers)
    for link in page.links where link.hasPrefix("/") && offered[link] == nil {
      offered[link] = path
    }
    return page
  }
}
