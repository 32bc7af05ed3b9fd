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

  /// Folder, in the data folder, of certificates of authorities that are trusted beside Debian's.
  static let authorities = "authorities"
  private static let mostAuthorities = 100

  /// Files of trusted authorities, as paths below the data folder, in order.
  var trusted: [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(Self.authorities)"))
    return (names ?? []).filter { $0.hasSuffix(".pem") || $0.hasSuffix(".crt") }.sorted()
      .prefix(Self.mostAuthorities).map { "\(Self.authorities)/\($0)" }
  }

  /// The same as visits want them; one that can't be used is left out, and `data check` names it.
  var roots: [String] {
    trusted.filter { faults(in: $0).isEmpty }.map { "\(folder)/\($0)" }
  }

  /// `nil` where the office has no file of its own at that path.
  func text(_ path: String) -> String? {
    guard Self.paths.contains(path) || trusted.contains(path),
      let handle = FileHandle(forReadingAtPath: "\(folder)/\(path)")
    else { return nil }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: Self.longest + 1)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  func has(_ path: String) -> Bool { text(path) != nil }

  /// What is wrong with the office's files, each by itself.
  func faults() -> [DataFileFault] { (Self.paths + trusted).flatMap(faults(in:)) }

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
    if path.hasPrefix(OwnFiles.authorities + "/") { return authority(text, path) }
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

  private static func authority(_ text: String, _ path: String) -> [DataFileFault] {
    func fault(_ id: String, _ en: String) -> [DataFileFault] {
      [
        DataFileFault(
          path: path, problem: Phrase(id, en: en),
          remedy: Phrase(
            "Simpan sertifikat induk (CA) dalam bentuk PEM, tanpa kunci.",
            en: "Put the authority's own certificate there as PEM, without a key."))
      ]
    }
    if text.contains("PRIVATE KEY-----") {
      return fault("Berkas ini memuat kunci privat.", "The file holds a private key.")
    }
    switch TrustedFile(text) {
    case .authorities: return []
    case .empty:
      return fault("Tidak ada sertifikat di dalamnya.", "There is no certificate inside.")
    case .unreadable:
      return fault("Ada sertifikat yang tidak dapat dibaca.", "A certificate can't be read.")
    case .noAuthority(let name):
      return fault("\(name) bukan sertifikat induk (CA).", "\(name) is no authority's certificate.")
    }
  }
}
