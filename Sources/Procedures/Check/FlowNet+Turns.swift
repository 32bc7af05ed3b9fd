// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension FlowNet {
  /// Takes a turn from the places in `from` (of one node) and puts it to those in `to`.
  struct Move {
    var from: [Int]
    var to: [Int]
  }

  /// Places and moves, numbered: first the nodes' own places, then those before joins.
  struct Turns {
    var places: Int
    /// The node at which a turn in this place stands or waits, and where it came from.
    var node: [Int]
    var from: [Int?]
    var moves: [Move]
    /// Moves that take from a place.
    var taking: [[Int]]
  }

  /// - Parameter returning: Which returns, as pairs of nodes, can be used.
  func turns(returning: [(from: Int, to: Int)]) -> Turns {
    var turns = Turns(
      places: nodes.count, node: Array(nodes.indices), from: nodes.map { _ in nil }, moves: [],
      taking: [])
    var waiting: [[Int: Int]] = nodes.map { _ in [:] }
    for (join, sources) in awaited.enumerated() where !sources.isEmpty {
      for source in sources {
        waiting[join][source] = turns.places
        turns.places += 1
        turns.node.append(join)
        turns.from.append(source)
      }
      turns.moves.append(Move(from: sources.compactMap { waiting[join][$0] }, to: [join]))
    }
    for (node, exits) in exits.enumerated() {
      for exit in exits {
        turns.moves.append(Move(from: [node], to: exit.targets.map { waiting[$0][node] ?? $0 }))
      }
    }
    for (from, to) in returning { turns.moves.append(Move(from: [from], to: [to])) }
    turns.taking = Array(repeating: [], count: turns.places)
    for (number, move) in turns.moves.enumerated() {
      for place in move.from { turns.taking[place].append(number) }
    }
    return turns
  }
}

extension FlowNet.Turns {
  /// Which places can hold a turn while another does.
  struct Concurrency {
    fileprivate var related: [Bool]
    fileprivate let places: Int
    /// Places that can hold two turns at once.
    fileprivate(set) var heldTwice: Set<Int> = []

    /// Whether the same places can hold a turn beside either of the two.
    func areAlike(_ a: Int, _ b: Int) -> Bool {
      (0..<places).allSatisfy { related[a * places + $0] == related[b * places + $0] }
    }
  }

  /// The relation grows from the forks until nothing is added.
  /// - SeeAlso: Kovalyov and Esparza, "A polynomial algorithm to compute the concurrency
  ///   relation of free-choice signal transition graphs".
  func concurrency() -> Concurrency {
    var concurrency = Concurrency(
      related: Array(repeating: false, count: places * places), places: places)
    var waiting: [(Int, Int)] = []
    func add(_ a: Int, _ b: Int) {
      if a == b {
        concurrency.heldTwice.insert(a)
      } else if !concurrency.related[a * places + b] {
        concurrency.related[a * places + b] = true
        concurrency.related[b * places + a] = true
        waiting.append((a, b))
        waiting.append((b, a))
      }
    }
    for move in moves {
      for (index, a) in move.to.enumerated() {
        for b in move.to[(index + 1)...] { add(a, b) }
      }
    }
    while let (other, place) = waiting.popLast() {
      for number in taking[place] {
        let move = moves[number]
        guard move.from.allSatisfy({ concurrency.related[other * places + $0] }) else { continue }
        for next in move.to { add(other, next) }
      }
    }
    return concurrency
  }

  /// How a course of the case came to a stand: joins with some turns waiting, and from where
  /// the missing ones should come.
  struct Stand: Hashable {
    var join: Int
    var missing: [Int]
  }

  /// Every way to get stuck, and the nodes that came up; `nil` beyond the limit.
  ///
  /// At each state only one node is advanced: what it does depends on no other, so every stand
  /// is met all the same (a persistent set of a free-choice net).
  func stands(start: Int, limit: Int) -> (stands: Set<Stand>, seen: Set<Int>)? {
    var known: Set<[Int]> = [[start]]
    var waiting = [[start]]
    var stands: Set<Stand> = []
    var seen: Set<Int> = []
    while let state = waiting.popLast() {
      let moves = moves(from: state)
      if moves.isEmpty { stands.formUnion(self.stands(in: state)) }
      for move in moves {
        for place in move.from where from[place] == nil { seen.insert(place) }
        let next = (state.filter { !move.from.contains($0) } + move.to).sorted()
        if known.insert(next).inserted { waiting.append(next) }
      }
      if known.count > limit { return nil }
    }
    return (stands, seen)
  }

  /// The moves of the first node that can advance.
  private func moves(from state: [Int]) -> [FlowNet.Move] {
    for place in state {
      let enabled = taking[place].map { moves[$0] }.filter { move in
        move.from.allSatisfy(state.contains)
      }
      if !enabled.isEmpty { return enabled }
    }
    return []
  }

  private func stands(in state: [Int]) -> [Stand] {
    Set(state.map { node[$0] }).map { join in
      let missing = (0..<places).filter { node[$0] == join && from[$0] != nil }
        .filter { !state.contains($0) }.compactMap { from[$0] }
      return Stand(join: join, missing: missing)
    }
  }
}
