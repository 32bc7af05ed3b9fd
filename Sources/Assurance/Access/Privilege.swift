// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Everything that somebody can want to do. The one place that says who may; what it does
/// not allow is denied.
package enum Privilege: Sendable, Hashable {
  /// One's own account, search and help.
  case useAccount
  /// The person's own tasks.
  case seeInbox
  /// Read a case of these agencies (requester, owners of its systems).
  case readCase(units: [String])
  /// Lists of cases; an agency sees its own part.
  case readCases
  /// Take part in cases: acts, remarks, files. Whose turn it is, the case itself decides.
  case actInCases
  /// Open a case by the office itself.
  case openCases
  /// Ask for something as an agency.
  case request
  /// Cancel, reopen, reassign, add and withdraw items.
  case manageCases
  /// Enter an order that somebody gave on paper.
  case recordForOthers
  case readSystem(owner: String)
  /// Lists that hold everybody's systems; an agency sees its own part.
  case readRegisters
  case editRegisters
  case readLetter(units: [String])
  case readLetters
  case registerLetters
  /// Write letters from the office's kinds, and give them their numbers.
  case writeLetters
  /// Confirm receipt of a letter to this agency.
  case acknowledgeLetter(unit: String)
  case readFinding(owner: String)
  case readFindings
  /// What tools have seen, before a person has judged it.
  case readObservations
  /// Answer a finding on this agency's system.
  case answerFinding(owner: String)
  /// Retest, close, dismiss, accept.
  case judgeFindings
  /// Take the risk of an open finding on the office's behalf.
  case acceptRisk
  /// Confirm a shutdown, put a system back into service.
  case runOrders
  /// Start and stop monitors, accept what they are compared with, ask for proof of backups.
  case runMonitors
  /// Acknowledge an incident on this agency's system, and add what is known of it.
  case answerIncident(owner: String)
  /// Say whether a suspicion is right, and close it.
  case judgeIncidents
  /// Bring proof of a backup of this agency's system.
  case recordBackup(owner: String)
  case readSummary
  /// Agenda books, registers, forms and summaries of the office on paper.
  case readOfficePapers
  case readProcedures
  case installProcedures
  case readPeople
  /// Accounts, posts, holdings, teams, calendar, settings.
  case administer
  /// The list of papers that left the office.
  case readIssuedPapers
  /// Let a paper go out, sign it, keep what came back signed.
  case issuePapers
  /// Take back a paper that somebody else issued.
  case withdrawPapers
  /// Sign with the office's own key.
  case sealPapers
  case readAudit
  /// Have the year's evidence packed, and take it along.
  case readEvidence
  case sealAudit
}

extension Viewer {
  package func may(_ privilege: Privilege) -> Bool {
    let role = officer.role
    guard officer.isActive else { return false }
    switch privilege {
    case .useAccount: return true
    case .seeInbox: return role != .inspector
    case .readCase(let units), .readLetter(let units):
      return role == .agency ? units.contains(officer.unit) : true
    case .actInCases: return role != .inspector
    case .openCases: return role == .officer || role == .secretary
    case .request: return role == .agency || role == .secretary
    case .manageCases: return role == .secretary || role == .administrator || heads
    case .recordForOthers: return role == .secretary
    case .readSystem(let owner), .readFinding(let owner):
      return role == .agency ? owner == officer.unit : true
    case .readCases, .readRegisters, .readLetters, .readFindings, .readProcedures: return true
    case .editRegisters: return role == .administrator || role == .secretary || role == .officer
    case .writeLetters:
      return role == .secretary || role == .administrator || role == .officer
    case .registerLetters: return role == .secretary || role == .administrator
    case .acknowledgeLetter(let unit):
      return role == .agency ? unit == officer.unit : role == .secretary
    case .readObservations: return role != .agency
    case .answerFinding(let owner): return role == .agency && owner == officer.unit
    case .judgeFindings: return role == .officer
    case .acceptRisk: return heads || seats.contains { $0.post == "kepala-bidang" }
    case .runOrders, .judgeIncidents: return role == .officer
    case .runMonitors: return role == .officer || role == .administrator
    case .answerIncident(let owner), .recordBackup(let owner):
      return role == .officer || (role == .agency && owner == officer.unit)
    case .readSummary, .readOfficePapers: return role != .agency
    case .installProcedures: return role == .administrator
    case .readPeople: return role != .agency
    case .administer: return role == .administrator
    case .readIssuedPapers: return role != .agency
    case .issuePapers: return role == .officer || role == .secretary
    case .withdrawPapers, .sealPapers: return role == .secretary || heads
    case .readAudit: return role == .inspector || role == .administrator
    case .readEvidence: return role == .inspector || role == .administrator || heads
    case .sealAudit: return role == .inspector || role == .administrator
    }
  }

  /// Holds the head's post, in whatever way.
  private var heads: Bool { seats.contains { $0.post == "kepala-dinas" } }
}
