// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("Tom & Jerry", "Tom &amp; Jerry"),
    (#"" onclick="x"#, "&quot; onclick=&quot;x"),
    ("' x='", "&#39; x=&#39;"),
    ("é “kutip” 😀", "é “kutip” 😀"),
    ("a\u{0}b\u{8}c\td\n", "abc\td\n"),
  ]) func `an interpolated string stays text`(text: String, expected: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.text == "<p title=\"\(expected)\">\(expected)</p>")
  }

  @Test func `a piece of a page is not escaped again`() {
    let name = "<b>"
    let inner: HTML = "<i>\(name)</i>"
    let outer: HTML = "<p>\(inner)\(Optional(inner))\([inner, inner])</p>"
    #expect(outer.text == "<p>" + String(repeating: "<i>&lt;b&gt;</i>", count: 4) + "</p>")
  }

  @Test func `lists of pieces join in order`() {
    let html: HTML = "<ol>\(["a", "b & c"].map { "<li>\($0)</li>" })</ol>"
    #expect(html.text == "<ol><li>a</li><li>b &amp; c</li></ol>")
    #expect(HTML(["1", "2"], separator: ", ").text == "1, 2")
    #expect(each(1...3) { "\($0)." }.text == "1.2.3.")
  }

  @Test func `an absent value leaves nothing`() {
    let none: String? = nil
    let html: HTML =
      "<a\(attribute: "href", none)\(flag: "hidden", false)>\(none.map { "<b>\($0)</b>" })</a>"
    #expect(html.text == "<a></a>")
  }

  @Test func `an attribute is quoted and escaped`() {
    let html: HTML = "<a\(attribute: "href", "/cari?q=\"&")\(flag: "hidden", true)></a>"
    #expect(html.text == "<a href=\"/cari?q=&quot;&amp;\" hidden></a>")
  }

  @Test func `a piece made of a value that is there is markup`() {
    let name: String? = "<"
    let html: HTML = "<p>\(name.map { "<b>\($0)</b>" })</p>"
    #expect(html.text == "<p><b>&lt;</b></p>")
  }

  @Test func `of two, a literal is markup and a string is text`() {
    let name = "<"
    let html: HTML = "<p>\(Bool(true) ? "<b>\(name)</b>" : "")\(Bool(true) ? name : "")</p>"
    #expect(html.text == "<p><b>&lt;</b>&lt;</p>")
  }

  @Test func `a sentence takes its parts where the language puts them`() {
    let link: HTML = "<a href=\"/\">x</a>"
    #expect(
      compose("Buka {0} & {1}, {9}.", link, "2").text == "Buka <a href=\"/\">x</a> &amp; 2, {9}.")
  }
}
