// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

struct OriginAndMethodTests {
  private func visit(_ fetch: BaseFetch, origin: String, _ headers: HeaderFields) throws -> Visit {
    var visit = try SampleVisit.home()
    var exchange = SampleVisit.exchange(visit.target.address, SampleVisit.answer(headers))
    exchange.request.headers = ["Origin": origin]
    visit.base[fetch] = exchange
    return visit
  }

  @Test(arguments: [
    (
      "cors.reflect-credentials", BaseFetch.foreignOrigin, "https://a.example", "https://a.example",
      true
    ),
    ("cors.reflect", .foreignOrigin, "https://a.example", "https://a.example", false),
    ("cors.null-credentials", .nullOrigin, "null", "null", true),
    ("cors.suffix-match", .lookalikeOrigin, "https://jahat-a.go.id", "https://jahat-a.go.id", true),
    ("cors.star-credentials-invalid", .foreignOrigin, "https://a.example", "*", true),
    ("cors.star", .foreignOrigin, "https://a.example", "*", false),
  ])
  func `an open door is reported`(
    id: String, fetch: BaseFetch, origin: String, answer: String, credentials: Bool
  ) throws {
    var headers: HeaderFields = ["Access-Control-Allow-Origin": answer]
    if credentials { headers.add("Access-Control-Allow-Credentials", "true") }
    #expect(try visit(fetch, origin: origin, headers).results(id) == [.fail])
  }

  @Test(arguments: [
    "cors.reflect-credentials", "cors.reflect", "cors.star", "cors.star-credentials-invalid",
  ])
  func `an origin of the site's own choice isn't reported`(id: String) throws {
    let headers: HeaderFields = [
      "Access-Control-Allow-Origin": "https://portal.contoh.go.id",
      "Access-Control-Allow-Credentials": "true",
    ]
    #expect(try visit(.foreignOrigin, origin: "https://a.example", headers).results(id) == [.pass])
  }

  @Test func `TRACE counts where the marker comes back`() throws {
    let visit = try SampleVisit.home()
    let echo = SampleVisit.answer(
      ["Content-Type": "message/http"], body: "TRACE / HTTP/1.1\r\nX-Kawal-Marker: qzxvkwpy\r\n")
    #expect(visit.answering(.trace, echo, method: "TRACE").results("method.trace") == [.fail])
    #expect(
      visit.answering(.trace, SampleVisit.answer(body: "Halo"), method: "TRACE").results(
        "method.trace") == [.pass])
    #expect(
      visit.answering(.trace, SampleVisit.answer(status: 405), method: "TRACE").results(
        "method.trace") == [.pass])
  }

  @Test(
    arguments: [
      ("method.webdav", ["DAV": "1,2"], Observation.Result.fail),
      ("method.webdav", ["Allow": "GET, propfind"], .fail),
      ("method.webdav", ["Allow": "GET, HEAD"], .pass),
      ("method.advertised-unsafe", ["Allow": "GET, PUT"], .fail),
      ("method.advertised-unsafe", ["Allow": "GET, POST, OPTIONS"], .pass),
      ("method.put-confirmed", ["Allow": "PUT"], .undetermined),
      ("method.put-confirmed", [:], .undetermined),
    ] as [(String, [String: String], Observation.Result)])
  func `what OPTIONS offers is read`(
    id: String, headers: [String: String], result: Observation.Result
  ) throws {
    let answer = SampleVisit.answer(HeaderFields(headers.map { .init($0.key, $0.value) }))
    #expect(
      try SampleVisit.home().answering(.options, answer, method: "OPTIONS").results(id) == [result])
  }
}
