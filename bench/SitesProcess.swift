// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// A process of its own that answers every request on 127.0.0.1 with the same page.
final class SitesProcess {
  enum Kind: String, CaseIterable {
    /// A small sound one.
    case plain
    /// Two megabytes and more of links, of words of gambling, or of loads.
    case links, words, loads
  }

  /// Argument with which this program becomes that process; the kind follows.
  static let argument = "--serve-sites"

  let port: Int
  private let process: ChildProcess

  init(_ kind: Kind = .plain) throws {
    process = ChildProcess(CommandLine.arguments[0], [SitesProcess.argument, kind.rawValue])
    let output = Pipe()
    process.output = .pipe(output)
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(said.prefix { $0.isNumber }) else { throw Fault(what: "no sites") }
    self.port = port
  }

  func stop() {
    process.signal()
    process.wait()
  }

  /// Never returns. One connection after the other: some thirty a second come.
  static func serve() throws -> Never {
    // A guest leaves in the middle of what is too long.
    signal(SIGPIPE, SIG_IGN)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, length) == 0 && listen(listener, 512) == 0
          && getsockname(listener, raw, &length) == 0
      }
    }
    guard bound else { throw Fault(what: "can't listen") }
    FileHandle.standardOutput.write(Data("\(UInt16(bigEndian: address.sin_port))\n".utf8))
    let kind = CommandLine.arguments.last.flatMap { Kind(rawValue: $0) } ?? .plain
    let page = """
      <!doctype html><html><head><title>Layanan</title></head><body><h1>Layanan</h1>\
      \(kind.content)</body></html>
      """
    let answer = Array(
      """
      HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n\
      Connection: close\r\n\r\n\(page)
      """.utf8)
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { continue }
      _ = read(connection, &buffer, buffer.count)
      var sent = 0
      while sent < answer.count {
        let rest = answer[sent...]
        let count = rest.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        sent += count
      }
      close(connection)
    }
  }
}

extension SitesProcess.Kind {
  fileprivate var content: String {
    let links = (0..<30).map { "<a href=/h/\($0)>x</a>" }.joined()
    return switch self {
    case .plain: "<p>\((0..<150).map { "layanan\($0) publik" }.joined(separator: " "))</p>"
    case .links: links + (0..<140_000).map { "<a href=/\($0)>slot</a>" }.joined()
    case .words: links + String(repeating: "slot gacor maxwin ", count: 140_000)
    case .loads: links + (0..<100_000).map { "<script src=/\($0)></script>" }.joined()
    }
  }
}
