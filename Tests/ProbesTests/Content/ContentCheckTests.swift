// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import SampleSites
import Testing

@testable import Probes

/// Rules that no sample site shows, each with a case that must be reported and one that must not.
@Suite struct ContentCheckTests {
  static func visit(_ body: String, address: String = SampleVisit.address, status: Int = 200) throws
    -> Visit
  {
    var visit = try SampleVisit.home(body: body, status: status, address: address)
    visit.knowledge = ShippedKnowledge.all
    return visit
  }

  @Test(arguments: [
    (
      "html.nik-exposed", "<p>3174010101800001 3174014101800002 3174010202810003</p>",
      "<p>3174010101800001 3174019901800002 9974010101800001 1234567890123456</p>"
    ),
    (
      "html.target-blank", "<a target=_blank href=https://x.example/>x</a>",
      "<a target=_blank rel=noopener href=https://x.example/>x</a>"
    ),
    (
      "malware.script", "<iframe src=https://x.example/ width=0 height=0></iframe>",
      "<iframe src=https://video.example/ width=560 height=315></iframe>"
    ),
    (
      "malware.script", "<script>\(String(repeating: "a", count: 600))eval(atob('eA=='))</script>",
      "<script>eval(atob('eA=='))</script>"
    ),
    (
      "malware.script", "<script src=https://coin-hive.com/lib/coinhive.min.js></script>",
      "<script src=/lib/app.js></script>"
    ),
    (
      "html.mixed.active", "<script src=http://x.example/a.js></script>",
      "<script src=//x.example/a.js></script>"
    ),
    ("html.mixed.passive", "<img src=http://x.example/a.png>", "<img src=https://x.example/a.png>"),
    (
      "html.internal-ip", "<p>Server 10.1.2.3</p>",
      "<p>Versi 10.1.2.3.4 dan 11.1.2.3</p><pre>10.1.2.3</pre>"
    ),
    ("html.comment.suspicious", "<!-- db 10.0.0.5:3306 -->x", "<!-- kolom password di sini -->x"),
    ("html.default-page", "<title>Welcome to nginx!</title>", "<title>Selamat datang</title>"),
    (
      "error.stack-trace", "<p>at go.id.contoh.Layanan.cari(Layanan.java:41)</p>",
      "<p>at the meeting (Layanan)</p>"
    ),
    (
      "error.sql-message", "<b>Warning</b>: mysqli SQLSTATE[42000]",
      "<p>Cara membaca SQLSTATE[42000]</p>"
    ),
    (
      "error.path-disclosure",
      "<b>Warning</b>: x in <b>/home/a/public_html/x.php</b> on line <b>3</b>",
      "<p>Simpan di /home/a/public_html/ lalu buka.</p>"
    ),
    (
      "tech.cms.version", "<meta name=generator content='WordPress 6.4.1'>",
      "<meta name=generator content='WordPress'>"
    ),
  ])
  func `a page is reported, and its sound twin is not`(_ id: String, _ bad: String, _ good: String)
    throws
  {
    #expect(
      try ContentCheckTests.visit("<!doctype html>" + bad).results(id).contains(.fail),
      "must be reported")
    #expect(
      try !ContentCheckTests.visit("<!doctype html>" + good).results(id).contains(.fail),
      "must not be reported")
  }

  @Test(arguments: [
    (
      "tech.django.debug",
      "<p>You're seeing this error because you have <code>DEBUG = True</code> in your settings</p>"
    ),
    ("tech.rails.debug", "<h1>Routing Error</h1>"),
    ("tech.flask.debug", "<script src='?__debugger__=yes'></script>Werkzeug"),
    ("tech.aspnet.debug", "<h1>Server Error in '/' Application.</h1> Stack Trace: at x"),
    ("tech.codeigniter.debug", "<h4>A PHP Error was encountered</h4><p>Backtrace:</p>"),
    (
      "tech.laravel.debug",
      "{\"message\":\"x\",\"exception\":\"Symfony\\\\Component\\\\HttpKernel\\\\Exception\"}"
    ),
  ])
  func `debug pages are known by their errors`(_ id: String, _ body: String) throws {
    let visit = try ContentCheckTests.visit("<title>Layanan</title>")
    let bad = visit.answering(
      .missingPage, SampleVisit.answer(body: body, status: 404), at: "/qzxvkwpy")
    #expect(bad.results(id) == [.fail])
    let good = visit.answering(
      .missingPage, SampleVisit.answer(body: "<h1>Tidak ditemukan</h1>", status: 404),
      at: "/qzxvkwpy")
    #expect(good.results(id) == [.pass])
  }

  @Test(arguments: [
    ("tech.laravel.horizon", "/horizon/api/stats", "{\"jobsPerMinute\":1,\"failedJobs\":0}"),
    ("tech.laravel.debugbar", "/_debugbar/open", "[{\"id\":\"x\",\"utime\":1,\"uri\":\"/\"}]"),
    (
      "tech.laravel.clockwork", "/__clockwork/latest",
      "{\"controller\":\"x\",\"responseStatus\":200}"
    ),
    ("file.hg", "/.hg/requires", "dotencode\nstore\n"),
    ("file.prometheus", "/metrics", "# HELP a b\n# TYPE a counter\na 1\n"),
    ("file.env", "/.env.production", "A_B=1\nDB_PASSWORD=x\n"),
    ("file.svn", "/.svn/wc.db", "SQLite format 3\u{0}"),
  ])
  func `a file is believed by its content only`(_ id: String, _ path: String, _ content: String)
    throws
  {
    let plain: HeaderFields = ["Content-Type": "text/plain"]
    let visit = try ContentCheckTests.visit("<title>Layanan</title>")
      .answering(
        .missingPage, SampleVisit.answer(body: "<h1>Tidak ada</h1>", status: 404), at: "/qzxvkwpy")
    #expect(visit.answering(path, SampleVisit.answer(plain, body: content)).results(id) == [.fail])
    #expect(
      visit.answering(path, SampleVisit.answer(plain, body: content, status: 403)).results(id) == [
        .pass
      ])
    #expect(
      visit.answering(path, SampleVisit.answer(plain, body: "lain isinya\n")).results(id) == [.pass]
    )
    #expect(
      visit.answering(path, SampleVisit.answer(body: "<!doctype html><p>" + content)).results(id)
        == [.pass])
    #expect(visit.results(id) == [.undetermined])
  }

  @Test func `an example environment without values is only told of`() throws {
    let visit = try ContentCheckTests.visit("x").answering(
      "/.env.example",
      SampleVisit.answer(["Content-Type": "text/plain"], body: "APP_KEY=\nDB_PASSWORD=\n"))
    #expect(visit.sightings("file.env").first?.severity == .info)
  }

  @Test func `a baseline is needed to speak of change`() throws {
    var visit = try ContentCheckTests.visit(
      "<title>Layanan</title><p>satu dua tiga empat lima enam</p>")
    #expect(visit.results("deface.content-change") == [.notApplicable])
    let home = try #require(visit.home)
    visit.baseline = ContentBaseline(learnedFrom: [PagePicture(home, visit.knowledge.lexicon)])
    #expect(visit.results("deface.content-change") == [.pass])
    var other = try ContentCheckTests.visit("<h1>lain</h1>")
    other.baseline = visit.baseline
    #expect(other.results("deface.content-change") == [.fail])
    other.base[.home] = SampleVisit.exchange(
      other.target.address, SampleVisit.answer(body: "x", status: 503))
    #expect(other.results("deface.content-change") == [.undetermined])
  }

  @Test func `a cloak that the second look does not see again is left open`() throws {
    let advert = "<title>Slot gacor maxwin</title><h1>Situs slot RTP live</h1><p>Bandar togel"
    var visit = try ContentCheckTests.visit(
      "<title>Dinas</title><p>Pelayanan warga setiap hari kerja di kantor kami."
    )
    .answering(.homeAsRobot, SampleVisit.answer(body: advert))
    #expect(visit.sightings("spam.gambling.cloaked").map(\.confidence) == [.tentative])
    visit = visit.answering(.homeAsRobotAgain, SampleVisit.answer(body: advert))
    #expect(visit.sightings("spam.gambling.cloaked").map(\.confidence) == [.confirmed])
    visit = visit.answering(.homeAsRobotAgain, SampleVisit.answer(body: "<title>Dinas</title>"))
    #expect(visit.results("spam.gambling.cloaked") == [.undetermined])
  }

  @Test func `a shell of scripts is not called clean`() throws {
    let visit = try ContentCheckTests.visit("<div id=app></div><script src=/app.js></script>")
    #expect(visit.results("spam.gambling.visible") == [.undetermined])
  }

  @Test func `without data files checks say that they could not see`() throws {
    let visit = try SampleVisit.home(body: "<title>slot gacor maxwin</title>")
    for id in ["spam.gambling.visible", "deface.signature", "tech.detected", "tech.cms.outdated"] {
      #expect(visit.results(id) == [.undetermined], "\(id)")
    }
  }

  @Test func `every check says all that a person needs`() {
    for check in Catalogue.checks {
      let info = check.info
      for phrase in [info.title, info.rule, info.remedy] {
        #expect(!phrase.id.isEmpty && !phrase.en.isEmpty, "\(info.id)")
      }
    }
    #expect(Set(Catalogue.checks.map(\.info.id)).count == Catalogue.checks.count)
  }
}
