// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// A mail server that takes the office's messages.
package struct Mail: Sendable {
  package enum Protection: String, Sendable, CaseIterable {
    /// Encrypted from the first byte (port 465).
    case implicit = "tls"
    /// Encrypted before anything is said; not sent where the server can't (port 587).
    case upgrade = "starttls"
    /// In the clear, for a relay on this machine or in its network; no password then.
    case none
  }

  package var host: String
  package var port: Int
  package var protection: Protection
  package var login: (name: String, password: String)?

  package init(
    host: String, port: Int, protection: Protection, login: (name: String, password: String)?
  ) {
    self.host = host
    self.port = port
    self.protection = protection
    self.login = login
  }

  /// - Throws: `CourierFailure`.
  package func send(_ message: MailMessage, by curl: Curl) async throws {
    let scheme = protection == .implicit ? "smtps" : "smtp"
    let name = message.from.mailbox.split(separator: "@").last.map(String.init) ?? "localhost"
    // The path is the name that we greet with.
    let address = try CourierAddress(
      "\(scheme)://\(host):\(port)/\(name)", schemes: ["smtp", "smtps"])
    var lines = CurlConfiguration()
    try lines.set("url", address.text)
    lines.set("globoff")
    try lines.set("proto", "=smtp,smtps")
    if protection == .upgrade { lines.set("ssl-reqd") }
    if let login {
      guard protection != .none else {
        throw CourierFailure(.invalid, "a password is sent over encrypted connections only")
      }
      guard !login.name.contains(":"), CurlRequest.isValue(login.name) else {
        throw CourierFailure(.invalid, "the user's name can't be sent")
      }
      try lines.set("user", "\(login.name):\(login.password)")
    }
    try lines.set("mail-from", "<\(message.from.mailbox)>")
    try lines.set("mail-rcpt", "<\(message.to.mailbox)>")
    let file = try Curl.memory(message.bytes)
    try lines.set("upload-file", file.path)
    do {
      _ = try await curl.run(lines, CurlLimits(seconds: 60))
    } catch let failure as CourierFailure where failure.cause == .brokenAnswer {
      // A server that says no ends the transfer with one of curl's general codes.
      throw failure.detail.contains("failed: ") ? CourierFailure(.refused, failure.detail) : failure
    }
    withExtendedLifetime(file) {}
  }
}
