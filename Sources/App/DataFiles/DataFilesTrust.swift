// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Probes
import Web

struct DataFilesTrust: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust", abstract: "Trust an authority of the office's own, in every visit.",
    discussion: """
      Puts a PEM file of certificates into DATA/authorities. Systems with a certificate of such an
      authority count as trusted in visits from then on, in the monitoring when `kawal serve` starts.
      With --remove it is taken out again.

      EXAMPLES:
        kawal data trust bsre-induk.pem
        kawal data trust bsre-induk.pem --remove
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "A file of certificates, PEM.", completion: .file()) var file: String
  @Flag(help: "No longer trust the one of this name.") var remove = false

  func run() async throws {
    let last = URL(fileURLWithPath: file).lastPathComponent
    let name = last.hasSuffix(".pem") || last.hasSuffix(".crt") ? last : last + ".pem"
    let path = "\(OwnFiles.authorities)/\(name)"
    let folder = URL(fileURLWithPath: read.data.folder)
    let place = folder.appending(path: path)
    if remove {
      guard OwnFiles(in: read.data.folder).trusted.contains(path) else {
        throw ValidationError("No such file is trusted: \(path).")
      }
      try FileManager.default.removeItem(at: place)
    } else {
      guard FileManager.default.fileExists(atPath: folder.path) else {
        throw ValidationError("There is no data folder \(folder.path).")
      }
      let text = try LocalFile.text(file)
      if let fault = DataFileFault.all(in: text, as: path).first {
        throw ListedFaults(
          code: "data-file", sentence: Indonesian().commandWords.faultsFound(1),
          faults: [
            ListedFaults.Fault(
              place: nil, field: path, code: "data-file",
              sentence: "\(fault.problem.id) \(fault.remedy.id)")
          ])
      }
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place, options: .atomic)
    }
    Console.say(
      read.json
        ? JSONText.of(["path": path]) : remove ? "\(path) dihapus." : "\(path) dipercaya.")
  }
}
