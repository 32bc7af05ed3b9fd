// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Probes
import Records

/// Data files of the office's own, in its data folder: `probes/judol.yaml` there stands in for the
/// shipped file of that name.
struct OwnFiles: Sendable {
  /// All that can be replaced.
  static let paths = Knowledge.files.map { "probes/\($0)" } + [policy]
  static let policy = "policies/advice.yaml"
  private static let longest = 1 << 20

  /// The data folder.
  let folder: String

  init(in folder: String) { self.folder = folder }

  init(of store: Store) {
    folder = URL(fileURLWithPath: store.files.folder).deletingLastPathComponent().path
  }

  /// `nil` where the office has no file of its own at that path.
  func text(_ path: String) -> String? {
    guard Self.paths.contains(path),
      let handle = FileHandle(forReadingAtPath: "\(folder)/\(path)")
    else { return nil }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: Self.longest + 1)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  func has(_ path: String) -> Bool { text(path) != nil }

  /// What is wrong with the office's files, each by itself.
  func faults() -> [DataFileFault] { Self.paths.flatMap(faults(in:)) }

  func faults(in path: String) -> [DataFileFault] {
    text(path).map { DataFileFault.all(in: $0, as: path) } ?? []
  }
}

/// A fault of a data file, with how to mend it.
struct DataFileFault: Sendable, Hashable, CustomStringConvertible {
  var path: String
  /// From 1; `nil` for the whole file.
  var line: Int?
  var problem: Phrase
  var remedy: Phrase

  var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(problem.id) \(remedy.id)" }

  /// What is wrong with a text that is to stand at that path.
  static func all(in text: String, as path: String) -> [DataFileFault] {
    if path == OwnFiles.policy {
      do throws(AdvicePolicyFaults) {
        _ = try AdvicePolicyReader.read(text)
        return []
      } catch {
        return error.faults.map {
          DataFileFault(
            path: path, line: $0.line, problem: $0.sentence,
            remedy: Phrase(
              "Bandingkan dengan keluaran `kawal data show \(path)`.",
              en: "Compare with what `kawal data show \(path)` prints."))
        }
      }
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do {
      _ = try Knowledge { $0 == name ? text : nil }
      return []
    } catch let error as KnowledgeError {
      return [
        DataFileFault(path: path, line: error.line, problem: error.problem, remedy: error.remedy)
      ]
    } catch {
      return [DataFileFault(path: path, problem: Phrase("\(error)"), remedy: Phrase(""))]
    }
  }
}
