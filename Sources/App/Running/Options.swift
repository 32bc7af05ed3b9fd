// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Which office.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp("The office's data folder.", valueName: "dir"))
  var folderOption: String?

  var folder: String {
    folderOption ?? ProcessInfo.processInfo.environment["KAWAL_DATA"].flatMap {
      $0.isEmpty ? nil : $0
    }
      ?? "./data"
  }
}

/// Which office, and how to print.
struct ReadOptions: ParsableArguments {
  @OptionGroup var data: DataOptions
  @Flag(help: "Print JSON.") var json = false
}

/// Who acts, when.
struct ActOptions: ParsableArguments {
  @OptionGroup var read: ReadOptions
  @Option(name: .customLong("as"), help: ArgumentHelp("User name of who acts.", valueName: "user"))
  var username: String
  @Option(
    help: ArgumentHelp(
      "Date the act: 2026-11-23T09:20 or ISO 8601. Only in a --demo or --test office.",
      valueName: "instant"))
  var at: String?
}

/// Who acts in which stream of a case.
struct CaseActOptions: ParsableArguments {
  @OptionGroup var act: ActOptions
  @Option(help: ArgumentHelp("The item's stream, e.g. a system's code.", valueName: "code"))
  var item: String?
  @Flag(help: "Enter what the lane's holder decided on paper (secretaries).")
  var record = false
  @Option(help: ArgumentHelp("Refuse if the stream is past this version.", valueName: "version"))
  var seen: Int?
  @Option(help: ArgumentHelp("Key that makes repeating the command harmless.", valueName: "id"))
  var command: String?
}
