// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// The outputs that come with an act, read where it is known what they are to be.
///
/// Reading asks nothing of the records, so it is done before the one writer is: what takes time
/// there keeps everybody waiting. What is wrong with them is kept until it is this person's turn
/// to hear of it.
struct OutputReading: Sendable {
  private var given: [GivenOutput] = []
  /// What came of reading each of them as an output of the row as it was thought to be.
  private var read: [Result<ReadOutput, Refusal>] = []
  private var step: Step?

  /// - Parameter procedure: the case's; `nil` where it is not known yet.
  init(_ act: CaseAct, in procedure: Procedure?) {
    guard case .complete(let id, _, _, let outputs) = act else { return }
    given = outputs
    guard let step = procedure?.step(id) else { return }
    self.step = step
    read = outputs.map { output in
      Result { () throws(Refusal) in try OutputReading.read(output, for: step) }
    }
  }

  /// - Parameter step: the row as it is; where it was thought to be another, all is read again.
  /// - Throws: `Refusal.outputUnknown`, `Refusal.outputInvalid`.
  func read(for step: Step) throws(Refusal) -> [ReadOutput] {
    var outputs: [ReadOutput] = []
    if step.outputs == self.step?.outputs {
      for result in read { outputs.append(try result.get()) }
    } else {
      for output in given { outputs.append(try OutputReading.read(output, for: step)) }
    }
    return outputs
  }

  private static func read(
    _ output: GivenOutput, for step: Step
  ) throws(Refusal) -> ReadOutput {
    guard let declared = step.outputs.first(where: { $0.name == output.name }) else {
      throw .outputUnknown(step: step.id, output: output.name)
    }
    return try OutputIntake.read(output.json, files: output.files, as: declared)
  }
}
