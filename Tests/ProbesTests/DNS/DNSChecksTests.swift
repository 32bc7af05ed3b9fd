// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import NIOCore
import Foundation
import Testing

@testable import Probes

/// What resolvers say, from the wire to the verdict.
@Suite struct DNSChecksTests {
  private static let host = "layanan.contoh.go.id"

  /// A domain that has everything.
  private static let sound: TinyResolver.Book = {
    var book = TinyResolver.Book()
    book.isAuthentic = true
    book.add(host, .a, .address([198, 51, 100, 7]))
    book.add("contoh.go.id", .soa, .name("ns1.contoh.go.id"))
    book.add("contoh.go.id", .ns, .name("ns1.contoh.go.id"))
    book.add("contoh.go.id", .ns, .name("ns2.contoh.go.id"))
    book.add("ns1.contoh.go.id", .a, .address([198, 51, 100, 53]))
    book.add("ns2.contoh.go.id", .a, .address([203, 0, 113, 53]))
    book.add("contoh.go.id", .ds, .other(36))
    book.add("contoh.go.id", .caa, .authority(flags: 0, tag: "issue", value: "letsencrypt.org"))
    book.add("contoh.go.id", .txt, .text("v=spf1 mx -all"))
    book.add("_dmarc.contoh.go.id", .txt, .text("v=DMARC1; p=reject"))
    return book
  }()

  private func results(
    _ id: String, home: String = "", _ change: (inout TinyResolver.Book) -> Void = { _ in }
  ) async throws -> [Observation.Result] {
    var book = Self.sound
    change(&book)
    var visit = try SampleVisit.home(body: home)
    visit.knowledge = ShippedKnowledge.all
    visit.dns = try await TinyResolver(book).facts(Self.host)
    return visit.sightings(id).map(\.result)
  }

  @Test func `a sound domain passes`() async throws {
    var visit = try SampleVisit.bare()
    visit.dns = try await TinyResolver(Self.sound).facts(Self.host)
    visit.registration = Registration(
      name: "contoh.go.id",
      asked: Registration.Asked(
        at: visit.at, answer: .dated, ends: visit.at.addingTimeInterval(400 * 86_400)))
    for check in CheckFamily.dns.checks {
      let results = check.look(visit).map(\.result)
      let isAlias = ["dns.dangling-cname", "dns.takeover"].contains(check.info.id)
      #expect(results == [isAlias ? .notApplicable : .pass], "\(check.info.id)")
    }
    #expect(visit.dns?.zone == "contoh.go.id")
    #expect(visit.dns?.isAuthentic == true)
  }

  @Test func `what is missing is said to be missing`() async throws {
    #expect(try await results("dns.caa.missing") { $0.remove("contoh.go.id", .caa) } == [.fail])
    #expect(try await results("dns.dnssec.missing") { $0.remove("contoh.go.id", .ds) } == [.fail])
    #expect(try await results("dns.spf.missing") { $0.remove("contoh.go.id", .txt) } == [.fail])
    #expect(
      try await results("dns.dmarc.missing") { $0.records["_dmarc.contoh.go.id"] = nil } == [.fail])
    #expect(
      try await results("dns.dmarc.none") { $0.records["_dmarc.contoh.go.id"] = nil } == [
        .notApplicable
      ])
  }

  @Test func `wrong signatures are told from a lame server`() async throws {
    #expect(try await results("dns.dnssec.bogus") { $0.bogus = [Self.host] } == [.fail])
    #expect(try await results("dns.dnssec.bogus") { $0.codes[Self.host] = 2 } == [.undetermined])
  }

  @Test func `mail policies are read`() async throws {
    #expect(
      try await results("dns.spf.multiple") {
        $0.add("contoh.go.id", .txt, .text("v=spf1 ~all"))
      } == [.fail])
    for open in ["v=spf1 +all", "v=spf1 mx ?all", "v=spf1 all"] {
      #expect(
        try await results("dns.spf.permissive") {
          $0.remove("contoh.go.id", .txt)
          $0.add("contoh.go.id", .txt, .text(open))
        } == [.fail])
    }
    #expect(
      try await results("dns.dmarc.none") {
        $0.records["_dmarc.contoh.go.id"] = nil
        $0.add("_dmarc.contoh.go.id", .txt, .text("v=DMARC1; p=none; sp=reject"))
      } == [.fail])
  }

  @Test func `name servers need a second leg`() async throws {
    #expect(
      try await results("dns.ns.single") {
        $0.remove("contoh.go.id", .ns)
        $0.add("contoh.go.id", .ns, .name("ns1.contoh.go.id"))
      } == [.fail])
    #expect(
      try await results("dns.ns.single") {
        $0.records["ns2.contoh.go.id"] = nil
        $0.add("ns2.contoh.go.id", .a, .address([198, 51, 100, 54]))
      } == [.fail])
  }

  @Test func `inside addresses and wildcards are noticed`() async throws {
    #expect(
      try await results("dns.private-address") {
        $0.add(Self.host, .a, .address([10, 1, 2, 3]))
      } == [.fail])
    #expect(try await results("dns.wildcard") { $0.wildcard = [198, 51, 100, 9] } == [.fail])
  }

  @Test func `an alias to nowhere dangles`() async throws {
    #expect(
      try await results("dns.dangling-cname") {
        $0.add(Self.host, .cname, .name("lama.penyedia.example"))
      } == [.fail])
    #expect(
      try await results("dns.dangling-cname") {
        $0.add(Self.host, .cname, .name("baru.penyedia.example"))
        $0.add("baru.penyedia.example", .a, .address([198, 51, 100, 8]))
      } == [.pass])
    #expect(
      try await results("dns.takeover") {
        $0.add(Self.host, .cname, .name("lama.penyedia.example"))
      } == [.pass])
  }

  @Test func `a name that anybody may claim is critical`() async throws {
    let sign = "There isn't a GitHub Pages site here."
    func pages(_ book: inout TinyResolver.Book) {
      book.add(Self.host, .cname, .name("contoh.github.io"))
      book.add("contoh.github.io", .a, .address([198, 51, 100, 8]))
    }
    #expect(try await results("dns.takeover", home: "<p>\(sign)</p>", pages) == [.fail])
    #expect(try await results("dns.takeover", home: "<p>Selamat datang</p>", pages) == [.pass])
    #expect(
      try await results("dns.takeover") {
        $0.add(Self.host, .cname, .name("contoh.azurewebsites.net"))
      } == [.fail])
  }

  @Test func `an answer that was cut comes whole over TCP`() async throws {
    #expect(try await results("dns.spf.missing") { $0.truncates = true } == [.pass])
  }

  @Test func `without a resolver nothing is said, and soon`() async throws {
    let trap = try await ScriptedServer { _ in .nothing }
    let finder = DNSFinder(client: DNSClient(servers: [trap.address], patience: 0.1))
    var visit = try SampleVisit.bare()
    visit.dns = await finder.facts(of: Self.host)
    #expect(visit.dns?.questions == 1)
    for check in CheckFamily.dns.checks {
      #expect(check.look(visit).map(\.result) == [.undetermined], "\(check.info.id)")
    }
    let none = await DNSFinder(client: DNSClient(servers: [])).facts(of: Self.host)
    #expect(none.trouble != nil)
    let address = await DNSFinder(client: DNSClient(servers: [])).facts(of: "192.0.2.1")
    #expect(address.trouble != nil)
  }

  @Test func `resolvers are read from the system's file`() {
    let text =
      "# x\nnameserver 192.0.2.1\noptions edns0\nnameserver  2001:db8::1\nnameserver nama\n"
    #expect(ResolverList.parse(text).map(\.ipAddress) == ["192.0.2.1", "2001:db8::1"])
  }

  @Test func `pointers of names can't go round in circles`() {
    let header: [UInt8] = [0, 1, 0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0]
    for name: [UInt8] in [[0xC0, 12], [0xC0, 14], [1, 97, 0xC0, 12], [0xC0, 0xFF], [0x40, 1]] {
      #expect(throws: WireFault.self) { try DNSMessage(header + name + [0, 1, 0, 1]) }
    }
  }
}

extension TinyResolver.Book {
  fileprivate mutating func remove(_ name: String, _ type: DNSType) {
    records[name]?.removeAll { $0.type == type.rawValue }
  }
}
