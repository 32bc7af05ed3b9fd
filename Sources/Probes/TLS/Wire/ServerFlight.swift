// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// All that a server said to one hello, up to where it waits for the client.
struct ServerFlight: Sendable, Hashable {
  struct Alert: Sendable, Hashable {
    var isFatal: Bool
    /// TLS Alerts registry: 40 handshake_failure, 70 protocol_version, 86 inappropriate_fallback.
    var code: UInt8
  }

  var hello: ServerHello?
  /// As sent, DER; empty where none came (anonymous suites, TLS 1.3).
  var certificates: [[UInt8]] = []
  /// OCSP answer that was stapled, DER.
  var staple: [UInt8]?
  var keyExchange: ServerKeyExchange?
  var asksClientCertificate = false
  /// The server has finished its turn.
  var isDone = false
  var alert: Alert?
  /// Warnings before the choice, `unrecognized_name` as a rule.
  var warnings: [UInt8] = []
}

extension ServerFlight.Alert {
  var words: String { "alert \(code)" + (ServerFlight.Alert.names[code].map { " (\($0))" } ?? "") }

  static let handshakeFailure: UInt8 = 40
  static let protocolVersion: UInt8 = 70
  static let insufficientSecurity: UInt8 = 71
  static let inappropriateFallback: UInt8 = 86

  private static let names: [UInt8: String] = [
    0: "close_notify", 10: "unexpected_message", 20: "bad_record_mac", 22: "record_overflow",
    40: "handshake_failure", 42: "bad_certificate", 47: "illegal_parameter", 49: "access_denied",
    50: "decode_error", 51: "decrypt_error", 70: "protocol_version", 71: "insufficient_security",
    80: "internal_error", 86: "inappropriate_fallback", 90: "user_canceled",
    100: "no_renegotiation", 109: "missing_extension", 110: "unsupported_extension",
    112: "unrecognized_name", 113: "bad_certificate_status_response", 116: "certificate_required",
    120: "no_application_protocol",
  ]
}
