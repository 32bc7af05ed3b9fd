// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Makes random procedures that are sound by construction: rows, decisions, loops, ends,
/// forks that are joined, returns, needs that are sure to be there, and rows per item.
///
/// Outputs are of the kinds `form`, `file` and, for the list of items, `selection`.
package struct ProcedureGenerator {
  /// Number and nesting of parts; the procedures have about `size` to five times as many rows.
  private let size: Int
  private var random: SeededRandom
  private var steps: [Step] = []

  package init(seed: UInt64, size: Int = 5) {
    random = SeededRandom(seed: seed)
    self.size = size
  }

  /// The procedure that belongs to this seed.
  package static func procedure(seed: UInt64, size: Int = 5) -> Procedure {
    var generator = ProcedureGenerator(seed: seed, size: size)
    return generator.next(id: "acak-\(seed)")
  }

  package mutating func next(id: String) -> Procedure {
    steps = []
    let lanes = (1...Int.random(in: 2...6, using: &random)).map { number in
      Lane(
        id: "jabatan-\(number)", title: "Jabatan \(number)", holder: .posts(["jabatan-\(number)"]))
    }
    var place = Place()
    var ends = sequence(of: Int.random(in: 1...size, using: &random), &place, from: [])
    let perItem = random.happens(50)
    if perItem { ends = items(&place, from: ends) }
    close(ends, with: nil)
    for index in steps.indices {
      steps[index].lane = lanes.randomElement(using: &random)?.id ?? ""
    }
    return Procedure(
      id: id, title: "SOP acak \(id)", lanes: lanes,
      items: perItem ? ItemList(output: "daftar", noun: "butir") : nil, steps: steps,
      timeLimit: random.happens(20) ? .days(30) : nil)
  }

  /// Where the next row will stand.
  private struct Place {
    var each = false
    /// Inside a branch of a fork: it must come to its join.
    var forked = false
    var depth = 0
    /// Rows that every way to here has passed, in the same branch and level.
    var passed: [String] = []
    /// Entries that are in the dossier on every way to here.
    var dossier: [String] = []
  }

  /// A way out of a row that does not lead anywhere yet.
  private enum Loose {
    case next(Int)
    case outcome(Int, Int)
    case branch(Int, Int)
  }

  private mutating func sequence(
    of count: Int, _ place: inout Place, from ends: [Loose]
  ) -> [Loose] {
    var ends = row(&place, from: ends)
    for _ in 0..<count {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<2 where place.depth < 3: ends = fork(&place, from: ends)
      case 2..<6 where place.depth < 3: ends = decision(&place, from: ends)
      default: ends = row(&place, from: ends)
      }
    }
    // A branch ends with one plain row, so that its join has one row to wait for.
    return row(&place, from: ends)
  }

  private mutating func row(_ place: inout Place, from ends: [Loose]) -> [Loose] {
    let number = append(place, from: ends)
    settle(number, &place)
    return [.next(number)]
  }

  private mutating func decision(_ place: inout Place, from ends: [Loose]) -> [Loose] {
    let number = append(place, from: ends)
    let back = place.passed.filter { id in steps.first { $0.id == id }?.joinsAll == false }
    settle(number, &place)
    var open: [Loose] = [.outcome(number, 0)]
    var outcomes = [Outcome(key: "lanjut", text: "Lanjut", next: nil)]
    for key in ["ubah", "ulang"].prefix(Int.random(in: 1...2, using: &random)) {
      let slot = outcomes.count
      outcomes.append(
        Outcome(key: key, text: "Pilih \(key)", next: nil, needsReason: random.happens(30)))
      if let target = back.randomElement(using: &random), random.happens(40) {
        outcomes[slot].next = target
      } else if !place.forked, random.happens(15) {
        continue
      } else if random.happens(25) {
        open.append(.outcome(number, slot))
      } else {
        var branch = place
        branch.depth += 1
        let length = Int.random(in: 0...2, using: &random)
        steps[number].flow = .decide(outcomes)
        open += sequence(of: length, &branch, from: [.outcome(number, slot)])
        outcomes = steps[number].outcomes
      }
    }
    steps[number].flow = .decide(outcomes)
    if random.happens(30) {
      let name = "lampiran-\(number + 1)"
      steps[number].outputs.append(
        Output(name: name, kind: .file, title: "Lampiran \(number + 1)", when: ["lanjut"]))
    }
    return open
  }

  private mutating func fork(_ place: inout Place, from ends: [Loose]) -> [Loose] {
    let number = append(place, from: ends)
    settle(number, &place)
    let count = Int.random(in: 2...3, using: &random)
    steps[number].flow = .fork(Array(repeating: "", count: count))
    var open: [Loose] = []
    var dossier = place.dossier
    for slot in 0..<count {
      var branch = place
      branch.depth += 1
      branch.forked = true
      branch.passed = []
      open += sequence(
        of: Int.random(in: 0...2, using: &random), &branch, from: [.branch(number, slot)])
      dossier += branch.dossier.filter { !dossier.contains($0) }
    }
    place.dossier = dossier
    let join = append(place, from: open)
    steps[join].joinsAll = true
    settle(join, &place)
    return [.next(join)]
  }

  /// A row that chooses the items, their streams, and at times a row that follows them all.
  private mutating func items(_ place: inout Place, from ends: [Loose]) -> [Loose] {
    let number = append(place, from: ends)
    steps[number].outputs = [Output(name: "daftar", kind: .selection, title: "Daftar butir")]
    place.dossier.append("daftar")
    var stream = place
    stream.each = true
    stream.passed = []
    let open = sequence(
      of: Int.random(in: 1...size, using: &random), &stream, from: [.next(number)])
    guard random.happens(60) else { return open }
    place.passed = []
    return sequence(of: Int.random(in: 0...2, using: &random), &place, from: open)
  }

  /// Adds a row at the place and leads the loose ends to it.
  private mutating func append(_ place: Place, from ends: [Loose]) -> Int {
    let number = steps.count
    let id = "langkah-\(number + 1)"
    close(ends, with: id)
    var step = Step(
      id: id, no: String(number + 1), title: "Mengerjakan bagian \(number + 1)", lane: "",
      flow: .end, each: place.each)
    if let need = place.dossier.randomElement(using: &random), random.happens(60) {
      step.needs = [Need("Kelengkapan \(need)", output: need)]
    }
    if let earlier = place.passed.randomElement(using: &random), random.happens(30) {
      step.returns = [earlier]
    }
    step.time = time()
    steps.append(step)
    return number
  }

  /// What the row puts out is in the dossier from now on.
  private mutating func settle(_ number: Int, _ place: inout Place) {
    let name = "hasil-\(number + 1)"
    if random.happens(80) {
      let form = random.happens(50)
      steps[number].outputs.append(
        Output(
          name: name, kind: form ? .form : .file, title: "Hasil bagian \(number + 1)",
          fields: form ? fields() : []))
      place.dossier.append(name)
    }
    place.passed.append(steps[number].id)
  }

  private mutating func fields() -> [FormField] {
    FormField.Kind.allCases.filter { $0 == .text || random.happens(30) }.map { kind in
      FormField(
        name: kind.rawValue, title: "Isian \(kind.rawValue)", kind: kind,
        required: kind == .text || random.happens(50), options: kind == .choice ? ["A", "B"] : [])
    }
  }

  private mutating func time() -> StandardTime? {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: nil
    case 1: .asNeeded
    case 2: .hours(Double(Int.random(in: 1...8, using: &random)))
    case 3: StandardTime(min: 1, max: 5, unit: .days)
    case 4: StandardTime(max: 24, unit: .calendarHours)
    default: .minutes(Double(Int.random(in: 5...240, using: &random)))
    }
  }

  private mutating func close(_ ends: [Loose], with id: String?) {
    for end in ends {
      switch end {
      case .next(let number): steps[number].flow = id.map(Flow.next) ?? .end
      case .outcome(let number, let slot):
        var outcomes = steps[number].outcomes
        outcomes[slot].next = id
        steps[number].flow = .decide(outcomes)
      case .branch(let number, let slot):
        guard case .fork(var branches) = steps[number].flow, let id else { continue }
        branches[slot] = id
        steps[number].flow = .fork(branches)
      }
    }
  }
}
