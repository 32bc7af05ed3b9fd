// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The equations of CVSS v3.1, section 7 of its specification.
struct CVSS3 {
  private let values: [String: String]

  init(_ values: [String: String]) { self.values = values }

  /// Environmental where such metrics are given, else temporal, which without any is the base.
  var overall: Double {
    let environmental = CVSSMetric.version3.filter { $0.group == .environmental }
    if environmental.contains(where: { values[$0.id] != nil }) { return environmentalScore }
    return rounded(base * temporal)
  }

  var base: Double {
    let iss = 1 - (1 - impact("C")) * (1 - impact("I")) * (1 - impact("A"))
    let isChanged = values["S"] == "C"
    let impact =
      isChanged ? 7.52 * (iss - 0.029) - 3.25 * pow(iss - 0.02, 15) : 6.42 * iss
    let exploitability = 8.22 * weight("AV") * weight("AC") * privileges(isChanged) * weight("UI")
    guard impact > 0 else { return 0 }
    return rounded(min((isChanged ? 1.08 : 1) * (impact + exploitability), 10))
  }

  private var temporal: Double { factor("E") * factor("RL") * factor("RC") }

  private var environmentalScore: Double {
    let product =
      (1 - factor("CR") * impact("MC")) * (1 - factor("IR") * impact("MI"))
      * (1 - factor("AR") * impact("MA"))
    let miss = min(1 - product, 0.915)
    let isChanged = value("MS") == "C"
    let impact =
      isChanged ? 7.52 * (miss - 0.029) - 3.25 * pow(miss * 0.9731 - 0.02, 13) : 6.42 * miss
    let exploitability =
      8.22 * weight("MAV") * weight("MAC") * privileges(isChanged, "MPR") * weight("MUI")
    guard impact > 0 else { return 0 }
    let raw = rounded(min((isChanged ? 1.08 : 1) * (impact + exploitability), 10))
    return rounded(raw * temporal)
  }

  /// A modified metric that is not given is as its base metric.
  private func value(_ metric: String) -> String? {
    values[metric] ?? (metric.hasPrefix("M") ? values[String(metric.dropFirst())] : nil)
  }

  private func impact(_ metric: String) -> Double {
    switch value(metric) {
    case "H": 0.56
    case "L": 0.22
    case _: 0
    }
  }

  private func weight(_ metric: String) -> Double {
    let name = metric.hasPrefix("M") ? String(metric.dropFirst()) : metric
    return switch (name, value(metric)) {
    case ("AV", "N"): 0.85
    case ("AV", "A"): 0.62
    case ("AV", "L"): 0.55
    case ("AV", "P"): 0.2
    case ("AC", "L"): 0.77
    case ("AC", "H"): 0.44
    case ("UI", "N"): 0.85
    case ("UI", "R"): 0.62
    case _: 0
    }
  }

  private func privileges(_ isChanged: Bool, _ metric: String = "PR") -> Double {
    switch value(metric) {
    case "N": 0.85
    case "L": isChanged ? 0.68 : 0.62
    case "H": isChanged ? 0.5 : 0.27
    case _: 0
    }
  }

  /// Of a temporal metric or a requirement; 1 where it is not defined.
  private func factor(_ metric: String) -> Double {
    switch (metric, values[metric]) {
    case ("E", "U"): 0.91
    case ("E", "P"): 0.94
    case ("E", "F"): 0.97
    case ("RL", "O"): 0.95
    case ("RL", "T"): 0.96
    case ("RL", "W"): 0.97
    case ("RC", "U"): 0.92
    case ("RC", "R"): 0.96
    case ("CR", "L"), ("IR", "L"), ("AR", "L"): 0.5
    case ("CR", "H"), ("IR", "H"), ("AR", "H"): 1.5
    case _: 1
    }
  }

  /// Up to one decimal, in whole numbers so that every machine agrees; appendix A.
  private func rounded(_ score: Double) -> Double {
    let whole = Int((score * 100_000).rounded())
    if whole.isMultiple(of: 10_000) { return Double(whole) / 100_000 }
    return Double(whole / 10_000 + 1) / 10
  }
}
