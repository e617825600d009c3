import Catalogue
import Metamodel
import Terminal

extension State {
  /// The diagrams that there are of a description, the most telling first.
  func diagrams(of position: Int) -> [DiagramSubject] {
    guard position >= 0 else { return [] }
    let description = catalogue.descriptions[position]
    var subjects: [DiagramSubject] = []
    if State.collaborationKinds.contains(description.kind.id),
      !CollaborationOrder(from: position, in: terms).exchanges.isEmpty
    {
      subjects.append(DiagramSubject(sort: .collaboration, reference: description.reference))
    }
    if let interface = interface(of: position) {
      subjects.append(
        DiagramSubject(sort: .sequence, reference: catalogue.descriptions[interface].reference))
    }
    return subjects + [DiagramSubject(sort: .neighbourhood, reference: description.reference)]
  }

  /// The logical interface of a version, or of the current version of a service.
  private func interface(of position: Int) -> Int? {
    let description = catalogue.descriptions[position]
    if let version = terms.version(of: position) { return terms.logicalInterface(of: version) }
    guard description.kind.id == "service" else { return nil }
    let current = ServiceFamily(id: description.id, in: catalogue).current?.profile
    return current.flatMap(terms.logicalInterface)
  }

  /// Shows a diagram of the current description in the place of the panes; of the open one, the next.
  mutating func openDiagram(_ sort: DiagramSubject.Sort? = nil) {
    guard let position = current else { return }
    let subjects = diagrams(of: position)
    guard let subject = subjects.first(where: { sort == nil || $0.sort == sort }) else { return }
    history.leave(place)
    showDiagram(subject, nil)
  }

  /// The next sort of diagram of the same description.
  mutating func stepDiagram(_ step: Int) {
    guard let state = diagram, let position = state.position(in: catalogue) else { return }
    let subjects = diagrams(of: position)
    guard let index = subjects.firstIndex(of: state.subject), subjects.count > 1 else {
      say(Words(sv: "Det finns inget annat diagram härifrån.", en: "There is no other diagram from here."))
      return
    }
    showDiagram(subjects[(index + step + subjects.count) % subjects.count], nil)
  }

  /// - Parameter cursor: where the cursor was; `nil` where the diagram is new, so that it begins where it should.
  mutating func showDiagram(_ subject: DiagramSubject, _ cursor: SpotCursor?) {
    guard catalogue.position(of: subject.reference) != nil else {
      say(
        Words(sv: "\(subject.reference) finns inte.", en: "\(subject.reference) does not exist."),
        isProblem: true)
      return
    }
    form = nil
    browse.isTyping = false
    view = .overview(.diagram(DiagramState(subject: subject, cursor: cursor ?? SpotCursor())))
    refreshDiagram()
  }

  /// Draws the diagram anew for the size, the language and the content.
  mutating func refreshDiagram() {
    guard var state = diagram else { return }
    guard let position = state.position(in: catalogue) else {
      view = .browse
      return
    }
    state.drawing = drawing(state.subject, position, width: spotRect.width)
    state.cursor.fit(state.spots, size: state.drawing.size, room: Size(spotRect))
    diagram = state
  }

  private func drawing(_ subject: DiagramSubject, _ position: Int, width: Int) -> Drawing {
    switch subject.sort {
    case .collaboration: collaborationDiagram(of: position).drawing(width: width)
    case .sequence: interfaceSequence(of: position).drawing(width: width)
    case .neighbourhood: neighbourhood(of: position, width: width)
    }
  }

  /// The diagram as a file; it is drawn as wide as is good on a page.
  func svg(_ diagram: DiagramState) -> String {
    guard let position = diagram.position(in: catalogue) else { return "" }
    return DrawingSVG(drawing(diagram.subject, position, width: 110), language).text
  }

  func draw(_ diagram: DiagramState, _ layout: Layout, _ frame: inout Frame) {
    Box(
      title: "\(diagram.subject.label[language]): \(diagram.drawing.title.visible)", look: theme.look,
      hasFocus: overlay == nil
    ).draw(in: layout.body, of: &frame)
    draw(diagram.drawing, from: diagram.cursor.origin, in: spotRect, &frame)
    drawCursor(diagram.cursor, diagram.spots, in: spotRect, diagram.drawing.size, &frame)
  }
}
