// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Places beside the tabs: in the foot of each page, and on one's own account's page.
enum Place: CaseIterable {
  case cases, systems, domains, letters, writtenLetters, issued, findings, procedures, letterKinds,
    people, calendar, trail, signingKeys, settings

  var path: String {
    switch self {
    case .cases: Paths.cases
    case .systems: Paths.systems
    case .domains: Paths.domains
    case .letters: Paths.letters
    case .issued: Paths.issuedPapers
    case .signingKeys: Paths.signingKeys
    case .writtenLetters: Paths.writtenLetters
    case .findings: Paths.findings
    case .procedures: Paths.procedures
    case .letterKinds: Paths.letterKinds
    case .people: Paths.people
    case .calendar: Paths.calendar
    case .trail: Paths.trail
    case .settings: Paths.settings
    }
  }

  func name(_ words: any Phrasebook) -> String {
    switch self {
    case .cases: words.tab(.cases)
    case .systems: words.tab(.systems)
    case .domains: words.domainsTitle
    case .letters: words.tab(.letters)
    case .issued: words.issuedTitle
    case .signingKeys: words.keysTitle
    case .writtenLetters: words.writtenLettersTitle
    case .findings: words.tab(.findings)
    case .procedures: words.proceduresTitle
    case .letterKinds: words.letterKindsTitle
    case .people: words.tab(.people)
    case .calendar: words.calendarTitle
    case .trail: words.tab(.trail)
    case .settings: words.settingsTitle
    }
  }

  private var need: Privilege {
    switch self {
    case .cases: .readCases
    case .systems, .domains, .calendar: .readRegisters
    case .letters: .readLetters
    case .issued, .signingKeys: .readIssuedPapers
    case .writtenLetters: .writeLetters
    case .findings: .readFindings
    case .procedures: .readProcedures
    case .people: .readPeople
    case .trail: .readAudit
    case .settings, .letterKinds: .administer
    }
  }

  private var tab: MainTab? {
    switch self {
    case .cases: .cases
    case .systems: .systems
    case .letters: .letters
    case .findings: .findings
    case .people: .people
    case .trail: .trail
    case .domains, .issued, .procedures, .calendar, .signingKeys, .settings, .writtenLetters,
      .letterKinds:
      nil
    }
  }

  /// What the viewer may open and has no tab for.
  static func all(for viewer: Viewer) -> [Place] {
    let tabs = MainTab.tabs(of: viewer)
    return allCases.filter { place in
      viewer.may(place.need) && !(place.tab.map(tabs.contains) ?? false)
    }
  }
}
