// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

/// Data files that change with time, and that an office can replace.
struct DataFilesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract:
      "Words, fingerprints, versions and policies: what is in force, and faults in your own.",
    subcommands: [DataFilesList.self, DataFilesShow.self, DataFilesCheck.self, DataFilesTrust.self])
}

struct DataFilesList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the data files: shipped ones, and the office's own.",
    discussion: """
      A file of the same name in the data folder stands in for the shipped one, e.g.
      DATA/probes/judol.yaml. Certificates of authorities in DATA/authorities (.pem, .crt) are trusted
      by every visit and by the monitoring, beside Debian's; see `data trust`.

      EXAMPLES:
        kawal data list
        kawal data list --json
      """)

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let own = OwnFiles(in: read.data.folder)
    let files = (OwnFiles.paths + own.trusted).map { path in
      DataFileJSON(
        path: path, origin: own.has(path) ? "own" : "shipped", faults: own.faults(in: path).count)
    }
    if read.json { return Console.say(JSONText.of(files)) }
    Console.say(
      TextTable(
        head: ["Berkas", "Asal", "Kesalahan"],
        rows: files.map { file in
          [file.path, file.origin == "own" ? "kantor ini" : "bawaan", "\(file.faults)"]
        }
      ).text)
  }
}

struct DataFilesShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a data file, as one to start from.",
    discussion: """
      EXAMPLES:
        kawal data show probes/judol.yaml
        kawal data show probes/judol.yaml --shipped > judol.yaml
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "As `data list` names it.") var path: String
  @Flag(help: "The shipped file, even where the office has its own.") var shipped = false

  func run() async throws {
    let own = OwnFiles(in: data.folder)
    if own.trusted.contains(path) { return Console.say(own.text(path) ?? "") }
    guard OwnFiles.paths.contains(path) else {
      throw ValidationError(
        "No such data file. There are: \(OwnFiles.paths.joined(separator: ", ")).")
    }
    let text = shipped ? nil : own.text(path)
    Console.say(try text ?? Shipped.text(path))
  }
}

struct DataFilesCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the office's own data files, or one before it is put there.",
    discussion: """
      Exits with 1 and says file, line, what is wrong and how to mend it.

      EXAMPLES:
        kawal data check
        kawal data check judol.yaml --as probes/judol.yaml
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "A file that is not in the data folder yet.", completion: .file()) var file:
    String?
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Which data file it is to be; else as its name says.", valueName: "path"))
  var asked: String?

  func run() async throws {
    let faults: [DataFileFault]
    if let file {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      guard let path = asked ?? OwnFiles.paths.first(where: { $0.hasSuffix("/" + name) }),
        OwnFiles.paths.contains(path)
      else {
        throw ValidationError(
          "\(file) has no data file's name; say --as with one of \(OwnFiles.paths.joined(separator: ", "))."
        )
      }
      faults = DataFileFault.all(in: try LocalFile.text(file), as: path)
    } else {
      faults = OwnFiles(in: read.data.folder).faults()
    }
    guard faults.isEmpty else {
      throw ListedFaults(
        code: "data-file", sentence: Indonesian().commandWords.faultsFound(faults.count),
        faults: faults.map { fault in
          ListedFaults.Fault(
            place: fault.line.map { FilePlace(line: $0, column: 1) }, field: fault.path,
            code: "data-file", sentence: "\(fault.problem.id) \(fault.remedy.id)")
        })
    }
    Console.say(read.json ? JSONText.of(["faults": 0]) : "Tidak ada kesalahan.")
  }
}

private struct DataFileJSON: Encodable {
  var path: String
  var origin: String
  var faults: Int
}
