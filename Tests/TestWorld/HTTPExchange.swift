// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Glibc

/// One request and its answer over a connection of its own.
package struct HTTPExchange: Sendable {
  package struct Answer: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package func header(_ name: String) -> String? { all(name).first }
    package func all(_ name: String) -> [String] {
      headers.filter { $0.name == name.lowercased() }.map(\.value)
    }
  }

  package struct Broken: Error {
    package var what: String
  }

  package var port: Int
  package var method: String
  package var path: String
  package var headers: [(String, String)] = []
  package var body: [UInt8] = []

  package init(port: Int, method: String = "GET", path: String, body: [UInt8] = []) {
    self.port = port
    self.method = method
    self.path = path
    self.body = body
  }

  /// Blocks a thread of its own, so that the server under test keeps its threads.
  package func run() async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try exchange() })
      }
    }
  }

  private func exchange() throws -> Answer {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Broken(what: "no socket") }
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Broken(what: "nobody listens on port \(port)") }
    var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"]
    lines += headers.map { "\($0.0): \($0.1)" }
    if method == "POST" { lines.append("Content-Length: \(body.count)") }
    try send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body, on: socket)
    return try parse(receive(on: socket))
  }

  private func send(_ bytes: [UInt8], on socket: Int32) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Broken(what: "the connection broke while sending") }
      sent += count
    }
  }

  private func receive(on socket: Int32) throws -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &piece, piece.count, 0)
      guard count >= 0 else { throw Broken(what: "the connection broke while receiving") }
      if count == 0 { return all }
      all += piece[..<count]
    }
  }

  private func parse(_ bytes: [UInt8]) throws -> Answer {
    let end = Array("\r\n\r\n".utf8)
    guard
      let head = bytes.indices.first(where: { bytes[$0...].starts(with: end) }),
      case let lines = String(decoding: bytes[..<head], as: UTF8.self).components(
        separatedBy: "\r\n"),
      let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw Broken(what: "no answer to \(method) \(path)") }
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (
        line[..<colon].lowercased(),
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      )
    }
    var answer = Answer(status: status, headers: headers, body: Array(bytes[(head + 4)...]))
    if answer.header("transfer-encoding") == "chunked" { answer.body = dechunked(answer.body) }
    return answer
  }

  private func dechunked(_ bytes: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 10) {
      let length = String(decoding: rest[..<end], as: UTF8.self).trimmingCharacters(
        in: .whitespacesAndNewlines)
      guard let count = Int(length, radix: 16), count > 0 else { break }
      body += rest[(end + 1)...].prefix(count)
      rest = rest[(end + 1)...].dropFirst(count + 2)
    }
    return body
  }
}
