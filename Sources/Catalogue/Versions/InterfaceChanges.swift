import Metamodel

/// Finds what differs between the interfaces of two versions, and judges whether consumers get on.
///
/// What consumers send must still be taken in as it is, and what they receive must still be as they expect it: the
/// same change of a message breaks in one direction and not in the other.
struct InterfaceChanges {
  var changes: [VersionChange] = []
  let older: Int
  let newer: Int
  let terms: Terms
  private let old: Contract
  private let new: Contract

  init(from older: Int, to newer: Int, in terms: Terms) {
    self.older = older
    self.newer = newer
    self.terms = terms
    old = Contract(of: older, in: terms)
    new = Contract(of: newer, in: terms)
  }

  private var oldPlace: Int { old.interface ?? older }
  private var newPlace: Int { new.interface ?? newer }

  // MARK: Operations

  mutating func compareOperations() {
    for operation in old.operations {
      guard let now = new.operations.first(where: { $0.id == operation.id }) else {
        changes.append(
          VersionChange(.operation, .removed, operation.name, breaks: true, at: oldPlace, part: operation.id))
        continue
      }
      compare(operation, now)
    }
    for operation in new.operations where !old.operations.contains(where: { $0.id == operation.id }) {
      // A call that consumers are to answer is new work for them.
      let breaks = !operation.isProducers && !operation.isOptional
      changes.append(
        VersionChange(.operation, .added, operation.name, breaks: breaks, at: newPlace, part: operation.id))
    }
  }

  private mutating func compare(_ operation: Contract.Operation, _ now: Contract.Operation) {
    var details: [VersionChange.Detail] = []
    var breaks = false
    if operation.isProducers != now.isProducers {
      let party = { (isProducers: Bool) in
        isProducers
          ? Words(sv: "producenten", en: "the producer") : Words(sv: "konsumenten", en: "the consumer")
      }
      details.append(
        .init(
          Words(sv: "besvaras av", en: "answered by"), from: party(operation.isProducers),
          to: party(now.isProducers)))
      breaks = true
    }
    if operation.pattern != now.pattern {
      details.append(
        .init(
          Words(sv: "interaktionsmönster", en: "interaction pattern"), of: now.schema["pattern"],
          from: [operation.pattern], to: [now.pattern]))
      breaks = true
    }
    if operation.isOptional != now.isOptional {
      let answer = { (isOptional: Bool) in
        isOptional ? Words(sv: "nej", en: "no") : Words(sv: "ja", en: "yes")
      }
      details.append(
        .init(
          Words(sv: "obligatoriskt", en: "mandatory"), from: answer(operation.isOptional),
          to: answer(now.isOptional)))
      breaks = breaks || (!now.isProducers && operation.isOptional)
    }
    if Set(operation.messages) != Set(now.messages) {
      details.append(
        .init(
          Words(sv: "meddelanden", en: "messages"), from: names(of: operation.messages, old),
          to: names(of: now.messages, new)))
      let gone = operation.messages.contains { !now.messages.contains($0) }
      let toBeSent = now.messages.contains { id in
        !operation.messages.contains(id) && new.message(id)?.isSentByConsumer == true
      }
      breaks = breaks || gone || toBeSent
    }
    guard !details.isEmpty else { return }
    changes.append(
      VersionChange(.operation, .changed, now.name, details, breaks: breaks, at: newPlace, part: now.id))
  }

  private func names(of messages: [String], _ contract: Contract) -> Words {
    .listed(messages.map { contract.message($0)?.name ?? Words(sv: $0, en: $0) })
  }

  // MARK: Messages

  mutating func compareMessages() {
    for message in old.messages {
      guard let now = new.message(message.id) else {
        let isUsed = message.isSentByConsumer || message.isReceivedByConsumer
        changes.append(
          VersionChange(.message, .removed, message.name, breaks: isUsed, at: oldPlace, part: message.id))
        continue
      }
      if message.direction != now.direction {
        let detail = VersionChange.Detail(
          Words(sv: "riktning", en: "direction"), of: now.schema["direction"], from: [message.direction],
          to: [now.direction])
        changes.append(
          VersionChange(.message, .changed, now.name, [detail], breaks: true, at: newPlace, part: now.id))
      }
      compareObjects(message, now)
    }
    for message in new.messages where old.message(message.id) == nil {
      // Whether it is asked of consumers is said where the operation that uses it has changed.
      changes.append(
        VersionChange(.message, .added, message.name, breaks: false, at: newPlace, part: message.id))
    }
  }

  private mutating func compareObjects(_ message: Contract.Message, _ now: Contract.Message) {
    var left = now.objects
    var gone: [Contract.CarriedObject] = []
    for object in message.objects {
      if let index = left.firstIndex(where: { $0.position == object.position }) {
        compareAttributes(object, left.remove(at: index), message, now)
      } else {
        gone.append(object)
      }
    }
    for object in gone {
      // One object in the place of another is one that tells of the same business object.
      let refined = terms.targets(of: "refines", from: object.position)
      guard
        let index = left.firstIndex(where: { other in
          terms.targets(of: "refines", from: other.position).contains(where: refined.contains)
        })
      else {
        changes.append(
          VersionChange(
            .object, .removed, below(message, object.name), attributes(from: object.attributes, to: []),
            breaks: true,
            at: object.position))
        continue
      }
      let other = left.remove(at: index)
      let detail = VersionChange.Detail(
        Words(sv: "objekt", en: "object"), from: object.name, to: other.name)
      changes.append(
        VersionChange(.object, .changed, below(now, other.name), [detail], breaks: false, at: other.position))
      compareAttributes(object, other, message, now)
    }
    for object in left {
      let isAsked =
        object.attributes.contains { Bounds($0.cardinality).lower > 0 } || object.attributes.isEmpty
      changes.append(
        VersionChange(
          .object, .added, below(now, object.name), attributes(from: [], to: object.attributes),
          breaks: now.isSentByConsumer && isAsked, at: object.position))
    }
  }

  /// The attributes that come or go with an object, as a detail of it.
  private func attributes(
    from old: [Contract.Attribute], to new: [Contract.Attribute]
  ) -> [VersionChange.Detail] {
    guard !(old + new).isEmpty else { return [] }
    return [
      .init(
        VersionChange.Sort.attribute.label, from: .listed(old.map(\.name)), to: .listed(new.map(\.name)))
    ]
  }

  private func below(_ message: Contract.Message, _ name: Words) -> Words {
    Words(sv: "\(message.name.sv) › \(name.sv)", en: "\(message.name.en) › \(name.en)")
  }

  // MARK: Attributes

  private mutating func compareAttributes(
    _ object: Contract.CarriedObject, _ now: Contract.CarriedObject, _ before: Contract.Message,
    _ message: Contract.Message
  ) {
    for attribute in object.attributes {
      guard let new = now.attributes.first(where: { $0.id == attribute.id }) else {
        changes.append(
          VersionChange(
            .attribute, .removed, below(before, attribute.name), breaks: true, at: object.position,
            part: attribute.id))
        continue
      }
      compare(attribute, new, in: message, at: now.position)
    }
    for attribute in now.attributes where !object.attributes.contains(where: { $0.id == attribute.id }) {
      let breaks = message.isSentByConsumer && Bounds(attribute.cardinality).lower > 0
      changes.append(
        VersionChange(
          .attribute, .added, below(message, attribute.name), breaks: breaks, at: now.position,
          part: attribute.id))
    }
  }

  private mutating func compare(
    _ attribute: Contract.Attribute, _ now: Contract.Attribute, in message: Contract.Message, at object: Int
  ) {
    var details: [VersionChange.Detail] = []
    var breaks = false
    for (field, label, one, other) in [
      ("data-type", Words(sv: "datatyp", en: "data type"), attribute.dataType, now.dataType),
      ("format", Words(sv: "format", en: "format"), attribute.format, now.format),
      ("code-list", Words(sv: "kodverk", en: "code list"), attribute.codeList, now.codeList),
    ] where one != other {
      details.append(.init(label, of: now.schema[field], from: [one], to: [other]))
      // Where it was not said before, it is the description that is new.
      breaks = breaks || !one.isEmpty
    }
    if attribute.cardinality != now.cardinality {
      details.append(
        .init(
          Words(sv: "kardinalitet", en: "cardinality"), of: nil, from: [attribute.cardinality],
          to: [now.cardinality]))
      if !attribute.cardinality.isEmpty, !now.cardinality.isEmpty {
        let (one, other) = (Bounds(attribute.cardinality), Bounds(now.cardinality))
        breaks = breaks || (message.isSentByConsumer && !one.fits(other))
        breaks = breaks || (message.isReceivedByConsumer && !other.fits(one))
      }
    }
    guard !details.isEmpty else { return }
    changes.append(
      VersionChange(
        .attribute, .changed, below(message, now.name), details, breaks: breaks, at: object, part: now.id))
  }
}
