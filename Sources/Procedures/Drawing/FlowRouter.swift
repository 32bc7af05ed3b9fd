// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Chooses a way for every link: by the rules of the drawing, in their order, and with as few
/// crossings as it finds.
///
/// 1. To the next row: down, across, down.
/// 2. From a decision to the next row in another lane: out of the flank, into the top.
/// 3. Skipping rows: out of the flank, along the border beside the target, into its flank.
/// 4. Where that is taken: down from the bottom, into the flank.
/// 5. Back: from the bottom, along the border right of the target, into its right flank;
///    within one lane along the left border.
///
/// Behind these stand ways that are always free of symbols, since gutters and borders are.
struct FlowRouter {
  let grid: FlowGrid
  private var placed: [Candidate?]

  /// A way that a link might take.
  struct Candidate {
    var route: Route
    var base: Double
    var segments: [RouteSegment]
    var low: Double
    var high: Double
  }

  /// The chosen ways, one for each link of the grid, in its order.
  static func routes(of grid: FlowGrid) -> [Route] {
    var router = FlowRouter(grid: grid)
    router.run()
    return router.placed.compactMap { $0?.route }
  }

  private init(grid: FlowGrid) {
    self.grid = grid
    placed = Array(repeating: nil, count: grid.links.count)
  }

  private mutating func run() {
    let ways = grid.links.indices.map { candidates(for: $0) }
    let order = grid.links.indices.sorted {
      (precedence(of: grid.links[$0]), $0) < (precedence(of: grid.links[$1]), $1)
    }
    for link in order { placed[link] = best(of: ways[link], for: link)?.candidate }
    for _ in 0..<(grid.links.count > 200 ? 1 : 5) {
      var changed = false
      for link in order {
        guard let current = placed[link], let better = best(of: ways[link], for: link)
        else { continue }
        let cost = current.base + conflicts(of: current, at: link)
        if better.cost < cost - 0.01 {
          placed[link] = better.candidate
          changed = true
        }
      }
      if grid.links.count <= 120 { changed = improvePairs(ways) || changed }
      if !changed { break }
    }
  }

  /// Ways that leave one symbol get in each other's way, so two are moved at once.
  private mutating func improvePairs(_ ways: [[Candidate]]) -> Bool {
    var changed = false
    let pairs = grid.links.indices.flatMap { first in
      grid.links.indices.filter { $0 > first && grid.links[$0].from == grid.links[first].from }
        .flatMap { [(first, $0), ($0, first)] }
    }
    for (first, second) in pairs {
      guard let one = placed[first], let two = placed[second] else { continue }
      placed[second] = nil
      let before = one.base + conflicts(of: one, at: first)
      placed[second] = two
      let cost = before + two.base + conflicts(of: two, at: second)
      var best: (cost: Double, one: Candidate, two: Candidate)?
      placed[second] = nil
      for candidate in ways[first].sorted(by: { $0.base < $1.base }).prefix(10) {
        placed[first] = candidate
        let own = candidate.base + conflicts(of: candidate, at: first)
        guard own - 3 < best?.cost ?? cost, let other = self.best(of: ways[second], for: second)
        else { continue }
        let sum = own + other.cost
        if sum < (best?.cost ?? cost) - 0.01 { best = (sum, candidate, other.candidate) }
      }
      placed[first] = best?.one ?? one
      placed[second] = best?.two ?? two
      changed = changed || best != nil
    }
    return changed
  }

  private func precedence(of link: FlowGrid.Link) -> Int {
    guard let to = link.to else { return 1_000_000 }
    if link.goesBack { return 2_000_000 + link.from - to }
    return to - link.from
  }

  private func best(of candidates: [Candidate], for link: Int) -> (
    candidate: Candidate, cost: Double
  )? {
    var best: (candidate: Candidate, cost: Double)?
    for candidate in candidates {
      let limit = best?.cost ?? .infinity
      guard candidate.base - 3 < limit else { continue }
      let cost = candidate.base + conflicts(of: candidate, at: link)
      if cost < limit - 0.001 { best = (candidate, cost) }
    }
    return best
  }
}

// MARK: What a way costs

extension FlowRouter {
  private func conflicts(of candidate: Candidate, at link: Int) -> Double {
    var cost = 0.0
    for (index, other) in placed.enumerated() where index != link {
      guard let other, candidate.low <= other.high, other.low <= candidate.high else { continue }
      cost += conflict(candidate, other)
    }
    return cost
  }

  private func conflict(_ a: Candidate, _ b: Candidate) -> Double {
    let merge = grid.merge(a.route, b.route)
    let back = grid.links[a.route.link].goesBack || grid.links[b.route.link].goesBack
    // A stub ends in a capsule, through which nothing may run.
    let crossing = a.route.end == nil || b.route.end == nil ? 80.0 : back ? 6 : 14
    var cost = portConflict(a.route, b.route, merge: merge)
    for first in a.segments {
      for second in b.segments {
        if first.isVertical != second.isVertical {
          if first.crosses(second) { cost += crossing }
        } else if first.overlaps(second) {
          if merge {
            cost -= 0.3
          } else if first.ports.contains(where: second.ports.contains) {
            continue
          } else {
            cost += first.channel.hasTracks ? 2.5 : 60
            if first.tangles(with: second) { cost += crossing }
          }
        }
      }
    }
    return cost
  }

  private func portConflict(_ a: Route, _ b: Route, merge: Bool) -> Double {
    var cost = 0.0
    if a.start == b.start, !merge {
      let diamond = grid.shapes[a.start.row] == .diamond
      if a.end == nil || b.end == nil { cost += 80 }
      cost += a.start.side == .bottom ? (diamond ? 16 : 10) : (diamond ? 25 : 18)
    }
    if let end = a.end, end == b.end, !merge { cost += 3 }
    if let end = a.end, end == b.start { cost += b.end == nil ? 80 : 14 }
    if let end = b.end, end == a.start { cost += a.end == nil ? 80 : 14 }
    return cost
  }
}

extension FlowGrid {
  /// Whether two ways may run on one line: they reach the same side of one symbol with the
  /// same meaning, or part from one fork.
  func merge(_ a: Route, _ b: Route) -> Bool {
    let (first, second) = (links[a.link], links[b.link])
    if let end = a.end, end == b.end, first.goesBack == second.goesBack { return true }
    return a.start == b.start && first.isFork && second.isFork
  }
}
