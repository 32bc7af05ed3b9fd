// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

struct CaseJudge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Judge one control of an open evaluation's checklist.",
    discussion: """
      VERDICT is met, not-met, not-applicable or none. A verdict other than met needs a --note. Files
      that stand beside the control stay there. The row that hands the evaluation in takes what was
      judged. Beside the verdict an auditor's three questions can be answered: is the control
      designed, implemented, effective? Answers that are not given stay as they are.

      EXAMPLES:
        kawal case judge BKS-2026-0002 P27-1-a met --item SIMPEG --as bayu.pradipta
        kawal case judge BKS-2026-0002 P27-1-a met --item SIMPEG --as bayu.pradipta --designed yes --implemented yes --effective no
        kawal case judge BKS-2026-0002 P27-1-b not-met --item SIMPEG --as bayu.pradipta --note "Sandi bawaan" --file bukti.png
      """)

  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case met
    case notMet = "not-met"
    case notApplicable = "not-applicable"
    case none
  }

  enum Answer: String, ExpressibleByArgument, CaseIterable {
    case yes, no, none
  }

  @OptionGroup var act: ActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Id of the control, as `case checklist` prints it.") var control: String
  @Argument(help: "What is found.") var verdict: Choice
  @Option(help: ArgumentHelp("Code of the system.", valueName: "code")) var item: String
  @Option(help: "What was seen; stays as it is where absent.") var note: String?
  @Option(help: "An evidence file; repeat for more.") var file: [String] = []
  @Option(help: "Whether a written rule or design asks for it.") var designed: Answer?
  @Option(help: "Whether it was built as designed.") var implemented: Answer?
  @Option(help: "Whether a test showed that it works.") var effective: Answer?

  private func answers(over before: ThreeAnswers?) -> ThreeAnswers {
    var answers = before ?? ThreeAnswers()
    for (question, given) in [
      (ThreeAnswers.Question.designed, designed), (.implemented, implemented),
      (.effective, effective),
    ] {
      if let given { answers[question] = given == .none ? nil : given == .yes }
    }
    return answers
  }

  func run() async throws {
    let (work, time) = try await OpenOffice.with(act.read.data) { office in
      let acting = try office.acting(act)
      let viewer = try await office.viewer(act.username, at: acting.at)
      let before = try await office.store.workspace(number, item: item, for: viewer, at: acting.at)?
        .judgements[control]
      var files = before?.files ?? []
      for path in file {
        let kept = try await office.keep(path, by: acting).sha256
        if !files.contains(kept) { files.append(kept) }
      }
      let verdict = Verdict(rawValue: verdict.rawValue)
      let note = note ?? before?.note ?? ""
      try await office.telling(number) { [files] in
        try await office.store.judge(
          control, verdict, answers: answers(over: before?.answers), note: note, files: files,
          in: number, item: item, by: acting)
      }
      guard
        let work = try await office.store.workspace(
          number, item: item, for: viewer, at: acting.at)
      else { throw Failure(.notFound, "no evaluation of \(item) in \(number)") }
      return (work, office.time)
    }
    let list = ChecklistJSON(work, time, only: control)
    if act.read.json { return Console.say(JSONText.of(list)) }
    Console.say(Indonesian().actDone)
    Console.say(Indonesian().controlsJudged(list.judged, of: list.count))
  }
}

struct CaseChecklist: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: "Print the checklist of an evaluation, with what is judged.",
    discussion: """
      EXAMPLES:
        kawal case checklist BKS-2026-0002 --item SIMPEG --open
        kawal case checklist BKS-2026-0002 --item SIMPEG --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: ArgumentHelp("Code of the system.", valueName: "code")) var item: String
  @Flag(help: "Only controls that have no verdict yet.") var open = false
  @Option(name: .customLong("as"), help: "User name of who looks; everything where absent.")
  var username: String?

  func run() async throws {
    let (work, time) = try await OpenOffice.with(read.data) { office in
      let instant = try office.instant(nil)
      let viewer = try await office.viewer(username, at: instant)
      // Whoever may not read the case learns nothing of its checklist.
      _ = try await office.store.caseView(
        number, item: item, for: viewer, at: instant, timeline: PageOfList(size: 1))
      guard
        let work = try await office.store.workspace(
          number, item: item, for: viewer, at: instant)
      else { throw Failure(.notFound, "no evaluation of \(item) in \(number)") }
      return (work, office.time)
    }
    var list = ChecklistJSON(work, time)
    if open { list.controls.removeAll { $0.verdict != nil } }
    if read.json { return Console.say(JSONText.of(list)) }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["No.", "Id", "Penilaian", "Kontrol"],
        rows: list.controls.map { control in
          [
            control.no, control.id,
            words.verdict(control.verdict.flatMap(Verdict.init)), control.text,
          ]
        }
      ).text)
    Console.say(words.controlsJudged(list.judged, of: list.count))
  }
}

struct ChecklistJSON: Encodable {
  struct Control: Encodable {
    var id: String
    var no: String
    var area: Int
    var text: String
    var verdict: String?
    var designed: Bool?
    var implemented: Bool?
    var effective: Bool?
    var note: String?
    var files: [String]
    var by: String?
    var at: String?
    /// Verdict of the evaluation before.
    var before: String?
  }

  var number: String
  var item: String
  var checklist: String
  var judged: Int
  var count: Int
  var controls: [Control]

  init(_ work: Workspace, _ time: OfficeTime, only id: String? = nil) {
    number = work.caseNumber
    item = work.system.code
    checklist = "\(work.checklist.id) \(work.checklist.version)"
    judged = work.judgements.values.count { $0.verdict != nil }
    count = work.checklist.controls.count
    controls = work.checklist.areas.flatMap { area in
      area.controls.filter { id == nil || $0.id == id }.map { control in
        let judgement = work.judgements[control.id]
        return Control(
          id: control.id, no: control.no, area: area.number, text: control.text,
          verdict: judgement?.verdict?.rawValue, designed: judgement?.answers.designed,
          implemented: judgement?.answers.implemented, effective: judgement?.answers.effective,
          note: judgement?.note,
          files: judgement?.files ?? [], by: judgement?.by, at: time.stamp(judgement?.at),
          before: (judgement?.before ?? work.before[control.id]?.verdict)?.rawValue)
      }
    }
  }
}
