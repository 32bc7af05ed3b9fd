// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What one look at a monitor's address brought.
package struct Glance: Sendable, Hashable, Codable {
  package enum Outcome: Sendable, Hashable, Codable {
    case sound
    /// Answered, but slowly or without what is expected on the page.
    case impaired(Cause)
    case failed(Cause)
    /// Nobody asked: the address may not be contacted, or can't be read. Says nothing about the
    /// system.
    case notAsked
  }

  /// The first thing that went wrong, on the way from name to page.
  package enum Cause: String, Sendable, Hashable, Codable, CaseIterable {
    case dns, tcp, tls, http, content, slow

    /// Something at the other end answered, so the way there is open.
    package var provesWay: Bool {
      switch self {
      case .dns, .tcp: false
      case .tls, .http, .content, .slow: true
      }
    }
  }

  /// When it began.
  package var at: Date
  package var outcome: Outcome
  /// From its beginning to the end of the answer, in milliseconds.
  package var milliseconds: Int
  /// HTTP status of the last answer; `nil` where there was none.
  package var status: Int?
  /// What went wrong, in the client's words, without values of the page.
  package var detail: String?
  /// Address that answered, or that did not; `nil` where the name had none.
  package var peer: String?

  package init(
    at: Date, outcome: Outcome, milliseconds: Int, status: Int? = nil, detail: String? = nil,
    peer: String? = nil
  ) {
    self.at = at
    self.outcome = outcome
    self.milliseconds = milliseconds
    self.status = status
    self.detail = detail
    self.peer = peer
  }

  package var cause: Cause? {
    switch outcome {
    case .sound, .notAsked: nil
    case .impaired(let cause), .failed(let cause): cause
    }
  }

  package var isFailed: Bool {
    if case .failed = outcome { return true }
    return false
  }
}

extension Expectation {
  /// Judges an answer that came.
  ///
  /// - Parameters:
  ///   - text: the page, or `nil` where it was not read: then its text is not judged.
  ///   - slow: milliseconds from which an answer is slow where the monitor sets none.
  package func outcome(
    status: Int, milliseconds: Int, text: String?, slow: Int
  ) -> Glance.Outcome {
    guard (lowestStatus...max(lowestStatus, highestStatus)).contains(status) else {
      return .failed(.http)
    }
    if let text {
      if let needed = needsText, !needed.isEmpty, !text.contains(needed) {
        return .impaired(.content)
      }
      if let refused = refusesText, !refused.isEmpty, text.contains(refused) {
        return .impaired(.content)
      }
    }
    return milliseconds >= (slowMilliseconds ?? slow) ? .impaired(.slow) : .sound
  }

  /// Whether the page has to be read to judge it.
  package var readsText: Bool { needsText != nil || refusesText != nil }
}
