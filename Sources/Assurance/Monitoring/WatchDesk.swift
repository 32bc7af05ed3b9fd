// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The watching itself, without a clock and without a network: what is due goes out, what was
/// seen comes in, and what follows from it comes back to be written down.
///
/// Two kinds of time come in: seconds on a clock that only goes forward, for the schedule, and
/// instants, for what is recorded.
package struct WatchDesk: Sendable {
  /// A monitor with what is remembered between its looks.
  struct Post: Sendable {
    var entry: Watch.Entry
    var host: String
    /// Pages seen while there is no baseline.
    var learning: [PagePicture] = []
    /// On the forward clock: when the page is to be read next.
    var nextPage: Double
    /// A first look that the page changed, which a second one has to confirm.
    var suspicion: Suspicion?
    var headerSuspicion: [HeaderBaseline.Change]?
    /// Fields whose value was another at each look: they are compared with nothing.
    var restlessHeaders: Set<String> = []
    var certificate: SeenCertificate?

    struct Suspicion: Sendable {
      var since: Double
      var kind: Incident.Kind
      var page: PagePicture
    }
  }

  /// What a report leads to, besides the look itself.
  package struct Taking: Sendable {
    package var entry: LookEntry?
    /// Healths of other monitors that follow, as when the own network is gone.
    package var healths: [(monitor: Int, health: Health)] = []
    package var raised: IncidentDraft?
    package var resolved: IncidentDraft?
    /// A picture that was learned.
    package var content: ContentBaseline?
    package var headers: HeaderBaseline?
  }

  package private(set) var queue = LookQueue()
  package private(set) var rules = MonitoringRules.proposed
  package private(set) var network = OwnNetwork()
  var posts: [Int: Post] = [:]
  private var maintenance: [String: [MaintenanceWindow]] = [:]

  package init() {}

  package var count: Int { posts.count }
  package func health(of monitor: Int) -> Health? { posts[monitor]?.entry.health }

  /// Takes over the set of monitors; what is remembered of those that stay is kept.
  ///
  /// - Parameters:
  ///   - now: on the forward clock.
  ///   - jitter: draws a number from 0 to below 1.
  package mutating func renew(
    _ watch: Watch, now: Double, at instant: Date, jitter: () -> Double
  ) {
    rules = watch.rules
    maintenance = Dictionary(grouping: watch.maintenance, by: \.system)
    let ids = Set(watch.entries.map(\.monitor.id))
    for gone in Set(posts.keys).subtracting(ids) {
      posts[gone] = nil
      queue.remove(gone)
      network.forget(gone)
    }
    for entry in watch.entries {
      let id = entry.monitor.id
      if var post = posts[id], post.entry.monitor.url == entry.monitor.url {
        let known = post.entry
        post.entry = entry
        if known.healthVersion == entry.healthVersion { post.entry.health = known.health }
        if entry.content != known.content { post.suspicion = nil }
        if entry.content == nil, known.content != nil { post.learning = [] }
        posts[id] = post
      } else {
        posts[id] = Post(entry: entry, host: entry.monitor.host, nextPage: now)
      }
      queue.set(
        id, every: Double(entry.monitor.interval(at: instant)), jitter: jitter(), now: now)
    }
  }

  /// When the next look begins, on the forward clock; `nil` when nothing waits.
  package mutating func nextStart() -> Double? { queue.nextStart() }

  /// The next look that is due; every one has to come back by ``take(_:of:now:)``.
  package mutating func next(now: Double, at instant: Date) -> LookOrder? {
    while let due = queue.take(now: now) {
      guard let post = posts[due.monitor] else { continue }
      let monitor = post.entry.monitor
      return LookOrder(
        monitor: due.monitor, system: monitor.system, url: monitor.url,
        expectation: monitor.expectation, deadlineSeconds: monitor.deadlineSeconds(at: instant),
        slowMilliseconds: rules.slowMilliseconds, allowed: monitor.allowed,
        lateSeconds: max(0, now - due.at),
        wantsPage: monitor.expectation.readsText || post.nextPage <= now)
    }
    return nil
  }

  /// What was seen.
  package mutating func take(_ report: LookReport, of monitor: Int, now: Double) -> Taking {
    var taking = Taking()
    guard var post = posts[monitor] else {
      queue.finished(monitor, retryAfter: nil, now: now)
      return taking
    }
    let look = report.look
    let before = post.entry.health
    var entry = LookEntry(
      monitor: monitor, system: post.entry.monitor.system, look: look, health: before,
      keepsHealth: false)
    var retry: Double?
    let change = network.take(look, of: monitor, host: post.host, rules)
    if change != nil { follow(change, at: look.at, except: monitor, &post, &taking) }
    if isInMaintenance(post.entry.monitor.system, at: look.at) {
      if post.entry.health.state != .maintenance {
        post.entry.health.beginMaintenance(at: look.at)
      }
    } else if look.outcome == .notAsked
      || network.isCutOff && look.isFailed && look.cause.map({ !$0.provesWay }) ?? false
    {
      post.entry.health.loseSight(at: look.at)
    } else {
      for consequence in post.entry.health.take(look, rules) {
        if case .retry(let seconds) = consequence {
          retry = Double(seconds)
        } else {
          entry.deeds += deeds(of: consequence, post, report)
        }
      }
      if !look.isFailed { judge(report, &post, &entry, &taking, &retry, now: now) }
    }
    entry.health = post.entry.health
    entry.keepsHealth = entry.health.state != before.state || entry.health.raised != before.raised
    posts[monitor] = post
    queue.finished(monitor, retryAfter: retry, now: now)
    taking.entry = entry
    return taking
  }

  private func isInMaintenance(_ system: String, at instant: Date) -> Bool {
    maintenance[system]?.contains { $0.covers(instant) } ?? false
  }

  /// The own network went, or came back.
  private mutating func follow(
    _ change: OwnNetwork.Change?, at instant: Date, except monitor: Int, _ post: inout Post,
    _ taking: inout Taking
  ) {
    switch change {
    case .cutOff:
      for (id, other) in posts where id != monitor {
        let state = other.entry.health.state
        guard state == .up || state == .pending || state == .partial else { continue }
        var health = other.entry.health
        health.loseSight(at: instant)
        posts[id]?.entry.health = health
        taking.healths.append((id, health))
      }
      taking.raised = IncidentDraft(
        kind: .cutOff, severity: .high, cause: .tcp,
        text: Phrase(
          "Hampir semua alamat tidak terjangkau pada saat yang sama: kemungkinan jaringan "
            + "pemantau sendiri yang putus. Keadaan sistem tidak diketahui selama itu.",
          en: "Nearly all addresses became unreachable at once: probably the monitor's own "
            + "network is cut off. Meanwhile the state of the systems is unknown."))
    case .back:
      taking.resolved = IncidentDraft(
        kind: .cutOff, severity: .info,
        text: Phrase("Pemantau terhubung lagi.", en: "The monitor is connected again."))
    case nil: break
    }
  }

  private func deeds(
    of consequence: Health.Consequence, _ post: Post, _ report: LookReport
  ) -> [LookEntry.Deed] {
    let look = report.look
    func draft(_ kind: Incident.Kind, _ severity: Severity, _ cause: Glance.Cause?, _ text: Phrase)
      -> IncidentDraft
    {
      IncidentDraft(
        kind: kind, severity: severity, cause: cause, monitor: post.entry.monitor.id,
        system: post.entry.monitor.system, text: text, evidence: report.evidence)
    }
    switch consequence {
    case .retry: return []
    case .open(let kind, let cause):
      return [.raise(draft(kind, kind.startingSeverity, cause, look.facts))]
    case .change(let kind, let cause):
      return [
        .become(
          draft(kind, kind.startingSeverity, cause, look.facts),
          from: [.down, .partial, .flapping].filter { $0 != kind })
      ]
    case .flap:
      return [
        .become(
          draft(
            .flapping, .medium, look.cause,
            Phrase(
              "Lebih dari \(rules.flapTransitions) kali berubah keadaan dalam "
                + "\(rules.flapMinutes) menit. Pemberitahuan diringkas sampai tenang.",
              en: "More than \(rules.flapTransitions) changes of state in \(rules.flapMinutes) "
                + "minutes. Notices are summed up until it settles.")),
          from: [.down, .partial])
      ]
    case .resolve:
      return [
        .resolve(
          [.down, .partial, .flapping],
          Phrase(
            "Menjawab dengan baik lagi (\(look.milliseconds) milidetik).",
            en: "Answers well again (\(look.milliseconds) milliseconds)."))
      ]
    }
  }
}

extension Monitor {
  /// Name in the address, without the port.
  var host: String { Monitor.host(of: url) }

  /// Name in an absolute address, without the port, in lower case.
  package static func host(of url: String) -> String {
    guard let slashes = url.firstIndex(of: "/") else { return url }
    let rest = url[slashes...].drop { $0 == "/" }
    return String(rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }).lowercased()
  }
}

extension Incident.Kind {
  /// Severity proposed for a disturbance when it begins.
  var startingSeverity: Severity {
    switch self {
    case .down, .cutOff: .high
    case .partial, .flapping, .content: .medium
    case .defacement, .gambling: .critical
    case .headers, .encryption, .certificate, .domain, .backup: .low
    }
  }
}

extension Glance {
  /// What was seen, for an incident's history.
  package var facts: Phrase {
    let seen = status.map { "HTTP \($0)" } ?? detail ?? ""
    let tail = seen.isEmpty ? "" : " (\(seen))"
    switch cause {
    case .dns: return Phrase("Nama tidak ditemukan\(tail).", en: "The name was not found\(tail).")
    case .tcp: return Phrase("Tidak dapat dihubungi\(tail).", en: "Could not be reached\(tail).")
    case .tls:
      return Phrase("Sambungan aman gagal\(tail).", en: "The secure connection failed\(tail).")
    case .http:
      return Phrase("Menjawab dengan kesalahan\(tail).", en: "Answered with an error\(tail).")
    case .content:
      return Phrase(
        "Isi halaman tidak seperti yang diharapkan\(tail).",
        en: "The page is not as expected\(tail).")
    case .slow:
      return Phrase(
        "Lambat: \(milliseconds) milidetik.", en: "Slow: \(milliseconds) milliseconds.")
    case nil:
      return Phrase("Menjawab dengan baik\(tail).", en: "Answered well\(tail).")
    }
  }
}
