// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The requests that all checks share, in the order in which they are made.
struct FetchPlan {
  struct Fetch: Sendable {
    let name: BaseFetch
    let ask: Ask
    var follow = true
    /// Largest body that is kept; `nil` for the limit's.
    var cap: Int?
  }

  private static let smallCap = 256 << 10
  private static let listCap = 1 << 20

  let target: Target
  let token: String
  /// The product's own `User-Agent`, at the end of those that resemble others'.
  let agent: String

  var home: Fetch { Fetch(name: .home, ask: Ask(target.address, as: browser)) }

  /// Without TLS, and with TLS where the system is known by its plain address.
  var otherSchemes: [Fetch] {
    let plain = WebAddress(scheme: .http, host: target.address.host, port: target.plainPort)
    var fetches = [Fetch(name: .plainHTTP, ask: Ask("GET", plain), cap: Self.smallCap)]
    if target.address.scheme == .http {
      let secure = WebAddress(scheme: .https, host: target.address.host, port: target.securePort)
      fetches.append(Fetch(name: .secureHome, ask: Ask("GET", secure), cap: Self.smallCap))
    }
    return fetches
  }

  /// The rest, made when the home page gave an answer.
  var rest: [Fetch] {
    let home = target.address
    let root = home.with(path: "/")
    func get(_ path: String) -> Ask { Ask("GET", home.with(path: path)) }
    return [
      Fetch(name: .robots, ask: get("/robots.txt"), cap: Self.smallCap),
      Fetch(name: .homeAgain, ask: Ask(home, as: browser)),
      Fetch(
        name: .homeAsRobot,
        ask: Ask(
          home,
          as: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) \(agent)")),
      Fetch(
        name: .homeFromSearch, ask: Ask(home, as: browser, ["Referer": "https://www.google.co.id/"])
      ),
      Fetch(name: .homeOnPhone, ask: Ask(home, as: phone)),
      Fetch(name: .missingPage, ask: get("/\(token)"), cap: Self.smallCap),
      Fetch(name: .missingScript, ask: get("/\(token).php"), cap: Self.smallCap),
      Fetch(name: .sitemap, ask: get("/sitemap.xml"), cap: Self.listCap),
      Fetch(name: .securityText, ask: get("/.well-known/security.txt"), cap: Self.smallCap),
      Fetch(
        name: .foreignOrigin,
        ask: Ask("GET", home, headers: ["Origin": "https://\(token).example"]), cap: Self.smallCap),
      Fetch(
        name: .nullOrigin, ask: Ask("GET", home, headers: ["Origin": "null"]), cap: Self.smallCap),
      Fetch(
        name: .lookalikeOrigin,
        ask: Ask("GET", home, headers: ["Origin": "https://jahat-\(home.host)"]), cap: Self.smallCap
      ),
      Fetch(name: .options, ask: Ask("OPTIONS", root), follow: false, cap: Self.smallCap),
      Fetch(
        name: .trace, ask: Ask("TRACE", root, headers: ["X-Kawal-Marker": token]), follow: false,
        cap: Self.smallCap),
      Fetch(name: .favicon, ask: get("/favicon.ico"), cap: Self.smallCap),
    ]
  }

  private var browser: String {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 \(agent)"
  }

  private var phone: String {
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36 \(agent)"
  }
}

extension Ask {
  /// A page, as this kind of visitor asks for it.
  fileprivate init(_ address: WebAddress, as agent: String, _ more: HeaderFields = [:]) {
    var headers: HeaderFields = [
      "User-Agent": agent, "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
      "Accept-Language": "id-ID,id;q=0.9,en;q=0.5",
    ]
    for field in more.all { headers.add(field.name, field.value) }
    self.init("GET", address, headers: headers)
  }
}
