// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A field of one of the records that rows put out. Its words stand in the phrase book.
package enum RecordField: String, Sendable, CaseIterable {
  case summary, scope, method, conclusion, recommendations, considerations
  case shutdownFrom, shutdownUntil, announcement, wayBack, operatorName, backupTaken
  case monitoringFrom, monitoringUntil, interval, backupPlan, contact
  case deliverySubject, deliveryBody, deliveryNumber, deliveryVia
  case followUpSummary
  case requestSubject, requestWhat, requestWhy, requestSystem, requestDomain, urgency
  case letterNumber, letterDate
  case analysisFinding, likelihood, impact, proposal, analysisSystem
  case workDone, workResult
  case changePlan, changeWindow, changeBackup, changeRollback, changeSteps, changeBefore
  case changeAfter
  case approvalNote
}

/// How a field of a record is filled, and under which key it stands in the record.
struct RecordControl {
  enum Shape {
    case line
    case area(rows: Int)
    case date, figure, oneToFive, yes, speed, system, domain
  }

  var key: String
  var field: RecordField
  var shape: Shape
  var isOptional: Bool

  init(_ key: String, _ field: RecordField, _ shape: Shape, isOptional: Bool = false) {
    self.key = key
    self.field = field
    self.shape = shape
    self.isOptional = isOptional
  }
}

/// A value as the record's JSON has it.
enum RecordValue: Encodable {
  case text(String)
  case number(Int)
  case yesno(Bool)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .yesno(let yes): try container.encode(yes)
    }
  }
}
