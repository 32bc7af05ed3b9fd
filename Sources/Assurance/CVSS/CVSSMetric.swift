// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A metric of CVSS with what it can be.
package struct CVSSMetric: Sendable, Hashable, Identifiable {
  package enum Group: String, Sendable, Hashable, CaseIterable {
    case base
    /// *Temporal* in 3.1, *threat* in 4.0.
    case threat
    case environmental
    /// Says something, and counts for nothing.
    case supplemental
  }

  package struct Value: Sendable, Hashable {
    /// As in the vector; `X` is "not defined".
    package var code: String
    package var name: Phrase
  }

  package var id: String
  package var group: Group
  package var name: Phrase
  package var values: [Value]

  private init(_ id: String, _ group: Group, _ name: Phrase, _ values: [Value]) {
    self.id = id
    self.group = group
    self.name = name
    self.values = values
  }

  package static let version3: [CVSSMetric] = base3 + threat3 + environmental3
  package static let version4: [CVSSMetric] = base4 + threat4 + environmental4 + supplemental4
}

private func p(_ id: String, _ en: String) -> Phrase { Phrase(id, en: en) }

extension CVSSMetric {
  private static func v(_ code: String, _ id: String, _ en: String) -> Value {
    Value(code: code, name: Phrase(id, en: en))
  }

  private static let notDefined = v("X", "Tidak ditentukan", "Not defined")
  private static let none = v("N", "Tidak ada", "None")
  private static let low = v("L", "Rendah", "Low")
  private static let medium = v("M", "Sedang", "Medium")
  private static let high = v("H", "Tinggi", "High")
  private static let vectors = [
    v("N", "Jaringan", "Network"), v("A", "Jaringan yang berdekatan", "Adjacent"),
    v("L", "Lokal", "Local"), v("P", "Fisik", "Physical"),
  ]
  private static let scope = [v("U", "Tidak berubah", "Unchanged"), v("C", "Berubah", "Changed")]
  private static let interaction3 = [none, v("R", "Perlu", "Required")]
  private static let interaction4 = [none, v("P", "Pasif", "Passive"), v("A", "Aktif", "Active")]
  private static let requirements = [none, v("P", "Ada", "Present")]

  private static let av = p("Vektor serangan", "Attack Vector")
  private static let ac = p("Kerumitan serangan", "Attack Complexity")
  private static let at = p("Prasyarat serangan", "Attack Requirements")
  private static let pr = p("Hak akses yang diperlukan", "Privileges Required")
  private static let ui = p("Peran pengguna", "User Interaction")
  private static let cr = p("Kebutuhan kerahasiaan", "Confidentiality Requirement")
  private static let ir = p("Kebutuhan keutuhan", "Integrity Requirement")
  private static let ar = p("Kebutuhan ketersediaan", "Availability Requirement")

  private static let base3 = [
    CVSSMetric("AV", .base, av, vectors), CVSSMetric("AC", .base, ac, [low, high]),
    CVSSMetric("PR", .base, pr, [none, low, high]), CVSSMetric("UI", .base, ui, interaction3),
    CVSSMetric("S", .base, p("Cakupan", "Scope"), scope),
    CVSSMetric("C", .base, p("Dampak kerahasiaan", "Confidentiality"), [high, low, none]),
    CVSSMetric("I", .base, p("Dampak keutuhan", "Integrity"), [high, low, none]),
    CVSSMetric("A", .base, p("Dampak ketersediaan", "Availability"), [high, low, none]),
  ]

  private static let threat3 = [
    CVSSMetric(
      "E", .threat, p("Kematangan kode serangan", "Exploit Code Maturity"),
      [
        notDefined, high, v("F", "Berfungsi", "Functional"),
        v("P", "Pembuktian konsep", "Proof-of-Concept"), v("U", "Belum terbukti", "Unproven"),
      ]),
    CVSSMetric(
      "RL", .threat, p("Ketersediaan perbaikan", "Remediation Level"),
      [
        notDefined, v("U", "Belum ada", "Unavailable"), v("W", "Jalan memutar", "Workaround"),
        v("T", "Sementara", "Temporary Fix"), v("O", "Resmi", "Official Fix"),
      ]),
    CVSSMetric(
      "RC", .threat, p("Keyakinan laporan", "Report Confidence"),
      [
        notDefined, v("C", "Terkonfirmasi", "Confirmed"), v("R", "Masuk akal", "Reasonable"),
        v("U", "Belum diketahui", "Unknown"),
      ]),
  ]

  private static let environmental3 =
    securityRequirements() + base3.map { modified($0, extra: []) }

  private static let base4 = [
    CVSSMetric("AV", .base, av, vectors), CVSSMetric("AC", .base, ac, [low, high]),
    CVSSMetric("AT", .base, at, requirements), CVSSMetric("PR", .base, pr, [none, low, high]),
    CVSSMetric("UI", .base, ui, interaction4),
    CVSSMetric(
      "VC", .base, p("Kerahasiaan sistem ini", "Vulnerable System Confidentiality"),
      [high, low, none]),
    CVSSMetric(
      "VI", .base, p("Keutuhan sistem ini", "Vulnerable System Integrity"), [high, low, none]),
    CVSSMetric(
      "VA", .base, p("Ketersediaan sistem ini", "Vulnerable System Availability"),
      [high, low, none]),
    CVSSMetric(
      "SC", .base, p("Kerahasiaan sistem lain", "Subsequent System Confidentiality"),
      [high, low, none]),
    CVSSMetric(
      "SI", .base, p("Keutuhan sistem lain", "Subsequent System Integrity"), [high, low, none]),
    CVSSMetric(
      "SA", .base, p("Ketersediaan sistem lain", "Subsequent System Availability"),
      [high, low, none]),
  ]

  private static let threat4 = [
    CVSSMetric(
      "E", .threat, p("Kematangan serangan", "Exploit Maturity"),
      [
        notDefined, v("A", "Sudah diserang", "Attacked"),
        v("P", "Pembuktian konsep", "Proof-of-Concept"), v("U", "Belum dilaporkan", "Unreported"),
      ])
  ]

  private static let environmental4 =
    securityRequirements()
    + base4.map { metric in
      modified(
        metric,
        extra: metric.id == "SI" || metric.id == "SA" ? [v("S", "Keselamatan", "Safety")] : [])
    }

  private static let supplemental4 = [
    CVSSMetric(
      "S", .supplemental, p("Keselamatan", "Safety"),
      [notDefined, v("N", "Dapat diabaikan", "Negligible"), v("P", "Ada", "Present")]),
    CVSSMetric(
      "AU", .supplemental, p("Dapat diotomatiskan", "Automatable"),
      [notDefined, v("N", "Tidak", "No"), v("Y", "Ya", "Yes")]),
    CVSSMetric(
      "R", .supplemental, p("Pemulihan", "Recovery"),
      [
        notDefined, v("A", "Otomatis", "Automatic"), v("U", "Oleh pengguna", "User"),
        v("I", "Tidak dapat pulih", "Irrecoverable"),
      ]),
    CVSSMetric(
      "V", .supplemental, p("Kepadatan nilai", "Value Density"),
      [notDefined, v("D", "Tersebar", "Diffuse"), v("C", "Terpusat", "Concentrated")]),
    CVSSMetric(
      "RE", .supplemental, p("Upaya penanganan", "Response Effort"),
      [notDefined, low, v("M", "Sedang", "Moderate"), high]),
    CVSSMetric(
      "U", .supplemental, p("Urgensi penyedia", "Provider Urgency"),
      [
        notDefined, v("Red", "Merah", "Red"), v("Amber", "Jingga", "Amber"),
        v("Green", "Hijau", "Green"), v("Clear", "Informasi", "Clear"),
      ]),
  ]

  private static func securityRequirements() -> [CVSSMetric] {
    zip(["CR", "IR", "AR"], [cr, ir, ar]).map { id, name in
      CVSSMetric(id, .environmental, name, [notDefined, high, medium, low])
    }
  }

  private static func modified(_ metric: CVSSMetric, extra: [Value]) -> CVSSMetric {
    CVSSMetric(
      "M\(metric.id)", .environmental,
      p("\(metric.name.id), di sini", "Modified \(metric.name.en)"),
      [notDefined] + extra + metric.values)
  }
}
