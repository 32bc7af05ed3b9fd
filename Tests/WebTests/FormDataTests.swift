// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct FormDataTests {
  @Test func `fields keep their order and may repeat`() {
    let form = FormData(urlEncoded: "a=1&b=x+y%2Fz&a=2&c&d=%C3%A9")
    #expect(form.all("a") == ["1", "2"])
    #expect(form["b"] == "x y/z")
    #expect(form["c"] == "")
    #expect(form["d"] == "é")
    #expect(form["e"] == nil)
  }

  @Test(arguments: [("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%41%", "A%"), ("a%2", "a%2")])
  func `a damaged escape stays as it is`(encoded: String, expected: String) {
    #expect(FormData(urlEncoded: "x=\(encoded)")["x"] == expected)
  }

  @Test func `what is sent can be read again`() {
    let form = FormData([("a[b c][d]", "1&2=3"), ("é", "+ %\n")])
    #expect(FormData(urlEncoded: form.urlEncoded) == form)
  }

  @Test func `nested names become forms of their own, in order`() {
    let form = FormData([
      ("entri[SIMPEG][mulai]", "08:00"), ("entri[e-Pajak][mulai]", "09:00"),
      ("entri[SIMPEG][oleh]", "a"), ("entri[SIMPEG][oleh]", "b"), ("entri[x][y][z]", "1"),
      ("lain", "2"), ("entri[rusak", "3"),
    ])
    let nested = form.nested("entri")
    #expect(nested.map(\.key) == ["SIMPEG", "e-Pajak", "x"])
    #expect(nested[0].fields["mulai"] == "08:00")
    #expect(nested[0].fields.all("oleh") == ["a", "b"])
    #expect(nested[2].fields["y[z]"] == "1")
  }

  @Test func `blanks around a value do not count`() {
    let form = FormData([("a", "  \n"), ("b", " x ")])
    #expect(form.text("a") == nil)
    #expect(form.text("b") == "x")
  }

  @Test func `a draft keeps only what was typed`() {
    let form = FormData([("tanda", "t"), ("perintah", "p"), ("versi", "3"), ("alasan", "x")])
    #expect(form.content == FormData([("alasan", "x")]))
    #expect(form.seenVersion == 3)
  }
}
