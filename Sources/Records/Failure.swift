// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why a record could not be read or written, for the operator's log.
///
/// Refusals by a rule of the procedure are values of their own (`CaseFile`); a `Failure` is what is left: a missing row,
/// a broken constraint, a full disk. The message is English and never shown to an officer; pages word the `code`.
package struct Failure: Error, Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    /// Somebody else wrote first, or a key exists already.
    case conflict
    /// The values given break a rule of the table or of the format.
    case invalid
    case notFound
    case forbidden
    /// Try again: the store is busy, closed, full, or newer than the program.
    case unavailable
    /// A fault of the program or of the file on disk.
    case `internal`

    /// Status for an answer over HTTP (RFC 9110).
    package var httpStatus: Int {
      switch self {
      case .conflict: 409
      case .invalid: 422
      case .notFound: 404
      case .forbidden: 403
      case .unavailable: 503
      case .internal: 500
      }
    }
  }

  package var code: Code
  /// What happened, with names of tables and files, without any value of a record.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension Failure: CustomStringConvertible {
  package var description: String { "\(code.rawValue): \(message)" }
}
