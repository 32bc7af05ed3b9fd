// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

// What is handed in with a row, read without the decoder, which takes longer for one of these than the row takes to be
// decided. A test holds each against it. Long ones that come once in a case are left to it.

extension SystemSelection: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(systems: try json.texts("systems"), reason: try json.textIfAny("reason"))
  }
}

extension Disposition: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      to: try json.objects("to"), through: try json.textIfAny("through"),
      instructions: try json.textsIfAny("instructions") ?? [], note: try json.textIfAny("note"),
      speed: try json.kindIfAny("speed", Speed.init) ?? .normal,
      secrecy: try json.kindIfAny("secrecy", Secrecy.init) ?? .normal,
      due: try json.dayIfAny("due"))
  }
}

extension Disposition.Addressee: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      post: try json.text("post"), responsible: try json.flagIfAny("responsible") ?? true)
  }
}

extension TeamAssignment: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      team: try json.textIfAny("team"), leader: try json.text("leader"),
      members: try json.texts("members"), mismatchReason: try json.textIfAny("mismatchReason"))
  }
}

extension OfficeReport: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      summary: try json.text("summary"), scope: try json.textIfAny("scope"),
      method: try json.textIfAny("method"), conclusion: try json.textIfAny("conclusion"),
      recommendations: try json.textIfAny("recommendations"))
  }
}

extension DecisionRecord: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      considerations: try json.textIfAny("considerations"),
      advised: try json.textIfAny("advised"), advice: try json.textsIfAny("advice"))
  }
}

extension ShutdownOrder: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      from: try json.day("from"), until: try json.dayIfAny("until"),
      announcement: try json.text("announcement"), wayBack: try json.text("wayBack"),
      operatorName: try json.textIfAny("operatorName"), backupTaken: try json.flag("backupTaken"))
  }
}

extension MonitoringOrder: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      from: try json.day("from"), until: try json.dayIfAny("until"),
      intervalSeconds: try json.number("intervalSeconds"),
      backupPlan: try json.text("backupPlan"), contact: try json.textIfAny("contact"))
  }
}

extension Delivery: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      unit: try json.textIfAny("unit"), subject: try json.textIfAny("subject"),
      body: try json.textIfAny("body"), letterNumber: try json.textIfAny("letterNumber"),
      via: try json.textIfAny("via"))
    letter = try json.numberIfAny("letter")
  }
}

extension ChangeRequest: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      subject: try json.text("subject"), what: try json.text("what"), why: try json.text("why"),
      system: try json.textIfAny("system"), domain: try json.textIfAny("domain"),
      urgency: try json.kindIfAny("urgency", Disposition.Speed.init) ?? .normal,
      letterNumber: try json.textIfAny("letterNumber"),
      letterDate: try json.dayIfAny("letterDate"))
    letter = try json.numberIfAny("letter")
  }
}

extension Analysis: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      finding: try json.text("finding"), likelihood: try json.number("likelihood"),
      impact: try json.number("impact"), proposal: try json.text("proposal"),
      system: try json.textIfAny("system"))
  }
}

extension WorkRecord: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(done: try json.text("done"), result: try json.text("result"))
  }
}

extension ChangeRecord: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      plan: try json.text("plan"), window: try json.text("window"),
      backup: try json.text("backup"), rollback: try json.text("rollback"),
      steps: try json.text("steps"), before: try json.text("before"),
      after: try json.text("after"))
  }
}

extension TestRecord: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(
      method: try json.text("method"), checks: try json.objects("checks"),
      note: try json.textIfAny("note"))
  }
}

extension TestRecord.Check: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(what: try json.text("what"), passed: try json.flag("passed"))
  }
}

extension Approval: PlainReadable {
  package init(_ json: PlainObject) throws(OddJSON) {
    self.init(note: try json.textIfAny("note"))
  }
}
