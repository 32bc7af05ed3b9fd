// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Couriers
import Foundation
import Testing

@Suite struct ESignServiceTests {
  private static let signed = Data(
    "%PDF-1.7 \(String(repeating: "x", count: 200)) ditandatangani".utf8)

  private func order(_ passphrase: String = "rahasia sekali") -> ESignOrder {
    ESignOrder(
      pdf: Data("%PDF-1.4".utf8), identity: "3401010101010001", passphrase: passphrase,
      place: (1, 320, 80, 190, 48), location: "Contoh")
  }

  /// A service that signs for one passphrase.
  private func server(
    status: String = "ISSUE", error: (Int, String)? = nil
  ) throws -> LocalServer {
    try LocalServer { heard in
      func answer(_ code: Int, _ type: String, _ body: Data) -> Data {
        Data(
          "HTTP/1.1 \(code) X\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
            .utf8) + body
      }
      if heard.line.contains("/status") {
        return answer(200, "application/json", Data("{\"status\":\"\(status)\"}".utf8))
      }
      if let (code, text) = error {
        return answer(code, "application/json", Data("{\"error\":\"\(text)\"}".utf8))
      }
      if heard.line.contains("/v2/") {
        let body = "{\"time\":12,\"file\":[\"\(Self.signed.base64EncodedString())\"]}"
        return answer(200, "application/json", Data(body.utf8))
      }
      return answer(200, "application/pdf", Self.signed)
    }
  }

  private func service(
    _ server: LocalServer, _ version: ESignProfile.Version
  ) -> ESignService {
    ESignService(
      ESignProfile(
        version: version, address: "http://127.0.0.1:\(server.port)", username: "esign",
        password: "akun"))
  }

  @Test(arguments: ESignProfile.Version.allCases)
  func `a file comes back signed`(version: ESignProfile.Version) async throws {
    let server = try server()
    let signed = try await service(server, version).sign(order())
    #expect(signed == Self.signed)
    let heard = server.heard
    #expect(heard.count == 2)
    #expect(heard[0].line.contains("/status"))
    #expect(heard[1].header("Authorization") == "Basic ZXNpZ246YWt1bg==")
    let body = String(decoding: heard[1].body, as: UTF8.self)
    for words in ["passphrase", "rahasia sekali", "3401010101010001", "Contoh"] {
      #expect(body.contains(words), "\(words)")
    }
    // The status is asked without it.
    #expect(!String(decoding: heard[0].body, as: UTF8.self).contains("rahasia"))
  }

  @Test(arguments: ESignProfile.Version.allCases)
  func `what went wrong is told apart`(version: ESignProfile.Version) async throws {
    for (code, text, failure) in [
      (400, "Passphrase anda salah", ESignFailure.passphraseWrong),
      (400, "Sertifikat telah kedaluwarsa", .certificateExpired),
      (401, "Unauthorized", .loginRefused), (400, "Berkas rusak", .refused("Berkas rusak")),
    ] {
      let server = try server(error: (code, text))
      await #expect(throws: failure) { _ = try await service(server, version).sign(order()) }
    }
  }

  @Test func `somebody who may not sign is not asked to`() async throws {
    for (status, failure) in [
      ("NOT_REGISTERED", ESignFailure.notAllowed("NOT_REGISTERED")),
      ("EXPIRED", .certificateExpired),
    ] {
      let server = try server(status: status)
      await #expect(throws: failure) { _ = try await service(server, .v1).sign(order()) }
      #expect(server.heard.count == 1)
    }
  }

  @Test func `a service that is not there, or not by https, is no service`() async throws {
    let gone = ESignService(ESignProfile(version: .v1, address: "http://127.0.0.1:9"))
    do {
      _ = try await gone.sign(order())
      Issue.record("signed by nobody")
    } catch ESignFailure.unreachable(let failure) {
      #expect(failure.cause == .noConnection)
    }
    let plain = ESignService(ESignProfile(version: .v1, address: "http://esign.contoh.go.id"))
    do {
      _ = try await plain.sign(order())
      Issue.record("a passphrase in the clear")
    } catch ESignFailure.unreachable(let failure) {
      #expect(failure.cause == .invalid)
    }
  }

  @Test func `names of fields and paths are data`() async throws {
    let server = try server()
    let profile = try JSONDecoder().decode(
      ESignProfile.self,
      from: Data(
        """
        {"version": "v1", "address": "http://127.0.0.1:\(server.port)",
         "signPath": "/lain/sign", "fields": {"identity": "no_nik", "passphrase": "sandi"}}
        """.utf8))
    _ = try await ESignService(profile).sign(order())
    let sent = try #require(server.heard.last)
    #expect(sent.line.contains("/lain/sign"))
    let body = String(decoding: sent.body, as: UTF8.self)
    #expect(body.contains("name=\"no_nik\""))
    #expect(body.contains("name=\"sandi\""))
  }
}
