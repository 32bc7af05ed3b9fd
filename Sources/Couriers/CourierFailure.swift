// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why something could not be handed to a service outside.
package struct CourierFailure: Error, Equatable, CustomStringConvertible {
  /// What a person can do something about.
  package enum Cause: String, Sendable, CaseIterable {
    /// What was to be sent breaks a rule of ours; nothing was sent.
    case invalid
    /// Debian's `curl` is not there, or doesn't start.
    case noCarrier
    case unknownHost
    case noConnection
    case timedOut
    /// The certificate is not from a trusted authority, has ended or is another host's.
    case untrusted
    /// No encrypted connection came about.
    case noEncryption
    case loginRefused
    /// The service answered, and did not take it.
    case refused
    case answerTooLarge
    case tooManyRedirects
    /// Broken off, or an answer that is none.
    case brokenAnswer
  }

  package var cause: Cause
  /// The carrier's or the service's own words in one line, without secrets; often empty.
  package var detail: String

  package init(_ cause: Cause, _ detail: String = "") {
    self.cause = cause
    self.detail = CourierFailure.line(detail)
  }

  package var description: String {
    detail.isEmpty ? cause.rawValue : "\(cause.rawValue): \(detail)"
  }

  /// Whether trying again later, unchanged, can succeed.
  package var isPassing: Bool {
    switch cause {
    case .invalid, .loginRefused, .untrusted, .answerTooLarge, .tooManyRedirects: false
    case .noCarrier, .unknownHost, .noConnection, .timedOut, .noEncryption, .refused, .brokenAnswer:
      true
    }
  }

  /// At most 200 characters, without any that end a line or steer a terminal.
  static func line(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " "
      default: String(scalar)
      }
    }
    return String(plain.joined().prefix(200))
  }
}

extension CourierFailure {
  /// What an exit code of curl means (`man curl`, EXIT CODES).
  init(code: Int, _ words: String) {
    let cause: Cause =
      switch code {
      case 1, 3, 43: .invalid
      case 2, 27: .noCarrier
      case 5, 6: .unknownHost
      case 7: .noConnection
      case 28: .timedOut
      case 51, 60, 77, 82, 83, 90, 91: .untrusted
      case 35, 53, 54, 58, 59, 64, 66, 80: .noEncryption
      case 67, 94: .loginRefused
      case 9, 22, 25, 55: .refused
      case 47: .tooManyRedirects
      case 63: .answerTooLarge
      default: .brokenAnswer
      }
    self.init(cause, words)
  }
}
