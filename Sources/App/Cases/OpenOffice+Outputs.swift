// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records

extension OpenOffice {
  /// What a row of a case declares to put out; empty where there is no such row, which the act
  /// itself then refuses.
  func outputs(of step: String, in number: String) async throws -> [Output] {
    let record = try await store.caseRecord(number, for: .operator, at: Date())
    let procedure = try await store.procedure(record.procedure, version: record.procedureVersion)
    return procedure?.step(step)?.outputs ?? []
  }

  /// Arguments as the outputs they make up: those of one name belong together.
  func given(
    _ arguments: [OutputArgument], for declared: [Output], by acting: Acting
  ) async throws -> [GivenOutput] {
    var drafts: [OutputDraft] = []
    for argument in arguments {
      let kind = declared.first { $0.name == argument.name }?.kind
      var index = drafts.firstIndex { $0.name == argument.name }
      if index == nil {
        drafts.append(OutputDraft(name: argument.name, kind: kind))
        index = drafts.count - 1
      }
      guard let index else { continue }
      switch argument.value {
      case .file(let path): drafts[index].files.append(try await keep(path, by: acting).sha256)
      case .json(let text): try drafts[index].set(argument.field, json: text)
      case .jsonFile(let path):
        try drafts[index].set(argument.field, json: try LocalFile.text(path))
      case .text(let path) where kind == .file && argument.field.isEmpty:
        drafts[index].files.append(try await keep(path, by: acting).sha256)
      case .text(let text) where kind == .assignment && argument.field.isEmpty:
        drafts[index].set([], to: try await team(text))
      case .text(let text): drafts[index].set(argument.field, text: text)
      }
    }
    return try drafts.map { draft in
      GivenOutput(
        name: draft.name, json: try JSONText.compact(draft.body), files: draft.files)
    }
  }

  /// Puts a file of this machine into the office.
  func keep(_ path: String, by acting: Acting) async throws -> AttachedFile {
    let stored = try store.files.keep(try LocalFile.bytes(path))
    return try await store.register(
      stored, name: path.split(separator: "/").last.map(String.init) ?? path,
      by: acting.username, at: acting.at)
  }

  /// A standing team by its code, or people by their user names, the leader first.
  private func team(_ text: String) async throws -> JSONValue {
    if let team = try await store.teams().first(where: { $0.code == text }) {
      return .object([
        "team": .text(team.code), "leader": .text(team.leader), "members": .texts(team.members),
      ])
    }
    let members = OutputDraft.list(text)
    return .object(["leader": .text(members.first ?? ""), "members": .texts(members)])
  }
}
