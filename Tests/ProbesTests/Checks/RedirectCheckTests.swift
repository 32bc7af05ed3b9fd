// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

struct RedirectCheckTests {
  private static let plain = "http://layanan.contoh.go.id/"

  /// A visit whose plain HTTP answered by these redirects and ended with 200.
  private func visit(_ hops: [(String, Int, Hop.Way)], endingAt end: String, body: String = "")
    throws -> Visit
  {
    var visit = try SampleVisit.home()
    var exchange = SampleVisit.exchange(try WebAddress(end), SampleVisit.answer())
    exchange.hops = try hops.map { from, status, way in
      Hop(
        from: try WebAddress(from),
        answer: SampleVisit.answer(["Location": "x"], body: body, status: status), way: way)
    }
    visit.base[.plainHTTP] = exchange
    return visit
  }

  private func address(_ text: String) throws -> WebAddress { try WebAddress(text) }

  @Test func `plain http that stays plain is reported`() throws {
    #expect(try visit([], endingAt: Self.plain).results("redir.http-not-https") == [.fail])
    let elsewhere = try visit(
      [(Self.plain, 302, .followed(try address(Self.plain + "beranda")))],
      endingAt: Self.plain + "beranda")
    #expect(elsewhere.results("redir.http-not-https") == [.fail])
  }

  @Test func `a redirect to https isn't`() throws {
    let visit = try visit(
      [(Self.plain, 301, .followed(try address(SampleVisit.address)))],
      endingAt: SampleVisit.address)
    #expect(visit.results("redir.http-not-https") == [.pass])
    #expect(visit.results("redir.temporary") == [.pass])
    #expect(visit.results("redir.http-first-hop-other-host") == [.pass])
  }

  @Test func `a closed port 80 is in order`() throws {
    var visit = try SampleVisit.home()
    visit.base[.plainHTTP] = Exchange(
      request: Ask("GET", try address(Self.plain)), outcome: .trouble(.notConnected("x")),
      at: SampleVisit.at)
    #expect(visit.results("redir.http-not-https") == [.pass])
    #expect(visit.results("avail.down") == [.pass])
  }

  @Test func `without any https there is no question of a redirect to it`() throws {
    var visit = try SampleVisit.home(address: Self.plain)
    visit.base[.plainHTTP] = visit.base[.home]
    let secure = try address(SampleVisit.address)
    visit.base[.secureHome] = Exchange(
      request: Ask("GET", secure), outcome: .trouble(.notConnected("x")), at: SampleVisit.at)
    #expect(visit.results("redir.http-not-https") == [.notApplicable])
    visit.base[.secureHome] = SampleVisit.exchange(secure, SampleVisit.answer())
    #expect(visit.results("redir.http-not-https") == [.fail])
  }

  @Test(arguments: [302, 303, 307]) func `a temporary redirect to https is told`(status: Int) throws
  {
    let visit = try visit(
      [(Self.plain, status, .followed(try address(SampleVisit.address)))],
      endingAt: SampleVisit.address)
    #expect(visit.results("redir.temporary") == [.fail])
  }

  @Test func `a first hop to another host is told`() throws {
    let visit = try visit(
      [(Self.plain, 301, .foreign(try address("https://lain.go.id/")))], endingAt: Self.plain)
    #expect(visit.results("redir.http-first-hop-other-host") == [.fail])
  }

  @Test func `from https back to http is reported`() throws {
    let visit = try visit(
      [(SampleVisit.address, 302, .followed(try address(Self.plain)))], endingAt: Self.plain)
    #expect(visit.results("redir.https-downgrade") == [.fail])
    #expect(
      try self.visit([], endingAt: SampleVisit.address).results("redir.https-downgrade") == [.pass])
  }

  @Test func `circles, long ways and dead ends are told apart`() throws {
    let next = try address(SampleVisit.address)
    for (way, id) in [
      (Hop.Way.loop(next), "loop"), (.tooMany(next), "too-long"), (.missing, "missing-location"),
      (.unreadable("x:"), "missing-location"),
    ] {
      let visit = try visit([(Self.plain, 302, way)], endingAt: Self.plain)
      #expect(visit.results("redir.\(id)") == [.fail])
      for other in ["loop", "too-long", "missing-location"] where other != id {
        #expect(visit.results("redir.\(other)") == [.pass])
      }
    }
  }

  @Test func `a redirect that carries a page is reported, a short one isn't`() throws {
    let hop = [(Self.plain, 302, Hop.Way.followed(try address(SampleVisit.address)))]
    #expect(
      try visit(
        hop, endingAt: SampleVisit.address, body: String(repeating: "data pegawai ", count: 40)
      ).results("redir.body-leak") == [.fail])
    #expect(
      try visit(hop, endingAt: SampleVisit.address, body: "<a href=x>sini</a>").results(
        "redir.body-leak") == [.pass])
  }

  @Test func `ending at another domain is told`() throws {
    var visit = try SampleVisit.home()
    visit.base[.home]?.hops = [
      Hop(
        from: visit.target.address, answer: SampleVisit.answer(status: 302),
        way: .foreign(try address("https://contoh.com/")))
    ]
    #expect(visit.results("redir.offsite") == [.fail])
    #expect(try SampleVisit.home().results("redir.offsite") == [.pass])
  }

  @Test func `a link with a foreign address in it is a sign`() throws {
    let visit = try SampleVisit.home(
      body: "<a href='/keluar.php?url=https%3A%2F%2Fpihaklain.com%2F'>x</a>")
    #expect(visit.results("redir.open-redirect-param") == [.fail])
    let own = try SampleVisit.home(
      body: "<a href='/masuk?next=https://portal.contoh.go.id/&q=https://pihaklain.com/'>x</a>")
    #expect(own.results("redir.open-redirect-param") == [.pass])
  }

  @Test func `the same link that redirects there is proof`() throws {
    var visit = try SampleVisit.home()
    let link = try address("https://layanan.contoh.go.id/keluar.php?url=https://pihaklain.com/")
    var exchange = SampleVisit.exchange(
      link, SampleVisit.answer(["Location": "https://pihaklain.com/"], status: 302))
    exchange.hops = [
      Hop(
        from: link, answer: exchange.answer!, way: .foreign(try address("https://pihaklain.com/")))
    ]
    visit.linked = [LinkedPage(exchange: exchange, page: nil)]
    #expect(visit.results("redir.open-redirect-param-confirmed") == [.fail])
    exchange.hops = []
    visit.linked = [LinkedPage(exchange: exchange, page: nil)]
    #expect(visit.results("redir.open-redirect-param-confirmed") == [.pass])
  }

  @Test(arguments: [
    ("<meta http-equiv=refresh content='0; url=https://slot.example/'>", Observation.Result.fail),
    ("<script>window.location.href = \"https://slot.example/\";</script>", .fail),
    ("<meta http-equiv=refresh content='5; url=/beranda'>", .pass),
    ("<script>location = 'https://portal.contoh.go.id/'</script>", .pass),
  ])
  func `a page that throws its visitors out is reported`(body: String, result: Observation.Result)
    throws
  {
    #expect(try SampleVisit.home(body: body).results("redir.meta-refresh-foreign") == [result])
  }
}
