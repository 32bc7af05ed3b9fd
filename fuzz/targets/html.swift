// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A page: whatever it is, a tree comes out whose parts lie within one another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let tree = HTMLTree(Array(UnsafeBufferPointer(start: data, count: count)))
  for (index, node) in tree.nodes.enumerated() {
    precondition(node.parent < index && node.end > index && node.end <= tree.nodes.count)
  }
  return 0
}
