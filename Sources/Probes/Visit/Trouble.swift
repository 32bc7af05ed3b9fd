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
  /// The guest left: too many failures in a row, too many 429 and 503, or no time left.
  case gaveUp(String)

  package enum Stage: String, Sendable, Hashable {
    case connect, handshake, headers, exchange
  }
}
