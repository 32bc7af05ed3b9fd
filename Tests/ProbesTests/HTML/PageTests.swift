// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

@Suite struct PageTests {
  static func page(_ html: String, at address: String = "https://layanan.contoh.go.id/a/b") throws
    -> Page
  {
    Page(Array(html.utf8), at: try WebAddress(address))
  }

  @Test func `title, headings and text are what a reader sees`() throws {
    let page = try PageTests.page(
      "<title>Layanan &amp; Warga</title><h1>Satu <b>dua</b></h1><p>Tiga<br>empat<p>lima<script>enam</script><!-- tujuh --><template>delapan</template>"
    )
    #expect(page.title == "Layanan & Warga")
    #expect(page.headings.map(\.text) == ["Satu dua"])
    #expect(page.visibleText == "Satu dua\nTiga\nempat\nlima")
    #expect(page.comments == [" tujuh "])
  }

  @Test func `links are resolved as browsers do`() throws {
    let page = try PageTests.page(
      """
      <base href="https://layanan.contoh.go.id/dasar/"><a href="x.html#atas">x</a><a href="../y?z=1">y</a>
      <a href="//lain.contoh.go.id/">lain</a><a href=" \n/sp asi\tspasi ">s</a><a href="\\\\garis.contoh.go.id\\p">g</a>
      <a href="javascript:alert(1)">j</a><a href="mailto:a@b.id">m</a>
      """)
    #expect(
      page.links.map(\.text) == [
        "https://layanan.contoh.go.id/dasar/x.html", "https://layanan.contoh.go.id/y?z=1",
        "https://lain.contoh.go.id/", "https://layanan.contoh.go.id/sp%20asispasi",
        "https://garis.contoh.go.id/p",
      ])
  }

  @Test(arguments: [
    "style=\"display:none\"", "style=\"DISPLAY : none !important\"", "hidden",
    "style=\"position:absolute;left:-9999px\"",
    "style=\"font-size:0\"", "style=\"opacity:0\"", "style=\"height:0;overflow:hidden\"",
    "style=\"height:1px;overflow:auto\"",
    "style=\"text-indent:-2000px\"", "style=\"visibility:hidden\"", "class=\"sembunyi\"",
    "id=\"rahasia\"", "id=\"skrip\"",
  ])
  func `what styles hide is hidden, links in it too`(_ attribute: String) throws {
    let page = try PageTests.page(
      """
      <style>@media print { .cetak { display:none } } .lain, .sembunyi { display: /* x */ none } #rahasia{position:fixed;top:-500em}</style>
      <p>Tampak</p><div \(attribute)><span><a href="https://x.example/">tautan</a></span></div><p>Juga</p>
      <script>document.getElementById("skrip").style.display = "none"</script>
      """)
    #expect(page.visibleText == "Tampak\nJuga")
    #expect(page.hiddenText == "tautan")
    #expect(page.anchors.map(\.isHidden) == [true])
  }

  @Test(arguments: [
    "style=\"height:100px\"", "style=\"left:-10px\"", "class=\"cetak\"", "hidden=until-found",
    "style=\"font-size:0.9em\"",
  ])
  func `what only looks like hiding is visible`(_ attribute: String) throws {
    let page = try PageTests.page(
      "<style>@media print { .cetak { display:none } }</style><div \(attribute)>teks</div>")
    #expect(page.visibleText == "teks")
  }

  @Test func `broken markup reads as in a browser`() throws {
    let page = try PageTests.page(
      "<ul><li>a<li>b</ul><table><tr><td>c<td>d</table><p>e<div>f</p>g</div><a href=/1>h<a href=/2>i</a>&#115;&#x6C;ot &copy &tidakada; <b <i>j</b>"
    )
    #expect(page.visibleText.split(separator: "\n").prefix(6) == ["a", "b", "c", "d", "e", "f"])
    #expect(page.anchors.map(\.text) == ["h", "i"])
    #expect(page.visibleText.contains("slot © &tidakada;"))
  }

  @Test func `scripts, styles and titles end only at their own end tag`() throws {
    let page = try PageTests.page(
      "<title>a<b>c</title><script>var x = '<a href=/bukan>'; </scriptx></script ><textarea><a href=/bukan2></textarea><a href=/ya>ya</a>"
    )
    #expect(page.title == "a<b>c")
    #expect(page.anchors.map(\.reference) == ["/ya"])
  }

  @Test func `hostile pages are read to an end`() throws {
    let deep = try PageTests.page(String(repeating: "<div>", count: 50_000) + "x")
    #expect(!deep.isWhole)
    #expect(deep.visibleText == "x")
    let ends = try PageTests.page(
      String(repeating: "<b>", count: 500) + String(repeating: "</i>", count: 200_000) + "y")
    #expect(ends.visibleText.contains("y"))
    let attributes = try PageTests.page(
      "<a " + (0..<50_000).map { "a\($0)=1 " }.joined() + "href=/x>z</a>")
    #expect(attributes.visibleText == "z")
    for text in [
      "<", "</", "<!", "<!-", "<!--", "<a", "<a b", "<a b=", "<a b='", "&", "&#", "&#x",
      "&#999999999999;", "<script>", "<title>", "<plaintext>",
    ] {
      _ = try PageTests.page(text)
    }
    let bytes = Page(
      (0...255).map { UInt8($0) } + [0xFF, 0xFE], at: try WebAddress("https://a.contoh.go.id/"))
    #expect(bytes.text.isEmpty == false)
  }

  @Test func `forms, frames and loads are found`() throws {
    let page = try PageTests.page(
      """
      <form action="http://x.example/kirim" method=POST><input name=a><input type=PASSWORD name=b></form>
      <iframe src="https://y.example/" width=1 height=1></iframe>
      <img src=a.png srcset="b.png 1x, http://z.example/c.png 2x"><video poster=p.jpg><source src=v.mp4></video>
      <style>@import url("http://i.example/i.css"); @font-face { src: url(f.woff2) } body { background: url('bg.png') }</style>
      <script>fetch("http://api.example/data")</script>
      """)
    #expect(page.forms.first?.hasPassword == true)
    #expect(page.forms.first?.method == "post")
    #expect(page.frames.first?.width == 1)
    let kinds = page.resources.map { "\($0.kind.rawValue) \($0.reference)" }
    for kind in [
      "image a.png", "image http://z.example/c.png", "image p.jpg", "media v.mp4",
      "stylesheet http://i.example/i.css", "font f.woff2", "image bg.png",
      "request http://api.example/data",
    ] {
      #expect(kinds.contains(kind))
    }
  }

  /// Bytes swapped, cut and repeated at random places; the same on every run.
  @Test func `every change of a page is still a page`() throws {
    let seed = Array(
      "<!doctype html><title>a</title><style>.x{display:none}</style><div class=x><a href='/y?z=&amp;'>b</a></div><!-- c --><script>d</script><table><tr><td>e</table><svg><title>f</title></svg>"
        .utf8)
    var state: UInt64 = 2026
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<400 {
      var bytes = seed
      for _ in 0...random(6) {
        let at = random(bytes.count)
        switch random(4) {
        case 0: bytes[at] = UInt8(random(256))
        case 1: bytes.remove(at: at)
        case 2:
          bytes.insert(
            contentsOf: bytes[at..<min(bytes.count, at + random(40))], at: random(bytes.count))
        default: bytes.insert(Array("<>/&\"'=!-#;".utf8)[random(11)], at: at)
        }
        if bytes.isEmpty { bytes = seed }
      }
      let tree = HTMLTree(bytes)
      for (index, node) in tree.nodes.enumerated() {
        #expect(node.parent < index && node.end > index && node.end <= tree.nodes.count)
      }
      _ = Page(bytes, at: try WebAddress("https://a.contoh.go.id/"))
    }
  }
}
