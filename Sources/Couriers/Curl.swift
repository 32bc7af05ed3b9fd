// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// Debian's `curl`, run once for each exchange.
///
/// TLS is always verified. Proxies are those of this program's environment.
package struct Curl: Sendable {
  /// A path, or a name that is looked up.
  package var program = "curl"
  /// Authorities that are trusted in place of Debian's, as PEM.
  package var authorities: String?

  package init(authorities: String? = nil) { self.authorities = authorities }

  /// Whatever status the service answers with is an answer.
  ///
  /// - Throws: `CourierFailure`.
  package func send(_ request: CurlRequest) async throws -> CurlAnswer {
    var body: (bytes: Data, type: String)?
    switch request.body {
    case .none: break
    case .bytes(let bytes, let type): body = (bytes, type)
    case .form(let form):
      let boundary = "kawal" + UUID().uuidString.filter { $0 != "-" }
      body = (form.bytes(boundary: boundary), "multipart/form-data; boundary=\(boundary)")
    }
    let file = try body.map { try Curl.memory($0.bytes) }
    let lines = try request.configuration(body: file?.path, type: body?.type)
    let told = try await run(lines, request.limits)
    withExtendedLifetime(file) {}
    guard told.status > 0 else { throw CourierFailure(.brokenAnswer, "no status") }
    return CurlAnswer(status: told.status, headers: told.headers, body: told.body)
  }

  static func memory(_ bytes: Data) throws(CourierFailure) -> MemoryFile {
    do { return try MemoryFile(bytes) } catch {
      throw CourierFailure(.noCarrier, "no memory for what is to be sent")
    }
  }

  /// Runs curl with these lines and what every run has in common.
  func run(_ lines: CurlConfiguration, _ limits: CurlLimits) async throws -> CurlReport {
    var lines = lines
    lines.set("silent")
    lines.set("max-time", limits.seconds)
    lines.set("connect-timeout", limits.connectSeconds)
    lines.set("max-filesize", limits.bytes)
    if let authorities { try lines.set("cacert", authorities) }
    // The second half in one line each: what curl says of itself, and the answer's headers.
    try lines.set("write-out", "%{stderr}\n%{json}\n%{header_json}")
    let input = try Curl.memory(Data(lines.text.utf8))
    // `-q`: nobody's `.curlrc` is read.
    let child = ChildProcess(program, ["-q", "-K", "-"])
    child.input = .file(input.handle)
    child.environment = Curl.environment
    let run = CurlRun(child, limits)
    return try await withTaskCancellationHandler {
      try await run.report()
    } onCancel: {
      child.signal(SIGKILL)
    }
  }

  /// Where programs are, and how out of the house; nothing else of ours.
  private static let environment: [String: String] = {
    let kept = ["PATH", "http_proxy", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"]
    var settings = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    settings["LC_ALL"] = "C"
    return settings
  }()
}
