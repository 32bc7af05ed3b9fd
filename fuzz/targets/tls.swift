// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A server's answer, in pieces whose size the first byte tells: however the network cuts it, the
/// same has to come out.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let first = bytes.first else { return 0 }
  let content = bytes.dropFirst()
  var whole = FlightReader()
  whole.take(content)
  var pieces = FlightReader()
  var rest = content
  while !rest.isEmpty {
    pieces.take(rest.prefix(Int(first) + 1))
    rest = rest.dropFirst(Int(first) + 1)
  }
  precondition(whole.state.isLike(pieces.state) && whole.flight == pieces.flight)
  _ = SSLv2.answer(Array(content))
  return 0
}
