// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CMalloc
import Foundation
import Glibc

/// What the process keeps of the machine's memory.
enum Memory {
  /// Few heaps: by default every thread gets one of its own, and what is freed there stays there.
  /// To be called before threads begin.
  static func keepSmall() { mallopt(M_ARENA_MAX, 2) }

  /// Gives back what is free, and pages of code that served a burst of work: starting, drawing. They
  /// are clean copies of files, and come back one by one when they are needed again.
  static func giveBack() {
    malloc_trim(0)
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return }
    for line in maps.split(separator: "\n") {
      // "55d0c0a00000-55d0c2700000 r-xp 00000000 fe:00 1635  /usr/bin/kawal"
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count == 6, fields[1] == "r-xp", fields[5].hasPrefix("/") else { continue }
      let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard bounds.count == 2 else { continue }
      madvise(
        UnsafeMutableRawPointer(bitPattern: bounds[0]), Int(bounds[1] - bounds[0]),
        Int32(MADV_DONTNEED))
    }
  }
}
