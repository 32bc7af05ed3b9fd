// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// How many looks of a span of time brought what.
package struct LookCount: Sendable, Hashable, Codable {
  package var up: Int
  package var partial: Int
  package var down: Int
  /// Not yet sure; counts as up, since a single failure that passes is no outage.
  package var pending: Int
  package var maintenance: Int
  package var unknown: Int

  package init(
    up: Int = 0, partial: Int = 0, down: Int = 0, pending: Int = 0, maintenance: Int = 0,
    unknown: Int = 0
  ) {
    self.up = up
    self.partial = partial
    self.down = down
    self.pending = pending
    self.maintenance = maintenance
    self.unknown = unknown
  }

  package mutating func add(_ state: Health.State, _ count: Int = 1) {
    switch state {
    case .up: up += count
    case .partial: partial += count
    case .down: down += count
    case .pending: pending += count
    case .maintenance: maintenance += count
    case .unknown: unknown += count
    }
  }

  package static func + (a: LookCount, b: LookCount) -> LookCount {
    LookCount(
      up: a.up + b.up, partial: a.partial + b.partial, down: a.down + b.down,
      pending: a.pending + b.pending, maintenance: a.maintenance + b.maintenance,
      unknown: a.unknown + b.unknown)
  }

  package static func += (a: inout LookCount, b: LookCount) { a = a + b }

  /// Looks that count: neither maintenance nor while the monitor itself was cut off.
  package var counted: Int { up + partial + pending + down }
  /// Share of counted looks at which it answered, 0 to 1; `nil` where nothing counts.
  package var uptime: Double? {
    counted == 0 ? nil : Double(up + partial + pending) / Double(counted)
  }
  package var isEmpty: Bool { counted + maintenance + unknown == 0 }

  /// What the span is drawn as: the worst that was certain in it.
  package var worst: Health.State {
    if down > 0 { return .down }
    if partial > 0 { return .partial }
    if up + pending > 0 { return .up }
    return maintenance > 0 ? .maintenance : .unknown
  }
}

/// What monitoring says about a stretch of time, for the report of a follow-up.
package struct MonitoringSummary: Sendable, Hashable, Codable {
  package var from: Date
  package var to: Date
  package var looks: LookCount
  /// Of answers, in milliseconds; `nil` without any.
  package var meanMilliseconds: Int?
  package var incidents: Int
  /// Refuted ones are left out of everything but this.
  package var refuted: Int
  /// Disturbances that ended, and how long they took on average, in seconds.
  package var recovered: Int
  package var meanSecondsToRecover: Double?
  package var missedBackups: Int

  package init(
    from: Date, to: Date, looks: LookCount, meanMilliseconds: Int? = nil,
    incidents: [Incident]
  ) {
    self.from = from
    self.to = to
    self.looks = looks
    self.meanMilliseconds = meanMilliseconds
    let standing = incidents.filter { $0.verdict != .refuted && $0.kind != .cutOff }
    self.incidents = standing.count
    refuted = incidents.count { $0.verdict == .refuted }
    let ended = standing.filter { $0.kind == .down || $0.kind == .flapping }.compactMap(\.seconds)
    recovered = ended.count
    meanSecondsToRecover = ended.isEmpty ? nil : ended.reduce(0, +) / Double(ended.count)
    missedBackups = standing.count { $0.kind == .backup }
  }
}
