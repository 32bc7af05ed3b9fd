// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How the end of a body is known.
/// - SeeAlso: RFC 9112, 6.3.
enum BodyFraming {
  case none
  case length(Int)
  case chunked(ChunkReader)
  case untilClose

  init(_ head: AnswerHead, method: String) throws(Trouble) {
    if method == "HEAD" || head.status < 200 || head.status == 204 || head.status == 304 {
      self = .none
      return
    }
    let codings = head.headers.values("Transfer-Encoding").joined(separator: ",")
      .split(separator: ",").map { $0.trimmed.lowercased() }
    if !codings.isEmpty {
      guard codings.allSatisfy({ $0 == "chunked" || $0 == "identity" }) else {
        throw .badCoding("Transfer-Encoding: \(codings.joined(separator: ", ").cut(60))")
      }
      self = codings.last == "chunked" ? .chunked(ChunkReader()) : .untilClose
      return
    }
    let lengths = Set(
      head.headers.values("Content-Length").flatMap { $0.split(separator: ",") }.map(\.trimmed))
    if lengths.isEmpty {
      self = .untilClose
      return
    }
    guard lengths.count == 1, let text = lengths.first,
      text.allSatisfy({ ("0"..."9").contains($0) }),
      let length = Int(text)
    else { throw .notHTTP("Content-Length: \(lengths.sorted().joined(separator: ", ").cut(60))") }
    self = .length(length)
  }
}
