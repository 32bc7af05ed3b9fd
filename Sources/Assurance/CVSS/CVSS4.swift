// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Scoring of CVSS v4.0, section 8 of its specification: the MacroVector's score, less how far the
/// vector lies from the highest one of its MacroVector, as a share of the way to the next.
struct CVSS4 {
  private let values: [String: String]

  init(_ values: [String: String]) { self.values = values }

  var score: Double {
    if ["VC", "VI", "VA", "SC", "SI", "SA"].allSatisfy({ value($0) == "N" }) { return 0 }
    let eq = macroVector
    guard let highest = CVSS4Table.score(eq) else { return 0 }
    let distance = distances(eq)
    var sum = 0.0
    var count = 0
    for (next, distance, depth) in [
      (lower(eq, at: 0), distance.eq1, [1, 4, 5][eq[0]]),
      (lower(eq, at: 1), distance.eq2, [1, 2][eq[1]]),
      (lowerImpact(eq), distance.eq36, depthOfImpact(eq)),
      (lower(eq, at: 3), distance.eq4, [6, 5, 4][eq[3]]),
      // Threat has one vector in each MacroVector: no distance, but a step that counts.
      (lower(eq, at: 4), 0, 1),
    ] {
      guard let next else { continue }
      sum += (highest - next) * Double(distance) / Double(depth)
      count += 1
    }
    let mean = count == 0 ? 0 : sum / Double(count)
    let score = min(max(highest - mean, 0), 10)
    // The small addend keeps a half that arithmetic has made a hair less.
    return (score * 10 + 1e-6).rounded() / 10
  }

  /// EQ1 to EQ6.
  var macroVector: [Int] {
    let open = [value("AV"), value("PR"), value("UI")].count { $0 == "N" }
    let eq1 = open == 3 ? 0 : open > 0 && value("AV") != "P" ? 1 : 2
    let eq2 = value("AC") == "L" && value("AT") == "N" ? 0 : 1
    let (c, i, a) = (value("VC") == "H", value("VI") == "H", value("VA") == "H")
    let eq3 = c && i ? 0 : c || i || a ? 1 : 2
    let isSafety = value("SI") == "S" || value("SA") == "S"
    let eq4 = isSafety ? 0 : ["SC", "SI", "SA"].contains { value($0) == "H" } ? 1 : 2
    let eq5 = ["A", "P", "U"].firstIndex(of: value("E")) ?? 0
    let isRequired =
      value("CR") == "H" && c || value("IR") == "H" && i || value("AR") == "H" && a
    return [eq1, eq2, eq3, eq4, eq5, isRequired ? 0 : 1]
  }

  /// With the worst case for what is not defined, and modified metrics in place of base ones.
  private func value(_ metric: String) -> String {
    if let modified = values["M\(metric)"] { return modified }
    if let given = values[metric] { return given }
    switch metric {
    case "E": return "A"
    case "CR", "IR", "AR": return "H"
    case _: return "N"
    }
  }

  private func lower(_ eq: [Int], at index: Int) -> Double? {
    var next = eq
    next[index] += 1
    return CVSS4Table.score(next)
  }

  /// EQ3 and EQ6 depend on each other and go down together.
  private func lowerImpact(_ eq: [Int]) -> Double? {
    switch (eq[2], eq[5]) {
    case (0, 0): [lower(eq, at: 5), lower(eq, at: 2)].compactMap { $0 }.max()
    case (1, 0): lower(eq, at: 5)
    case (_, _): lower(eq, at: 2)
    }
  }

  private func depthOfImpact(_ eq: [Int]) -> Int {
    switch (eq[2], eq[5]) {
    case (0, 0): 7
    case (0, _): 6
    case (1, _): 8
    case (_, _): 10
    }
  }

  /// Steps from the first highest vector of the MacroVector that is nowhere below this one.
  private func distances(_ eq: [Int]) -> (eq1: Int, eq2: Int, eq36: Int, eq4: Int) {
    (
      distance(CVSS4Highest.eq1[eq[0]]), distance(CVSS4Highest.eq2[eq[1]]),
      distance(CVSS4Highest.eq36[eq[2]][eq[5]]), distance(CVSS4Highest.eq4[eq[3]])
    )
  }

  private func distance(_ candidates: [[String: String]]) -> Int {
    for candidate in candidates {
      let steps = candidate.map { metric, highest in
        level(metric, value(metric)) - level(metric, highest)
      }
      if steps.allSatisfy({ $0 >= 0 }) { return steps.reduce(0, +) }
    }
    return 0
  }

  /// From 0, the worst.
  private func level(_ metric: String, _ value: String) -> Int {
    let order: [String] =
      switch metric {
      case "AV": ["N", "A", "L", "P"]
      case "PR": ["N", "L", "H"]
      case "UI": ["N", "P", "A"]
      case "AC": ["L", "H"]
      case "AT": ["N", "P"]
      case "CR", "IR", "AR": ["H", "M", "L"]
      case "SC", "SI", "SA": ["S", "H", "L", "N"]
      case _: ["H", "L", "N"]
      }
    return order.firstIndex(of: value) ?? 0
  }
}

/// The highest vectors of each level of an equivalence set.
private enum CVSS4Highest {
  static let eq1 = [
    [["AV": "N", "PR": "N", "UI": "N"]],
    [
      ["AV": "A", "PR": "N", "UI": "N"], ["AV": "N", "PR": "L", "UI": "N"],
      ["AV": "N", "PR": "N", "UI": "P"],
    ],
    [["AV": "P", "PR": "N", "UI": "N"], ["AV": "A", "PR": "L", "UI": "P"]],
  ]
  static let eq2 = [[["AC": "L", "AT": "N"]], [["AC": "H", "AT": "N"], ["AC": "L", "AT": "P"]]]
  static let eq4 = [
    [["SC": "H", "SI": "S", "SA": "S"]], [["SC": "H", "SI": "H", "SA": "H"]],
    [["SC": "L", "SI": "L", "SA": "L"]],
  ]
  /// By EQ3, then EQ6.
  static let eq36 = [
    [[impact("HHH", "HHH")], [impact("HHL", "MMH"), impact("HHH", "MMM")]],
    [
      [impact("LHH", "HHH"), impact("HLH", "HHH")],
      [
        impact("LHL", "HMH"), impact("LHH", "HMM"), impact("HLH", "MHM"), impact("HLL", "MHH"),
        impact("LLH", "HHM"),
      ],
    ],
    [[], [impact("LLL", "HHH")]],
  ]

  /// Impact on the vulnerable system, and requirements, each as confidentiality, integrity,
  /// availability.
  private static func impact(_ impact: String, _ requirement: String) -> [String: String] {
    let names = ["VC", "VI", "VA", "CR", "IR", "AR"]
    return Dictionary(
      uniqueKeysWithValues: zip(names, (impact + requirement).map { String($0) }))
  }
}
