// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Memory for the values of one statement after the other.
struct BindingRoom: ~Copyable {
  private var start: UnsafeMutableRawPointer?
  private var capacity = 0
  /// A larger room is for the statement that needs it alone.
  private static let kept = 65_536
  private static let least = 4096

  /// Room for so many bytes at an address that is never NULL; what stood there before is gone.
  mutating func reserve(_ size: Int) -> UnsafeMutableRawPointer {
    if let start, size <= capacity, capacity <= max(size, BindingRoom.kept) { return start }
    start?.deallocate()
    capacity = max(size, BindingRoom.least)
    let new = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    start = new
    return new
  }

  deinit { start?.deallocate() }
}
