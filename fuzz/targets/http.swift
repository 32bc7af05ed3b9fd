// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The head of an answer and, behind an empty line, a chunked body; in pieces of the size that the
/// first byte tells.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let first = bytes.first else { return 0 }
  let content = bytes.dropFirst()
  if let head = try? AnswerHead(content) { _ = try? BodyFraming(head, method: "GET") }
  var whole = ChunkReader()
  let data = try? whole.take(content)
  var pieces = ChunkReader()
  var collected: [UInt8] = []
  var rest = content
  while !rest.isEmpty {
    guard let piece = try? pieces.take(rest.prefix(Int(first) + 1)) else {
      precondition(data == nil)
      return 0
    }
    collected += piece
    rest = rest.dropFirst(Int(first) + 1)
  }
  precondition(data == collected && whole.isDone == pieces.isDone)
  return 0
}
