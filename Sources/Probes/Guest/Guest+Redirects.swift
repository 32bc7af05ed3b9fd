// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Guest {
  /// All hops together, in exchanges' worth of time.
  private static let mostTime = 3.0
  private static let longestCookies = 8 << 10
  private static let hopBody = 4 << 10

  /// One request, redirects followed within `target`.
  ///
  /// Each hop is vetted anew; a foreign one is written down and never asked. Cookies that a hop sets
  /// go along to the same host, else many a site would send its guest in circles.
  ///
  /// - Parameters:
  ///   - follow: Whether redirects are followed.
  ///   - cap: Largest body that is kept, decoded; the limit's otherwise.
  package func exchange(
    _ ask: Ask, in target: Target, follow: Bool = true, cap: Int? = nil
  ) async -> Exchange {
    let limits = manners.limits
    let at = Date()
    let start = ContinuousClock.now
    var ask = ask
    var hops: [Hop] = []
    var cookies: [String: [String: String]] = [:]
    var seen: Set<Ask> = [ask]
    while true {
      let left = limits.exchange * Self.mostTime - (ContinuousClock.now - start).inSeconds
      let outcome = await once(
        ask, in: target, cap: cap ?? limits.bodyBytes, seconds: min(limits.exchange, left))
      func ended(with hop: Hop.Way? = nil) -> Exchange {
        if let hop, case .answer(let answer) = outcome {
          hops.append(Hop(from: ask.address, answer: answer.short(Self.hopBody), way: hop))
        }
        return Exchange(
          request: ask, outcome: outcome, at: at, seconds: (ContinuousClock.now - start).inSeconds,
          hops: hops)
      }
      guard follow, case .answer(let answer) = outcome, answer.isRedirect else { return ended() }
      guard let location = answer.headers["Location"], !location.trimmed.isEmpty else {
        return ended(with: .missing)
      }
      let next: WebAddress
      do { next = try ask.address.resolve(location) } catch {
        return ended(with: .unreadable(location.cut(200)))
      }
      guard target.includes(next) else { return ended(with: .foreign(next)) }
      if hops.count >= limits.redirects { return ended(with: .tooMany(next)) }
      Self.take(answer, into: &cookies[ask.address.host, default: [:]])
      var further = ask
      further.address = next
      further.headers = ask.headers.without("Cookie")
      let line = (cookies[next.host] ?? [:]).sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
      if !line.isEmpty, line.utf8.count <= Self.longestCookies {
        further.headers.add("Cookie", line)
      }
      guard seen.insert(further).inserted else { return ended(with: .loop(next)) }
      hops.append(Hop(from: ask.address, answer: answer.short(Self.hopBody), way: .followed(next)))
      ask = further
    }
  }

  private static func take(_ answer: Answer, into jar: inout [String: String]) {
    for value in answer.headers.values("Set-Cookie") {
      let pair = value.prefix { $0 != ";" }
      guard let equals = pair.firstIndex(of: "="), jar.count < 50 else { continue }
      jar[pair[..<equals].trimmed] = pair[pair.index(after: equals)...].trimmed
    }
  }
}

extension Answer {
  /// With no more of the body than that.
  fileprivate func short(_ count: Int) -> Answer {
    var answer = self
    if body.count > count {
      answer.body = Array(body.prefix(count))
      answer.isTruncated = true
    }
    return answer
  }
}
