// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Makes the fetches of one visit, and keeps what they brought.
struct Visitor: Sendable {
  /// Of each linked page: all of them are kept until the checks have spoken.
  private static let linkedReferences = 1_000

  let guest: Guest
  let target: Target
  /// Of the checks, unexpanded.
  let paths: [String]
  /// Pages to open before those that the home page links to.
  let wanted: [WebAddress]
  let finders: FactFinders
  let knowledge: Knowledge
  let progress: @Sendable (ProbeProgress) async -> Void

  func visit(at instant: Date) async -> Visit {
    await guest.leave(after: guest.manners.limits.visit)
    let token = String((0..<16).map { _ in "abcdefghijkmnpqrstuvwxyz".randomElement() ?? "q" })
    var visit = Visit(target: target, at: instant, token: token)
    visit.knowledge = knowledge
    async let tls = finders.tls(target, guest)
    async let dns = finders.dns(target, guest)
    await fetch(into: &visit)
    visit.tls = await tls
    visit.dns = await dns
    return visit
  }

  private func fetch(into visit: inout Visit) async {
    let plan = FetchPlan(target: target, token: visit.token, agent: guest.manners.agent)
    var extras = Set(paths.map(visit.expanded)).sorted()
    var steps = Steps(done: 0, of: 1 + plan.otherSchemes.count + plan.rest.count + extras.count)
    let home = await make(plan.home)
    visit.base[.home] = home
    await progress(steps.next())
    if let answer = home.answer {
      visit.home = Page(
        answer.body, at: home.request.address, room: guest.manners.limits.pageBytes)
      visit.readView(.home)
    }
    let fetches = plan.otherSchemes + (home.answer == nil ? [] : plan.rest)
    await inParallel(fetches, make) { fetch, exchange in
      visit.base[fetch.name] = exchange.sharing(home)
      if BaseFetch.otherViews.contains(fetch.name) { visit.readView(fetch.name) }
      await progress(steps.next())
    }
    guard home.answer != nil else { return }
    await askAgainForSecurityText(&visit)
    if GamblingChecks.wantsSecondLook(visit),
      let robot = plan.rest.first(where: { $0.name == .homeAsRobot })
    {
      visit.base[.homeAsRobotAgain] = await make(robot)
      visit.readView(.homeAsRobotAgain)
    }
    let robots = visit[.robots]?.answer.map { RobotsText($0) }
    if let delay = robots?.crawlDelay { await guest.slow(target.address.host, to: delay) }

    let links = LinkChoice(
      visit: visit, robots: robots, wanted: wanted, most: guest.manners.limits.linkedPages
    ).links
    steps.of += links.count
    await open(links, into: &visit) { await progress(steps.next()) }
    if paths.contains(where: LeftFileChecks.directories.contains) {
      visit.directories = LinkedDirectories.of(visit, besides: Set(extras))
      extras += visit.directories
      steps.of += visit.directories.count
    }
    visit.linked.sort { $0.exchange.request.address.text < $1.exchange.request.address.text }
    await inParallel(extras, piece) { path, exchange in
      visit.extras[path] = exchange
      await progress(steps.next())
    }
  }

  /// Goes through the home page's links; all of them together get no more room than `Limits` say.
  private func open(
    _ links: [WebAddress], into visit: inout Visit, _ progress: () async -> Void
  ) async {
    let limits = guest.manners.limits
    let home = visit[.home]
    // What one doesn't use is for those after it.
    var (left, bytes, room) = (links.count, limits.allLinkedBytes, limits.allPagesBytes)
    let asks = links.map { Ask("GET", $0) }
    await inParallel(asks, { await guest.exchange($0, in: target, cap: limits.linkedBytes) }) {
      _, exchange in
      let exchange = exchange.sharing(home).within(bytes / left)
      bytes -= exchange.answer?.body.count ?? 0
      var linked = LinkedPage(exchange: exchange, page: nil)
      if let answer = exchange.answer, answer.isHTML {
        let page = Page(
          answer.body, at: exchange.request.address, references: Self.linkedReferences,
          room: room / left)
        room -= page.weight
        linked.page = page
      }
      left -= 1
      visit.linked.append(linked)
      await progress()
    }
  }

  private func make(_ fetch: FetchPlan.Fetch) async -> Exchange {
    await guest.exchange(fetch.ask, in: target, follow: fetch.follow, cap: fetch.cap)
  }

  /// The older place of security.txt counts where the newer has none.
  private func askAgainForSecurityText(_ visit: inout Visit) async {
    guard let answer = visit[.securityText]?.answer, answer.status != 200 || answer.isHTML else {
      return
    }
    let older = await guest.exchange(
      Ask("GET", target.address.with(path: "/security.txt")), in: target, cap: 64 << 10)
    if let answer = older.answer, answer.status == 200, !answer.isHTML {
      visit.base[.securityText] = older
    }
  }

  /// The first bytes of a file. "Come back later" is no answer to whether it is there.
  private func piece(_ path: String) async -> Exchange {
    let bytes = guest.manners.limits.pieceBytes
    var exchange = await guest.exchange(
      Ask("GET", target.address.with(path: path), headers: ["Range": "bytes=0-\(bytes - 1)"]),
      in: target, follow: false, cap: bytes)
    if let answer = exchange.answer, answer.status == 429 || answer.status == 503 {
      exchange.outcome = .trouble(.gaveUp(.busy(1, status: answer.status)))
    }
    return exchange
  }

  /// As many at a time as manners allow, results taken as they come.
  private func inParallel<Item: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) async -> Exchange,
    _ take: (Item, Exchange) async -> Void
  ) async {
    await withTaskGroup(of: (Item, Exchange).self) { group in
      var waiting = items[...]
      for _ in 0..<max(1, guest.manners.width) {
        guard let item = waiting.popFirst() else { break }
        group.addTask { (item, await work(item)) }
      }
      while let (item, exchange) = await group.next() {
        await take(item, exchange)
        if let item = waiting.popFirst() { group.addTask { (item, await work(item)) } }
      }
    }
  }
}

private struct Steps {
  var done: Int
  var of: Int

  mutating func next() -> ProbeProgress {
    done += 1
    return ProbeProgress(done: done, of: of)
  }
}

extension Exchange {
  /// With the other's body where it is the same: answers to a home page mostly are.
  fileprivate func sharing(_ other: Exchange?) -> Exchange {
    guard case .answer(var answer) = outcome, let known = other?.answer,
      !answer.sha256.isEmpty, answer.sha256 == known.sha256
    else { return self }
    answer.body = known.body
    var shared = self
    shared.outcome = .answer(answer)
    return shared
  }

  /// With no more of the body than that; what is cut away was not seen.
  fileprivate func within(_ room: Int) -> Exchange {
    guard case .answer(var answer) = outcome, answer.body.count > max(0, room) else { return self }
    answer.body = Array(answer.body.prefix(max(0, room)))
    answer.isTruncated = true
    answer.sha256 = Answer.digest(answer.body)
    var cut = self
    cut.outcome = .answer(answer)
    return cut
  }
}
