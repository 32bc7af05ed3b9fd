// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Couriers

@Suite struct MailTests {
  private func message(
    subject: String = "Insiden INS-2026-0007: layanan turun — mohon ditindaklanjuti",
    text: String = "Yth. Bapak/Ibu,\n\nSistem “SIMPEG” tidak menjawab.\n.\n..\nSalam\n",
    name: String = "Kawal, Dinas Kominfo Kota Contoh"
  ) throws -> MailMessage {
    MailMessage(
      from: try MailAddress("kawal@contoh.go.id", name: name),
      to: try MailAddress("rina.wulandari@contoh.go.id"), subject: subject, text: text,
      date: Date(timeIntervalSince1970: 1_795_000_000), identifier: "insiden-7")
  }

  @Test func `a message arrives whole over an encrypted connection`() async throws {
    for kind in ["smtps", "smtp"] {
      let server = try TLSHelper(kind)
      defer { server.stop() }
      let password = "rahasia \"\\#'é:\t="
      let mail = Mail(
        host: "127.0.0.1", port: server.port, protection: kind == "smtps" ? .implicit : .upgrade,
        login: ("kawal@contoh.go.id", password))
      try await mail.send(try message(), by: Curl(authorities: server.certificate))
      let session = try server.session()
      #expect(session.secure)
      #expect(session.login == ["", "kawal@contoh.go.id", password])
      #expect(session.commands.contains { $0.hasPrefix("MAIL FROM:<kawal@contoh.go.id>") })
      #expect(session.commands.contains("RCPT TO:<rina.wulandari@contoh.go.id>"))
      #expect(session.message == String(decoding: try message().bytes, as: UTF8.self))
    }
  }

  @Test func `in the clear nothing goes but mail without a password`() async throws {
    let server = try TLSHelper("smtp")
    defer { server.stop() }
    var mail = Mail(host: "127.0.0.1", port: server.port, protection: .none, login: nil)
    try await mail.send(try message(), by: Curl())
    #expect(try server.session().secure == false)
    mail.login = ("kawal", "rahasia")
    await #expect(throws: CourierFailure.self) { try await mail.send(try message(), by: Curl()) }
  }

  @Test func `a server that does not encrypt as asked gets nothing`() async throws {
    let server = try TLSHelper("smtp")
    defer { server.stop() }
    let mail = Mail(host: "127.0.0.1", port: server.port, protection: .upgrade, login: nil)
    await #expect {
      try await mail.send(try message(), by: Curl())
    } throws: { ($0 as? CourierFailure)?.cause == .untrusted }
  }

  @Test func `a refusal names its cause`() async throws {
    let server = try TLSHelper("smtps", refusing: true)
    defer { server.stop() }
    let curl = Curl(authorities: server.certificate)
    var mail = Mail(
      host: "127.0.0.1", port: server.port, protection: .implicit, login: ("kawal", "salah"))
    await #expect {
      try await mail.send(try message(), by: curl)
    } throws: { ($0 as? CourierFailure)?.cause == .loginRefused }
    mail.login = nil
    await #expect {
      try await mail.send(try message(), by: curl)
    } throws: { ($0 as? CourierFailure)?.cause == .refused }
  }

  @Test func `headers are of the form that mail has`() throws {
    let text = String(decoding: try message().bytes, as: UTF8.self)
    let head = try #require(text.components(separatedBy: "\r\n\r\n").first)
    #expect(head.hasPrefix("Date: Wed, 18 Nov 2026 11:06:40 +0000\r\nFrom: =?UTF-8?B?"))
    #expect(head.contains("\r\nMessage-ID: <insiden-7@contoh.go.id>\r\n"))
    let long = text.components(separatedBy: "\r\n").filter { $0.utf8.count > 76 }
    #expect(long.isEmpty)
    #expect(text.utf8.allSatisfy { $0 < 0x7F })
    #expect(decodedSubject(of: text).contains("turun — mohon"))
  }

  @Test(arguments: [
    "halo\r\nBcc: lain@contoh.go.id", "halo\nX: y", "halo\u{2028}X", "a\u{0}b", "=?UTF-8?Q?x?=",
    "\r\n\r\nisi",
  ])
  func `nothing in a subject or a name becomes a header or the text`(hostile: String) throws {
    let message = try message(subject: hostile, text: "isi", name: hostile)
    let text = String(decoding: message.bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "\r\n\r\n")
    #expect(parts.count == 2 && parts[1] == "isi\r\n")
    let names = parts[0].components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: ":").first }
    #expect(
      names == [
        "Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Auto-Submitted",
      ])
  }

  @Test(arguments: [
    "", "a", "a@", "@b", "a b@c.id", "a@b@c.id", "a@b..id", "a..b@c.id", "a@-b.id", "a>@b.id",
    "a@b.id\r\nRCPT TO:<x@y.id>", "ü@b.id", "a@b.id>",
  ])
  func `what is no mailbox is refused`(text: String) {
    #expect(throws: CourierFailure.self) { try MailAddress(text) }
  }

  @Test func `any text comes back from quoted printable`() {
    var random = Seeded(state: 7)
    let pool = Array("ab=. \té漢\n.\r\n—").map(String.init)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...200, using: &random))
        .map { _ in pool.randomElement(using: &random) ?? "" }.joined()
      let encoded = QuotedPrintable.encode(text)
      #expect(encoded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
      #expect(!encoded.hasPrefix(".") && !encoded.contains("\r\n."))
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      #expect(decoded(encoded) == lines.joined(separator: "\r\n") + "\r\n")
    }
  }

  private func decoded(_ text: String) -> String {
    let joined = Array(text.replacingOccurrences(of: "=\r\n", with: "").utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < joined.count {
      if joined[index] == 0x3D {
        let digits = String(decoding: joined[index + 1...index + 2], as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? 0)
        index += 3
      } else {
        bytes.append(joined[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func decodedSubject(of text: String) -> String {
    let start = text.range(of: "Subject: ")?.upperBound ?? text.startIndex
    let end = text.range(of: "\r\nMIME")?.lowerBound ?? text.endIndex
    return text[start..<end].components(separatedBy: "\r\n ").map { word in
      let body = word.dropFirst("=?UTF-8?B?".count).dropLast(2)
      return String(decoding: Data(base64Encoded: String(body)) ?? Data(), as: UTF8.self)
    }.joined()
  }
}
