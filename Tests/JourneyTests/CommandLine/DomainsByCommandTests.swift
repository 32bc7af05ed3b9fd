// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import TestWorld
import Testing

/// Registered names and trusted authorities from the command line.
@Suite struct DomainsByCommandTests {
  @Test func `names say until when they are registered, and who says so`() async throws {
    let kawal = try await KawalTool.office()
    var names = try await kawal.done("monitor", "domains", "--json").list()
    #expect(names.contains { $0["name"] as? String == "contoh.go.id" && $0["ends"] == nil })
    let file = kawal.folder + "/domain.csv"
    try "name,expires\nsimpeg.contoh.go.id,2031-02-03\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    try await kawal.done("domains", "import", file)
    names = try await kawal.done("monitor", "domains", "--ask", "--json").list()
    let known = try #require(names.first { $0["name"] as? String == "contoh.go.id" })
    #expect(known["ends"] as? String == "2031-02-03")
    #expect(known["source"] as? String == "officer")
    #expect(known["answer"] == nil)
    #expect(try await kawal.done("monitor", "domains").out.contains("Catatan petugas"))
    #expect(
      try await kawal.run("settings", "set", "registry-address", "rdap.contoh.id").status != 0)
  }

  @Test func `an authority is trusted by its file, and nothing else is taken for one`() async throws
  {
    let kawal = try await KawalTool.office()
    let (certificate, key) = (kawal.folder + "/induk.pem", kawal.folder + "/induk.key")
    let openssl = ChildProcess(
      "/usr/bin/env",
      [
        "openssl", "req", "-x509", "-days", "30", "-newkey", "rsa:2048", "-nodes", "-subj",
        "/CN=CA Uji", "-keyout", key, "-out", certificate,
      ])
    openssl.output = .nothing
    openssl.error = .nothing
    try openssl.run()
    #expect(openssl.wait() == .exit(0))
    try await kawal.done("data", "trust", certificate)
    let files = try await kawal.done("data", "list", "--json").list()
    #expect(
      files.contains {
        $0["path"] as? String == "authorities/induk.pem" && $0["faults"] as? Int == 0
      })
    try await kawal.done("data", "check")
    #expect(try await kawal.run("data", "trust", key).status == 1)
    let empty = kawal.folder + "/kosong.pem"
    try "bukan sertifikat".write(toFile: empty, atomically: true, encoding: .utf8)
    #expect(try await kawal.run("data", "trust", empty).status == 1)
    try await kawal.done("data", "trust", "induk.pem", "--remove")
    #expect(try await kawal.run("data", "trust", "induk.pem", "--remove").status != 0)
  }
}
