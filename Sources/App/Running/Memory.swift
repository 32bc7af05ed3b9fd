// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CMalloc
import Foundation
import Glibc

/// What the process keeps of the machine's memory.
enum Memory {
  /// Settles how memory is taken, and notes what may be given back. To be called before threads begin.
  static func keepSmall() {
    kawal_malloc_keep_small()
    _ = code
  }

  /// Where the code of this program and of its libraries lies. Noted once, at the start: what was
  /// mapped then stays to the end, whereas what is loaded later may be unloaded, and its place may
  /// be somebody's data by the time that it is given back.
  private static let code: [Range<UInt>] = {
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    return maps.split(separator: "\n").compactMap { line in
      // "55d0c0a00000-55d0c2700000 r-xp 00000000 fe:00 1635  /usr/bin/kawal"
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count == 6, fields[1] == "r-xp", fields[5].hasPrefix("/") else { return nil }
      let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      return bounds.count == 2 && bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : nil
    }
  }()

  /// Bytes that a server may have without giving any back.
  static let enough = 48_000_000

  /// Gives back whenever more than ``enough`` is resident, until the task is cancelled.
  static func keepEnough(every pause: Duration = .seconds(3)) async {
    while !Task.isCancelled {
      giveBack(above: enough)
      do { try await Task.sleep(for: pause) } catch { return }
    }
  }

  /// Bytes of this process that are in memory now.
  private static var resident: Int {
    // Pages: size, resident, shared, …
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
      .split(separator: " ")
    return (fields?.dropFirst().first.flatMap { Int($0) } ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Gives back where more than that many bytes are resident.
  static func giveBack(above most: Int) {
    if resident > most { giveBack() }
  }

  /// Gives back what is free, and pages of code that served a burst of work: starting, drawing. They
  /// are clean copies of files, and come back one by one when they are needed again.
  static func giveBack() {
    malloc_trim(0)
    for part in code {
      madvise(
        UnsafeMutableRawPointer(bitPattern: part.lowerBound), part.count, Int32(MADV_DONTNEED))
    }
  }
}
