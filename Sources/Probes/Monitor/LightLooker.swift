// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Synchronization

/// Looks lightly: one GET through a guest of its own, with redirects within the system; the page
/// is read only when it is wanted.
package struct LightLooker: Looker {
  /// Bytes of a page that is only asked for; the rest is left unread.
  private static let glance = 16 << 10
  /// Bytes of a page that is compared.
  private static let reading = 1 << 20

  private let manners: Manners
  private let lexicon: Lexicon
  private let seen = SeenCertificates()

  /// - Parameter manners: of every look; what is listed for a monitor comes with its order.
  /// - Parameter lexicon: has the marks that vandals leave; without it none is seen.
  package init(_ manners: Manners, lexicon: Lexicon = Lexicon()) {
    self.manners = manners
    self.lexicon = lexicon
  }

  package func look(_ order: LookOrder, at instant: Date) async -> LookReport {
    let address: WebAddress
    do { address = try WebAddress(order.url) } catch {
      return LookReport(
        look: Glance(
          at: instant, outcome: .notAsked, milliseconds: 0, detail: "address can't be read"))
    }
    var manners = manners
    manners.allowed += order.allowed.compactMap { AddressRange($0) }
    // The interval is the pace; a monitor knocks once.
    manners.rate = 0
    manners.limits.exchange = order.deadlineSeconds
    manners.limits.connect = min(manners.limits.connect, order.deadlineSeconds)
    let guest = Guest(manners)
    let ask = Ask("GET", address)
    let target = Target(address)
    let cap = order.wantsPage ? Self.reading : Self.glance
    let start = ContinuousClock.now
    let exchange = await Deadline.run(seconds: order.deadlineSeconds) {
      await guest.exchange(ask, in: target, cap: cap)
    }
    let milliseconds = Int((ContinuousClock.now - start).inSeconds * 1000)
    guard let exchange else {
      return report(
        order, address, .timeout(.exchange), milliseconds, at: instant, peer: nil)
    }
    switch exchange.outcome {
    case .trouble(let trouble):
      let peer = try? await guest.addresses(of: address.host).first?.description
      return report(order, address, trouble, milliseconds, at: instant, peer: peer)
    case .answer(let answer):
      return report(order, exchange, answer, milliseconds, at: instant)
    }
  }

  private func report(
    _ order: LookOrder, _ address: WebAddress, _ trouble: Trouble, _ milliseconds: Int,
    at instant: Date, peer: String?
  ) -> LookReport {
    let words = trouble.reason
    return LookReport(
      look: Glance(
        at: instant, outcome: trouble.cause.map { .failed($0) } ?? .notAsked,
        milliseconds: milliseconds,
        detail: words.en, peer: peer),
      evidence: [Evidence(request: "GET \(address.text)", excerpt: words.en, at: instant)])
  }

  private func report(
    _ order: LookOrder, _ exchange: Exchange, _ answer: Answer, _ milliseconds: Int,
    at instant: Date
  ) -> LookReport {
    let outcome = order.expectation.outcome(
      status: answer.status, milliseconds: milliseconds,
      text: order.wantsPage ? answer.text : nil, slow: order.slowMilliseconds)
    var report = LookReport(
      look: Glance(
        at: instant, outcome: outcome, milliseconds: milliseconds, status: answer.status,
        peer: answer.remoteAddress))
    if outcome != .sound {
      // Secrets stay out of it: the status line and the kind of body, no more.
      report.evidence = [
        exchange.evidence(
          "HTTP \(answer.status), \(answer.mediaType ?? "?"), \(answer.body.count) bytes")
      ]
    }
    if let leaf = answer.certificates.first {
      report.certificate = seen.read(leaf, of: order.monitor, always: order.wantsPage)
    }
    if order.wantsPage, !report.look.isFailed, answer.isHTML {
      let page = Page(answer.body, at: exchange.request.address)
      report.page = PagePicture(page, lexicon)
      report.headers = HeaderBaseline(answer.headers.all.map { ($0.name, $0.value) })
      if report.evidence.isEmpty {
        report.evidence = [exchange.evidence("HTTP \(answer.status), \"\(page.title.cut(120))\"")]
      }
    }
    return report
  }
}

/// Ends waiting at a deadline, whatever is waited for; what comes later is dropped.
private enum Deadline {
  static func run<Value: Sendable>(
    seconds: Double, _ work: @escaping @Sendable () async -> Value
  ) async -> Value? {
    let box = Box<Value>()
    return await withCheckedContinuation { continuation in
      box.set(continuation)
      let timer = Task {
        try? await Task.sleep(for: .seconds(seconds))
        box.answer(nil)
      }
      Task {
        let value = await work()
        box.answer(value)
        timer.cancel()
      }
    }
  }

  /// Whoever is first answers; the other finds nobody waiting.
  private final class Box<Value: Sendable>: Sendable {
    private let waiting = Mutex<CheckedContinuation<Value?, Never>?>(nil)

    func set(_ continuation: CheckedContinuation<Value?, Never>) {
      waiting.withLock { $0 = continuation }
    }

    func answer(_ value: Value?) {
      let continuation = waiting.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      continuation?.resume(returning: value)
    }
  }
}

/// Certificates by monitor, so that one that stays is read once.
private final class SeenCertificates: Sendable {
  private let known = Mutex<[Int: (leaf: [UInt8], certificate: SeenCertificate?)]>([:])

  /// The certificate where it is new to this monitor, or always.
  func read(_ leaf: [UInt8], of monitor: Int, always: Bool) -> SeenCertificate? {
    if let kept = known.withLock({ $0[monitor] }), kept.leaf == leaf {
      return always ? kept.certificate : nil
    }
    let certificate = SeenCertificate(der: leaf)
    known.withLock { $0[monitor] = (leaf, certificate) }
    return certificate
  }
}

extension Trouble {
  /// The first thing that went wrong on the way; `nil` where the guest itself would not go.
  var cause: Glance.Cause? {
    switch self {
    case .refusedAddress, .outOfScope: nil
    case .unresolved: .dns
    case .notConnected, .timeout(.connect): .tcp
    case .tls, .timeout(.handshake): .tls
    case .timeout(.headers), .timeout(.exchange), .closedEarly, .notHTTP, .headersTooLarge,
      .badCoding, .gaveUp:
      .http
    }
  }
}
