// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@Suite struct PapersByCommandTests {
  @Test func `a slip is issued, signed twice and checked`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done("settings", "set", "public-address", "https://kawal.contoh.go.id")
    let opened = try await kawal.done(
      "case", "open", "evaluasi-berkala", "--as", TestOffice.head, "--title", "Triwulan IV",
      "--json")
    let number = try #require(try opened.json()["number"] as? String)
    try await kawal.done(
      "case", "complete", number, "disposisi", "--as", TestOffice.head,
      "--output", "aplikasi=SIMPEG", "--output", "disposisi.to=kepala-bidang", "--output",
      "disposisi=Laksanakan")

    let issue = [
      "papers", "issue", number, "disposition", "--number", "555/1/2026", "--as",
      TestOffice.section, "--command", "SATU", "--json",
    ]
    let issued = try await kawal.run(arguments: issue)
    #expect(issued.status == 0, "\(issued.err)")
    let code = try #require(try issued.json()["code"] as? String)
    let again = try await kawal.run(arguments: issue)
    #expect(try again.json()["code"] as? String == code)

    try certificates(in: kawal.folder)
    try await kawal.done("papers", "trust", kawal.folder + "/ca.pem")
    let wrong = try await kawal.run(
      "papers", "key", kawal.folder + "/k.p12", "--as", TestOffice.head, "--json",
      input: "keliru\n")
    #expect(try wrong.refusal() == "signing-passphrase")
    for (officer, key) in [(TestOffice.head, "k"), (TestOffice.division, "l")] {
      let kept = try await kawal.run(
        "papers", "key", kawal.folder + "/\(key).p12", "--as", officer, input: "frasa ujian\n")
      #expect(kept.status == 0, "\(kept.err)")
    }
    let unsigned = try await kawal.run(
      "papers", "sign", code, "--as", TestOffice.head, "--json", input: "keliru\n")
    #expect(try unsigned.refusal() == "signing-passphrase")
    #expect(!(unsigned.out + unsigned.err).contains("keliru"))
    for (officer, look) in [
      (TestOffice.head, [] as [String]), (TestOffice.division, ["--invisible"]),
    ] {
      let signed = try await kawal.run(
        arguments: ["papers", "sign", code, "--as", officer, "--json"] + look,
        input: "frasa ujian\n")
      #expect(signed.status == 0, "\(signed.err)")
    }

    let file = kawal.folder + "/naskah.pdf"
    let shown = try await kawal.done("papers", "show", code, "-o", file, "--json").json()
    let copies = try #require(shown["copies"] as? [[String: Any]])
    #expect(copies.map { ($0["signatures"] as? [Any])?.count } == [1, 2])
    try judge(file, in: kawal.folder)

    let verified = try await kawal.done("papers", "verify", file, "--json").json()
    let first = try #require((verified["files"] as? [[String: Any]])?.first)
    #expect(first["result"] as? String == "known-copy")
    let signatures = try #require(first["signatures"] as? [[String: Any]])
    #expect(signatures.map { $0["integrity"] as? String } == ["intact", "intact"])
    #expect(signatures.map { $0["trust"] as? String } == ["trusted", "trusted"])

    var bytes = try Data(contentsOf: URL(filePath: file))
    bytes[500] ^= 1
    let changed = kawal.folder + "/lain.pdf"
    try bytes.write(to: URL(filePath: changed))
    let differs = try await kawal.run("papers", "verify", "--code", code, changed, "--json")
    #expect(differs.status == 1)
    #expect(differs.out.contains("differs"))

    try await kawal.done(
      "papers", "withdraw", code, "--reason", "Nomor keliru", "--as", TestOffice.head)
    let late = try await kawal.run(
      "papers", "sign", code, "--as", TestOffice.head, "--json", input: "frasa ujian\n")
    #expect(try late.refusal() == "paper-not-in-force")
    #expect(try await kawal.done("audit", "verify", "--json").json()["holds"] as? Bool == true)
  }

  /// An authority and two signers, by openssl.
  private func certificates(in folder: String) throws {
    let signers = [("k", "Arief"), ("l", "Hendra")].flatMap { key, name in
      [
        "req -new -newkey rsa:2048 -nodes -keyout \(key).key -out \(key).csr -subj /CN=\(name)",
        "x509 -req -in \(key).csr -CA ca.pem -CAkey ca.key -CAcreateserial -out \(key).pem -days 300",
        "pkcs12 -export -in \(key).pem -inkey \(key).key -out \(key).p12 -passout",
      ]
    }
    let authority =
      "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 365 -subj /CN=CA-Uji "
      + "-addext keyUsage=critical,keyCertSign"
    for arguments in [authority] + signers {
      var words = arguments.split(separator: " ").map(String.init)
      if words[0] == "pkcs12" { words.append("pass:frasa ujian") }
      _ = try tool("openssl", words, in: folder)
    }
  }

  private func judge(_ file: String, in folder: String) throws {
    let base = "sql:\(folder)/nss"
    try FileManager.default.createDirectory(
      atPath: folder + "/nss", withIntermediateDirectories: true)
    _ = try tool("certutil", ["-N", "-d", base, "--empty-password"], in: folder)
    _ = try tool(
      "certutil", ["-A", "-d", base, "-n", "ca", "-t", "CT,C,C", "-i", "ca.pem"], in: folder)
    let text = try tool("pdfsig", ["-nssdir", base, file], in: folder)
    #expect(text.ranges(of: "Signature is Valid.").count == 2, "\(text)")
    #expect(text.ranges(of: "Certificate is Trusted.").count == 2, "\(text)")
  }
}
