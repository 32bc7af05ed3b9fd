// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The figures by which monitoring judges; an office sets its own.
///
/// Whatever is absent in the office's JSON keeps its proposal. Sources: the semantics that
/// operators expect of Uptime Kuma 2, Gatus 5 and the Prometheus blackbox exporter, and for the
/// two clocks the practice of complaints about gambling pages and UU PDP 27/2022, article 46.
package struct MonitoringRules: Sendable, Hashable, Codable {
  /// Seconds between looks where nobody asked for another interval.
  package var intervalSeconds = 60
  /// The same in intensive mode.
  package var intensiveSeconds = 20
  /// Failures in a row after which a system is down.
  package var failuresToDown = 3
  /// Seconds to the next look after a failure that is not yet certain.
  package var retrySeconds = 20
  /// Successes in a row after which it is up again.
  package var successesToUp = 2
  /// Impaired answers in a row after which it counts as partly disturbed.
  package var impairedToPartial = 2
  /// Milliseconds from which an answer is slow.
  package var slowMilliseconds = 5000
  /// More changes of state than this within ``flapMinutes`` is flapping.
  package var flapTransitions = 6
  package var flapMinutes = 30
  /// Share of monitors that fail together when it is the monitor's own network, 0 to 1.
  package var cutOffShare = 0.8
  /// Seconds within which they have to fail.
  package var cutOffSeconds = 60
  /// Different addresses below which nothing can be said about the own network.
  package var cutOffPeers = 3
  /// Minutes to the first and the second reminder; every later one comes a day after the last.
  package var reminderMinutes = [30, 120]
  /// Days before the end of a certificate, for one of 90 days or more.
  package var certificateDays = [30, 14, 7, 3, 1]
  /// Days of life up to which the thresholds shrink with it.
  package var shortCertificateDays = 60
  /// Days before a domain's registration ends.
  package var domainDays = [60, 30, 7]
  /// Seconds between two questions to the registry about a name; a quarter of it after none came
  /// back.
  package var domainLookSeconds = 86_400
  /// Share of the baseline's stable words that must still be there, 0 to 1.
  package var retentionFloor = 0.6
  /// Likeness of the page's structure to the baseline's, 0 to 1.
  package var structureFloor = 0.75
  /// Below this retention a change is high, not medium.
  package var heavyRetention = 0.4
  /// Seconds between the two looks that must agree that a page changed.
  package var confirmSeconds = 60
  /// Pages that a baseline is learned from.
  package var baselinePages = 5
  /// Seconds between comparisons with the baseline.
  package var contentSeconds = 21_600
  /// The same in intensive mode.
  package var intensiveContentSeconds = 3600
  /// Seconds between close looks for marks of gambling pages and of vandals, and at TLS; in
  /// intensive mode ``intensiveContentSeconds``.
  package var closeLookSeconds = 86_400
  /// Close looks under way at the same time; each is polite to its own server, so that only their
  /// number loads this machine.
  package var closeLooksAtOnce = 4
  /// Hours after which the newest backup is missing.
  package var backupHours = 26
  /// The same in intensive mode.
  package var intensiveBackupHours = 6
  /// Share of the median size of the last seven below which a backup is too small.
  package var backupSizeShare = 0.5
  /// Days after which the repository must have been checked.
  package var backupCheckDays = 7
  /// Days after which a restore must have been tried, by a person.
  package var restoreTestDays = 90
  /// Hours to answer a complaint about a gambling page.
  package var answerHours = 48
  /// Hours to tell those whose personal data got out.
  /// - SeeAlso: UU 27/2022, article 46: 3 × 24 hours.
  package var notifyHours = 72

  package init() {}

  package static let proposed = MonitoringRules()

  package init(from decoder: any Decoder) throws {
    self.init()
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func take<Value: Decodable>(_ field: inout Value, _ key: CodingKeys) throws {
      if let given = try values.decodeIfPresent(Value.self, forKey: key) { field = given }
    }
    try take(&intervalSeconds, .intervalSeconds)
    try take(&intensiveSeconds, .intensiveSeconds)
    try take(&failuresToDown, .failuresToDown)
    try take(&retrySeconds, .retrySeconds)
    try take(&successesToUp, .successesToUp)
    try take(&impairedToPartial, .impairedToPartial)
    try take(&slowMilliseconds, .slowMilliseconds)
    try take(&flapTransitions, .flapTransitions)
    try take(&flapMinutes, .flapMinutes)
    try take(&cutOffShare, .cutOffShare)
    try take(&cutOffSeconds, .cutOffSeconds)
    try take(&cutOffPeers, .cutOffPeers)
    try take(&reminderMinutes, .reminderMinutes)
    try take(&certificateDays, .certificateDays)
    try take(&shortCertificateDays, .shortCertificateDays)
    try take(&domainDays, .domainDays)
    try take(&domainLookSeconds, .domainLookSeconds)
    try take(&retentionFloor, .retentionFloor)
    try take(&structureFloor, .structureFloor)
    try take(&heavyRetention, .heavyRetention)
    try take(&confirmSeconds, .confirmSeconds)
    try take(&baselinePages, .baselinePages)
    try take(&contentSeconds, .contentSeconds)
    try take(&intensiveContentSeconds, .intensiveContentSeconds)
    try take(&closeLookSeconds, .closeLookSeconds)
    try take(&closeLooksAtOnce, .closeLooksAtOnce)
    try take(&backupHours, .backupHours)
    try take(&intensiveBackupHours, .intensiveBackupHours)
    try take(&backupSizeShare, .backupSizeShare)
    try take(&backupCheckDays, .backupCheckDays)
    try take(&restoreTestDays, .restoreTestDays)
    try take(&answerHours, .answerHours)
    try take(&notifyHours, .notifyHours)
  }

  /// Names of figures that can't hold, such as no failure at all before a system is down.
  package var faults: [String] {
    var faults: [String] = []
    func need(_ holds: Bool, _ key: CodingKeys) { if !holds { faults.append(key.rawValue) } }
    need(
      (Monitor.shortestInterval...Monitor.longestInterval).contains(intervalSeconds),
      .intervalSeconds)
    need(
      (Monitor.shortestInterval...Monitor.longestInterval).contains(intensiveSeconds),
      .intensiveSeconds)
    need((1...20).contains(failuresToDown), .failuresToDown)
    need((5...600).contains(retrySeconds), .retrySeconds)
    need((1...20).contains(successesToUp), .successesToUp)
    need((1...20).contains(impairedToPartial), .impairedToPartial)
    need(slowMilliseconds > 0, .slowMilliseconds)
    need((2...100).contains(flapTransitions), .flapTransitions)
    need((1...1440).contains(flapMinutes), .flapMinutes)
    need((0.1...1).contains(cutOffShare), .cutOffShare)
    need((10...3600).contains(cutOffSeconds), .cutOffSeconds)
    need(cutOffPeers >= 2, .cutOffPeers)
    need(!reminderMinutes.isEmpty && reminderMinutes.allSatisfy { $0 > 0 }, .reminderMinutes)
    need(!certificateDays.isEmpty && certificateDays.allSatisfy { $0 > 0 }, .certificateDays)
    need(shortCertificateDays > 0, .shortCertificateDays)
    need(!domainDays.isEmpty && domainDays.allSatisfy { $0 > 0 }, .domainDays)
    need(domainLookSeconds >= 3600, .domainLookSeconds)
    need((0...1).contains(retentionFloor), .retentionFloor)
    need((0...1).contains(structureFloor), .structureFloor)
    need((0...1).contains(heavyRetention), .heavyRetention)
    need((5...3600).contains(confirmSeconds), .confirmSeconds)
    need((1...20).contains(baselinePages), .baselinePages)
    need(contentSeconds >= 60, .contentSeconds)
    need(intensiveContentSeconds >= 60, .intensiveContentSeconds)
    need(closeLookSeconds >= 3600, .closeLookSeconds)
    need((1...32).contains(closeLooksAtOnce), .closeLooksAtOnce)
    need(backupHours > 0, .backupHours)
    need(intensiveBackupHours > 0, .intensiveBackupHours)
    need((0...1).contains(backupSizeShare), .backupSizeShare)
    need(backupCheckDays > 0, .backupCheckDays)
    need(restoreTestDays > 0, .restoreTestDays)
    need(answerHours > 0, .answerHours)
    need(notifyHours > 0, .notifyHours)
    return faults
  }

  private enum CodingKeys: String, CodingKey {
    case intervalSeconds, intensiveSeconds, failuresToDown, retrySeconds, successesToUp
    case impairedToPartial, slowMilliseconds, flapTransitions, flapMinutes, cutOffShare
    case cutOffSeconds, cutOffPeers, reminderMinutes, certificateDays, shortCertificateDays
    case domainDays, domainLookSeconds, retentionFloor, structureFloor, heavyRetention,
      confirmSeconds
    case baselinePages, contentSeconds, intensiveContentSeconds, closeLookSeconds
    case closeLooksAtOnce, backupHours
    case intensiveBackupHours, backupSizeShare, backupCheckDays, restoreTestDays, answerHours
    case notifyHours
  }
}
