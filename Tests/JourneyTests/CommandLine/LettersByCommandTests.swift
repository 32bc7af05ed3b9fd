// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@Suite struct LettersByCommandTests {
  @Test func `a letter is written, finished, issued, signed, replaced and checked`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done("settings", "set", "public-address", "https://kawal.contoh.go.id")
    let me = ["--as", TestOffice.section, "--json"]
    let written = try await kawal.run(
      arguments: [
        "letters", "write", "nota-dinas", "--field", "kepada=Sekretaris", "--field", "hal=Rapat",
        "--field", "isi=Isi nota.", "--command", "SATU",
      ] + me)
    #expect(written.status == 0, "\(written.err)")
    let id = "\(try #require(try written.json()["id"] as? Int))"
    let early = try await kawal.run(arguments: ["letters", "issue", id] + me)
    #expect(try early.refusal() == "letter-not-final")

    let finished = try await kawal.run(
      arguments: ["letters", "finish", id, "--day", "2026-11-23"] + me)
    #expect(finished.status == 0, "\(finished.err)")
    let number = try #require(try finished.json()["number"] as? String)
    #expect(number.hasSuffix("/ND/XI/2026"))
    let issue = ["letters", "issue", id, "--command", "DUA"] + me
    let issued = try await kawal.run(arguments: issue)
    #expect(issued.status == 0, "\(issued.err)")
    let code = try #require(try issued.json()["code"] as? String)
    #expect(try issued.json()["number"] as? String == number)
    #expect(try await kawal.run(arguments: issue).json()["code"] as? String == code)
    let again = try await kawal.run(arguments: ["letters", "issue", id] + me)
    #expect(try again.refusal() == "letter-issued")

    let file = kawal.folder + "/nota.pdf"
    try await kawal.done("letters", "draw", id, "-o", file)
    let text = try tool("pdftotext", ["-layout", file, "-"], in: kawal.folder)
    for words in [code, number, "Isi nota.", "kawal.contoh.go.id/cek"] {
      #expect(text.contains(words), "\(words)")
    }
    try await sign(code, kawal)

    let other = try await kawal.run(
      arguments: ["letters", "write", "--replaces", id, "--field", "hal=Rapat besok"] + me)
    #expect(other.status == 0, "\(other.err)")
    let new = "\(try #require(try other.json()["id"] as? Int))"
    #expect(try other.json()["replaces"] as? Int == Int(id))
    try await kawal.done(
      "letters", "finish", new, "--day", "2026-11-24", "--as", TestOffice.section)
    let second = try await kawal.run(arguments: ["letters", "issue", new] + me)
    #expect(second.status == 0, "\(second.err)")
    let old = try await kawal.done("papers", "show", code, "--json").json()
    #expect(old["state"] as? String == "replaced")
    #expect(old["replacedBy"] as? String == (try second.json()["code"] as? String))
    let list = try await kawal.done("letters", "written", "--json").json()
    #expect(list["total"] as? Int == 2)
    #expect(try await kawal.done("audit", "verify", "--json").json()["holds"] as? Bool == true)
  }

  @Test func `a letter as DOCX has the words of the paper`() async throws {
    let kawal = try await KawalTool.office()
    let written = try await kawal.done(
      "letters", "write", "keputusan-tim", "--as", TestOffice.section, "--json")
    let id = "\(try #require(try written.json()["id"] as? Int))"
    try await kawal.done("letters", "finish", id, "--day", "2026-11-23", "--as", TestOffice.section)
    let path = kawal.folder + "/keputusan.docx"
    try await kawal.done("letters", "draw", id, "-o", path)
    let told = try OtherEyes.read(
      """
      import sys, docx
      d = docx.Document(sys.argv[1])
      words = [p.text for p in d.paragraphs] + [c.text for t in d.tables for r in t.rows for c in r.cells]
      text = '\\n'.join(words)
      for wanted in ['MEMUTUSKAN:', 'TENTANG', 'Menimbang', 'KESATU', 'SUSUNAN TIM', 'Ditetapkan di Contoh']:
        print(wanted in text, end=' ')
      print('{{' in text, d.core_properties.title.startswith('Pembentukan'))
      """, path)
    #expect(told == "True True True True True True False True\n")
  }

  @Test func `each paper about the office goes out with number, code and QR`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done("settings", "set", "public-address", "https://kawal.contoh.go.id")
    let papers = [
      ["agenda", "--book", "in", "--year", "2026", "--month", "11"], ["systems"], ["domains"],
      ["monitoring", "--procedure", "evaluasi-berkala", "--year", "2026", "--half", "1"],
      ["evaluation", "--procedure", "evaluasi-berkala", "--year", "2026"],
      ["plan", "--year", "2026"], ["head"], ["book"],
    ]
    for paper in papers {
      let issued = try await kawal.run(
        arguments: ["papers", "issue-document"] + paper
          + ["--number", "188/7/2026", "--day", "2026-11-23", "--as", TestOffice.section, "--json"])
      #expect(issued.status == 0, "\(paper): \(issued.err)")
      let code = try #require(try issued.json()["code"] as? String)
      let file = kawal.folder + "/\(paper[0]).pdf"
      try await kawal.done("papers", "show", code, "-o", file)
      let text = try tool("pdftotext", ["-layout", file, "-"], in: kawal.folder)
      #expect(text.contains(code), "\(paper)")
      #expect(text.contains("188/7/2026"), "\(paper)")
    }
    // The same register again comes in the place of the first.
    try await kawal.done("papers", "issue-document", "systems", "--as", TestOffice.section)
    let replaced = try await kawal.done("papers", "list", "--state", "replaced", "--json").json()
    #expect(replaced["total"] as? Int == 1)
  }

  private func sign(_ code: String, _ kawal: KawalTool) async throws {
    for words in [
      "req -x509 -newkey rsa:2048 -nodes -keyout k.key -out k.pem -days 300 -subj /CN=Arief",
      "pkcs12 -export -in k.pem -inkey k.key -out k.p12 -passout pass:ujian",
    ] {
      _ = try tool("openssl", words.split(separator: " ").map(String.init), in: kawal.folder)
    }
    let kept = try await kawal.run(
      "papers", "key", kawal.folder + "/k.p12", "--as", TestOffice.head, input: "ujian\n")
    #expect(kept.status == 0, "\(kept.err)")
    let signed = try await kawal.run(
      "papers", "sign", code, "--as", TestOffice.head, "--json", input: "ujian\n")
    #expect(signed.status == 0, "\(signed.err)")
    let copies = try #require(try signed.json()["copies"] as? [[String: Any]])
    #expect(copies.count == 1)
  }
}
