// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The bytes of a request.
enum RequestWriter {
  static func bytes(_ ask: Ask, _ manners: Manners) -> [UInt8] {
    var fields = ask.headers
    if !fields.has("User-Agent") { fields.add("User-Agent", manners.agent) }
    if !fields.has("Accept") { fields.add("Accept", "*/*") }
    // A piece of a file is asked for as it is.
    if !fields.has("Range") { fields.add("Accept-Encoding", "gzip, deflate") }
    if let order = manners.order { fields.add("X-Scan-Order", order) }
    fields.add("Connection", "close")
    var text = "\(ask.method) \(ask.address.path) HTTP/1.1\r\nHost: \(ask.address.authority)\r\n"
    for field in fields.all { text += "\(plain(field.name)): \(plain(field.value))\r\n" }
    return Array((text + "\r\n").utf8)
  }

  /// Nothing that a setting or a cookie brings may end the line.
  private static func plain(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
  }
}
