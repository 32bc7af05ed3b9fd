// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

// What is handed in with a row is read and written down again at every act; the encoder takes longer for one of these
// than the row takes to be decided. A test holds each against it. Long ones that come once in a case are left to it.

extension SystemSelection: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("reason", reason)
    json.member("systems", systems)
  }
}

extension Disposition: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("due", due?.description)
    json.member("instructions", instructions)
    json.member("note", note)
    json.member("secrecy", secrecy)
    json.member("speed", speed)
    json.member("through", through)
    json.member("to", to)
  }
}

extension Disposition.Addressee: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("post", post)
    json.member("responsible", responsible)
  }
}

extension TeamAssignment: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("leader", leader)
    json.member("members", members)
    json.member("mismatchReason", mismatchReason)
    json.member("team", team)
  }
}

extension OfficeReport: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("conclusion", conclusion)
    json.member("method", method)
    json.member("recommendations", recommendations)
    json.member("scope", scope)
    json.member("summary", summary)
  }
}

extension DecisionRecord: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    if let advice { json.member("advice", advice) }
    json.member("advised", advised)
    json.member("considerations", considerations)
  }
}

extension ShutdownOrder: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("announcement", announcement)
    json.member("backupTaken", backupTaken)
    json.member("from", from.description)
    json.member("operatorName", operatorName)
    json.member("until", until?.description)
    json.member("wayBack", wayBack)
  }
}

extension MonitoringOrder: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("backupPlan", backupPlan)
    json.member("contact", contact)
    json.member("from", from.description)
    json.member("intervalSeconds", intervalSeconds)
    json.member("until", until?.description)
  }
}

extension Delivery: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("body", body)
    json.member("letter", letter)
    json.member("letterNumber", letterNumber)
    json.member("subject", subject)
    json.member("unit", unit)
    json.member("via", via)
  }
}

extension ChangeRequest: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("domain", domain)
    json.member("letter", letter)
    json.member("letterDate", letterDate?.description)
    json.member("letterNumber", letterNumber)
    json.member("subject", subject)
    json.member("system", system)
    json.member("urgency", urgency)
    json.member("what", what)
    json.member("why", why)
  }
}

extension Analysis: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("finding", finding)
    json.member("impact", impact)
    json.member("likelihood", likelihood)
    json.member("proposal", proposal)
    json.member("system", system)
  }
}

extension WorkRecord: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("done", done)
    json.member("result", result)
  }
}

extension ChangeRecord: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("after", after)
    json.member("backup", backup)
    json.member("before", before)
    json.member("plan", plan)
    json.member("rollback", rollback)
    json.member("steps", steps)
    json.member("window", window)
  }
}

extension TestRecord: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("checks", checks)
    json.member("method", method)
    json.member("note", note)
  }
}

extension TestRecord.Check: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("passed", passed)
    json.member("what", what)
  }
}

extension Approval: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("note", note)
  }
}
