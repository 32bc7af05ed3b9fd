// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Lines that a remedy shows for the two commonest servers.
enum NginxExample {
  static func header(_ name: String, _ value: String) -> String {
    "add_header \(name) \"\(value)\" always;"
  }
}

enum ApacheExample {
  static func header(_ name: String, _ value: String) -> String {
    "Header always set \(name) \"\(value)\""
  }
}
