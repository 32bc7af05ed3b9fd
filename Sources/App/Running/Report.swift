// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

/// What a command that did not succeed says, and its exit code.
struct Report {
  /// The refusal also goes to standard output, as an object.
  var asJSON: Bool
  var words: any Phrasebook = Indonesian()

  enum Status {
    static let refused: Int32 = 1
    static let wrongUse: Int32 = 2
    static let broke: Int32 = 3
  }

  func tell(_ error: any Error) -> Int32 {
    switch error {
    case let told as Told: return refuse(told.refusal, told.naming)
    case let refusal as Refusal: return refuse(refusal, Naming())
    case let failure as Failure: return tell(failure)
    case let error as ListedFaults: return refuse(error)
    case let error as ProcedureFileError: return refuse(ListedFaults(error, english: false))
    case .fault(let fault) as CalendarError: return refuse(ListedFaults(fault, words))
    case let error as CalendarError: return refuse(Refusal(calendar: error), Naming())
    case let error as ChecklistFileError: return refuse(ListedFaults(error, words))
    default: return tellUsage(error)
    }
  }

  private func refuse(_ refusal: Refusal, _ naming: Naming) -> Int32 {
    show(
      RefusalJSON(
        code: refusal.code, sentence: words.refusal(refusal, naming), detail: refusal.detail(words))
    )
    return Status.refused
  }

  private func refuse(_ faults: ListedFaults) -> Int32 {
    for fault in faults.faults { Console.complain(fault.line) }
    show(
      RefusalJSON(
        code: faults.code, sentence: faults.sentence,
        detail: ["faults": .list(faults.faults.map(\.json))]))
    return Status.refused
  }

  private func tell(_ failure: Failure) -> Int32 {
    switch failure.code {
    case .notFound, .invalid, .conflict, .forbidden:
      show(
        RefusalJSON(
          code: failure.code.name, sentence: words.failure(failure.code),
          detail: ["message": .text(failure.message)]))
      Console.complain("  \(failure.message)")
      return Status.refused
    case .unavailable, .internal:
      Console.complain("kawal: \(failure.message)")
      return Status.broke
    }
  }

  private func tellUsage(_ error: any Error) -> Int32 {
    if let status = error as? ExitCode { return status.rawValue }
    let status = Kawal.exitCode(for: error)
    let message = Kawal.fullMessage(for: error)
    if status == .success {
      Console.say(message)
      return 0
    }
    if status == .validationFailure {
      Console.complain(message)
      return Status.wrongUse
    }
    Console.complain("kawal: \(error)")
    return Status.broke
  }

  private func show(_ refusal: RefusalJSON) {
    Console.complain("\(refusal.code): \(refusal.sentence)")
    if asJSON { Console.say(JSONText.of(["refusal": refusal])) }
  }
}

/// A refusal with what its sentence needs to call things by name.
struct Told: Error {
  var refusal: Refusal
  var naming: Naming
}

struct RefusalJSON: Encodable {
  var code: String
  var sentence: String
  var detail: [String: JSONValue]
}

extension Failure.Code {
  /// As in a refusal's code: `not-found`.
  var name: String {
    switch self {
    case .notFound: "not-found"
    case .conflict, .invalid, .forbidden, .unavailable, .internal: rawValue
    }
  }
}

extension Refusal {
  /// A fault of a calendar file by itself, before any case asks for a deadline.
  init(calendar error: CalendarError) {
    switch error {
    case .beyondEnd(let date), .beforeStart(let date): self = .calendarEnds(date)
    case .badAmount(let amount): self = .rule(code: "bad-amount", detail: ["\(amount)"])
    case .fault: self = .rule(code: "calendar-unreadable", detail: [])
    }
  }
}
