// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What a site is asked.
struct SampleRequest: Sendable {
  var method: String
  /// Without query.
  var path: String
  var query: String
  /// Every field, in order.
  var headers: [(name: String, value: String)]
  /// `127.0.0.1:8181`.
  var host: String
  /// Whether it came over TLS.
  var isSecure: Bool

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  var agent: String { header("User-Agent") ?? "" }
  var isRobot: Bool { agent.contains("Googlebot") }
  var isPhone: Bool { agent.contains("Android") || agent.contains("Mobile") }
  var isFromSearch: Bool { header("Referer")?.contains("google.") ?? false }
}

/// What it answers.
struct SampleAnswer: Sendable {
  var status = 200
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// Seconds before the answer.
  var delay = 0.0
  /// Hangs up in place of an answer.
  var isSilent = false

  static func html(_ text: String, status: Int = 200) -> SampleAnswer {
    SampleAnswer(
      status: status, headers: [("Content-Type", "text/html; charset=utf-8")],
      body: Array(text.utf8))
  }

  static func text(
    _ text: String, type: String = "text/plain; charset=utf-8", status: Int = 200
  ) -> SampleAnswer {
    SampleAnswer(status: status, headers: [("Content-Type", type)], body: Array(text.utf8))
  }

  static func json(_ text: String, status: Int = 200) -> SampleAnswer {
    .text(text, type: "application/json", status: status)
  }

  static func bytes(_ bytes: [UInt8], type: String = "application/octet-stream") -> SampleAnswer {
    SampleAnswer(headers: [("Content-Type", type)], body: bytes)
  }

  static func redirect(to place: String, status: Int = 302) -> SampleAnswer {
    SampleAnswer(status: status, headers: [("Location", place)])
  }

  static let notFound = SampleAnswer.html(
    SamplePage.html(
      "Halaman tidak ditemukan", "<h1>Halaman tidak ditemukan</h1><p>Periksa alamatnya.</p>"),
    status: 404)

  func with(_ headers: [(name: String, value: String)]) -> SampleAnswer {
    var answer = self
    answer.headers += headers
    return answer
  }

  func with(_ name: String, _ value: String) -> SampleAnswer { with([(name, value)]) }
}

/// What a site remembers while it runs.
final class SampleMemory: Sendable {
  private let values = Mutex<[String: Int]>([:])

  subscript(key: String) -> Int {
    get { values.withLock { $0[key] ?? 0 } }
    set { values.withLock { $0[key] = newValue } }
  }

  /// One more, and the number it then is.
  func count(_ key: String) -> Int {
    values.withLock {
      $0[key, default: 0] += 1
      return $0[key] ?? 0
    }
  }
}

/// Pages of the samples.
enum SamplePage {
  static let mark = "<p><small>Situs contoh untuk latihan. Semua isi rekaan.</small></p>"

  static func html(_ title: String, head: String = "", _ body: String) -> String {
    """
    <!doctype html>
    <html lang="id"><head><meta charset="utf-8"><title>\(title)</title>
    <meta name="viewport" content="width=device-width">\(head)</head>
    <body>\(body)
    \(mark)</body></html>
    """
  }

  /// A directory list as Apache writes it.
  static func listing(_ path: String, _ names: [String]) -> String {
    let rows = names.map { "<li><a href=\"\($0)\">\($0)</a></li>" }.joined(separator: "\n")
    return """
      <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">
      <html><head><title>Index of \(path)</title></head><body><h1>Index of \(path)</h1>
      <ul><li><a href="/">Parent Directory</a></li>
      \(rows)</ul></body></html>
      """
  }
}
