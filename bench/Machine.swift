// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where and when the figures were taken.
enum Machine {
  static func describe() {
    let cpu = field("model name", in: "/proc/cpuinfo") ?? "unknown processor"
    let memory = field("MemTotal", in: "/proc/meminfo") ?? "?"
    print(
      "\(ISO8601DateFormatter().string(from: Date()))  \(cpu), "
        + "\(ProcessInfo.processInfo.activeProcessorCount) cores, \(memory)")
    describeLoad()
    #if DEBUG
      print("a debug build: these figures mean nothing")
    #endif
  }

  static func describeLoad() {
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? "?"
    print("load \(load.split(separator: " ").prefix(3).joined(separator: " "))")
  }

  private static func field(_ name: String, in path: String) -> String? {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: "\n").first { $0.hasPrefix(name) }?
      .split(separator: ":").dropFirst().first.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
  }
}
