// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

struct SettingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "What is set for the office.",
    discussion: """
      EXAMPLES:
        kawal settings show
        kawal settings set name "Diskominfo Kabupaten Contoh" --as fajar.maulana
      """,
    subcommands: [SettingsShow.self, SettingsSet.self])
}

struct SettingsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print what is set.",
    discussion: """
      EXAMPLES:
        kawal settings show
        kawal settings show --json
      """)

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let settings = try await OpenOffice.with(read.data) { office in
      SettingsJSON(
        try await office.store.profile(), zone: office.time.zone,
        isProposed: !(try await office.store.hasOwnDeadlines()))
    }
    if read.json { return Console.say(JSONText.of(settings)) }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["Pengaturan", "Isi"],
        rows: settings.rows.map { key, value in
          ["\(words.settingName(key)) (\(key))", words.settingValue(value, of: key)]
        }
      ).text)
  }
}

struct SettingsSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set something for the office; the journal notes it.",
    discussion: """
      KEY is name, letterhead (one VALUE a line: the government, the office, the address), place,
      case-prefix, letter-number ({n} is the agenda number, {year} its year), classification
      (normal, limited, secret, very-secret), public-address (https://HOST, for the QR code of issued
      papers), registry-address (where a registry answers about domain names by RDAP; empty asks
      nobody) or finding-deadlines (SEVERITY.CATEGORY=DAYS in working days, or =none; what is not
      named stays). A changed deadline moves those of open findings.
      Without --as it is the program's own act.

      EXAMPLES:
        kawal settings set letterhead "Pemerintah Kabupaten Contoh" "Dinas Kominfo" "Jalan Merdeka 1"
        kawal settings set classification limited --as fajar.maulana
        kawal settings set finding-deadlines critical.strategic=1 low.low=none --as fajar.maulana
      """)

  enum Key: String, ExpressibleByArgument, CaseIterable {
    case name, letterhead, place
    case casePrefix = "case-prefix"
    case letterNumber = "letter-number"
    case classification
    case findingDeadlines = "finding-deadlines"
    case publicAddress = "public-address"
    case registryAddress = "registry-address"
  }

  @OptionGroup var read: ReadOptions
  @Argument(help: "What is set.") var key: Key
  @Argument(help: "To what.") var values: [String]
  @Option(name: .customLong("as"), help: "User name of who sets it; the program where absent.")
  var username: String?
  @Option(help: "Date the act. Only in a --demo or --test office.") var at: String?

  func validate() throws {
    if values.count > 1, key != .letterhead, key != .findingDeadlines {
      throw ValidationError("\(key.rawValue) takes one value.")
    }
  }

  func run() async throws {
    let (settings, change) = try await OpenOffice.with(read.data) { office in
      var profile = try await office.store.profile()
      try set(in: &profile)
      let instant = try office.instant(at)
      let change = try await office.store.setProfile(
        profile, by: username.map { Acting($0, at: instant) } ?? .machine(at: instant))
      return (
        SettingsJSON(
          profile, zone: office.time.zone,
          isProposed: !(try await office.store.hasOwnDeadlines())), change
      )
    }
    Console.say(
      read.json
        ? JSONText.of(settings)
        : Indonesian().settingsSaved(change.changed.count, findings: change.findings))
  }

  private func set(in profile: inout OfficeProfile) throws {
    let value = values.first ?? ""
    switch key {
    case .name: profile.name = value
    case .letterhead: profile.letterhead = values
    case .place: profile.place = value
    case .casePrefix: profile.casePrefix = value
    case .publicAddress: profile.publicAddress = value
    case .registryAddress: profile.registryAddress = value
    case .letterNumber: profile.letterNumber = value
    case .classification:
      guard let classification = Disposition.Secrecy(rawValue: value) else {
        let known = Disposition.Secrecy.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("A classification is one of \(known).")
      }
      profile.classification = classification
    case .findingDeadlines:
      for value in values { try setDeadline(value, in: &profile.findingDeadlines) }
    }
  }

  private func setDeadline(_ text: String, in table: inout FindingDeadlines) throws {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    let names = (sides.first ?? "").split(separator: ".").map(String.init)
    guard sides.count == 2, names.count == 2, let severity = Severity(rawValue: names[0]),
      let category = InformationSystem.Category(rawValue: names[1]),
      sides[1] == "none" || Int(sides[1]) != nil
    else {
      throw ValidationError(
        "Write SEVERITY.CATEGORY=DAYS, as critical.strategic=1 or low.low=none: \(text)")
    }
    table.days[severity.rawValue, default: [:]][category.rawValue] = Int(sides[1])
  }
}

struct SettingsJSON: Encodable {
  var name: String
  var letterhead: [String]
  var place: String
  var casePrefix: String
  var letterNumber: String
  var classification: String
  var publicAddress: String
  var registryAddress: String
  var zone: String
  /// By severity, then category.
  var findingDeadlines: [String: [String: Int]]
  /// The office has set none of its own.
  var findingDeadlinesProposed: Bool

  init(_ profile: OfficeProfile, zone: CalendarZone, isProposed: Bool) {
    name = profile.name
    letterhead = profile.letterhead
    place = profile.place
    casePrefix = profile.casePrefix
    letterNumber = profile.letterNumber
    classification = profile.classification.rawValue
    publicAddress = profile.publicAddress
    registryAddress = profile.registryAddress
    self.zone = zone.rawValue
    findingDeadlines = profile.findingDeadlines.days
    findingDeadlinesProposed = isProposed
  }

  var rows: [(key: String, value: String)] {
    let deadlines = findingDeadlines.flatMap { severity, row in
      row.map { "\(severity).\($0.key)=\($0.value)" }
    }
    return [
      ("name", name), ("letterhead", letterhead.joined(separator: " / ")), ("place", place),
      ("case-prefix", casePrefix), ("letter-number", letterNumber),
      ("classification", classification), ("public-address", publicAddress),
      ("registry-address", registryAddress), ("zone", zone),
      ("finding-deadlines", deadlines.sorted().joined(separator: " ")),
    ]
  }
}
