// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension CaseFile: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("active", active)
    json.member("arrivals", arrivals)
    json.member("closedAt", closedAt)
    json.member("due", due)
    json.member("entries", entries)
    json.member("item", item)
    json.member("items", items)
    json.member("openedAt", openedAt)
    json.member("pause", pause)
    json.member("rounds", rounds)
    json.member("status", status)
    json.member("stops", stops)
    json.member("version", version)
  }
}

extension CaseFile.Active: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("assignee", assignee)
    json.member("delegate", delegate)
    json.member("due", due)
    json.member("earliest", earliest)
    json.member("round", round)
    json.member("since", since)
    json.member("step", step)
    json.member("takenBy", takenBy)
  }
}

extension CaseFile.Delegation: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("officer", officer)
    json.member("until", until)
  }
}

extension CaseFile.Entry: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("kind", kind)
    json.member("name", name)
    json.member("version", version)
  }
}

extension CaseFile.Pause: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("reason", reason)
    json.member("since", since)
    json.member("waitingFor", waitingFor)
  }
}

extension CaseFile.Stop: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("from", from)
    json.member("to", to)
  }
}

extension CaseFile.Round: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("count", count)
    json.member("step", step)
  }
}

extension CaseFile.ItemCount: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("ended", ended)
    json.member("total", total)
  }
}

extension Arrival: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("from", from)
    json.member("step", step)
  }
}

extension Activation: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("due", due)
    json.member("earliest", earliest)
    json.member("round", round)
    json.member("step", step)
  }
}

extension Actor: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("capacity", capacity)
    json.member("name", name)
    json.member("officer", officer)
    json.member("onBehalfOf", onBehalfOf)
    json.member("post", post)
    json.member("title", title)
  }
}

extension OutputEntry: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("body", body)
    json.member("files", files)
    json.member("kind", kind)
    json.member("name", name)
  }
}

extension Opened: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("activation", activation)
    json.member("due", due)
    json.member("procedure", procedure)
    json.member("procedureVersion", procedureVersion)
    json.member("requester", requester)
    json.member("title", title)
  }
}

extension Started: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("activation", activation)
    json.member("item", item)
  }
}

extension Completed: CanonicalText {
  package func write(to json: inout CanonicalWriter) {
    json.member("activated", activated)
    json.member("arrived", arrived)
    json.member("ends", ends)
    json.member("late", late)
    json.member("outcome", outcome)
    json.member("outputs", outputs)
    json.member("reason", reason)
    json.member("round", round)
    json.member("spent", spent)
    json.member("split", split)
    json.member("step", step)
  }
}
