// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why there is no answer.
package enum Trouble: Error, Sendable, Hashable {
  /// The address may not be asked (a private or reserved one that nobody listed).
  case refusedAddress(String)
  /// Host or port are outside of what was ordered, or the method is none a guest uses.
  case outOfScope(String)
  case unresolved(String)
  /// Refused, unreachable, or not taken within the time to connect.
  case notConnected(String)
  /// The TLS handshake failed; the text is the library's.
  case tls(String)
  case timeout(Stage)
  /// Closed before a whole answer came.
  case closedEarly
  /// What came is no HTTP/1.x answer.
  case notHTTP(String)
  case headersTooLarge
  /// Content coding that can't be undone, or grows beyond the allowed ratio.
  case badCoding(String)
  /// The guest left before asking.
  case gaveUp(Leaving)

  /// Why a guest leaves.
  package enum Leaving: Sendable, Hashable {
    /// So many failures in a row.
    case failures(Int)
    /// So many answers in a row that ask for patience; their status, 429 or 503.
    case busy(Int, status: Int)
    /// The server wants to be left alone for longer than anybody waits, in seconds.
    case retryAfter(Int)
    /// The visit's own time is over.
    case outOfTime
  }

  package enum Stage: String, Sendable, Hashable {
    case connect, handshake, headers, exchange
  }
}
