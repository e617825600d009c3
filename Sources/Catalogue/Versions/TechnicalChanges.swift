/// What differs between the technical interfaces of two versions.
extension InterfaceChanges {
  /// They are held against each other by the name of the file.
  mutating func compareTechnicalInterfaces() {
    let before = terms.technicalInterfaces(of: older)
    let after = terms.technicalInterfaces(of: newer)
    for interface in before {
      guard let now = after.first(where: { name($0) == name(interface) }) else {
        changes.append(
          VersionChange(
            .technicalInterface, .removed, terms.words(named: interface), breaks: true, at: interface))
        continue
      }
      compareTechnicalInterfaces(interface, now)
    }
    for interface in after where !before.contains(where: { name($0) == name(interface) }) {
      changes.append(
        VersionChange(
          .technicalInterface, .added, terms.words(named: interface), breaks: false, at: interface))
    }
  }

  private func name(_ position: Int) -> Substring? { terms.name(position).split(separator: "/").last }

  private mutating func compareTechnicalInterfaces(_ interface: Int, _ now: Int) {
    guard let one = terms.record(interface), let other = terms.record(now) else { return }
    var details: [VersionChange.Detail] = []
    var breaks = false
    for field in ["protocol", "style", "authentication"] where one[field] != other[field] {
      guard let field = one.schema[field] else { continue }
      details.append(
        .init(field.label, of: field, from: one.texts(field.id), to: other.texts(field.id)))
      breaks = breaks || one[field.id] != nil
    }
    let (formats, newFormats) = (one.texts("formats"), other.texts("formats"))
    if Set(formats) != Set(newFormats), let field = one.schema["formats"] {
      details.append(.init(field.label, of: field, from: formats, to: newFormats))
      breaks = breaks || !formats.allSatisfy(newFormats.contains)
    }
    guard !details.isEmpty else { return }
    changes.append(
      VersionChange(.technicalInterface, .changed, terms.words(named: now), details, breaks: breaks, at: now))
  }
}
