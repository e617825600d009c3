import Metamodel

/// The technical side of a contract: how its messages are carried, and where it can be called.
struct ContractTechnique {
  /// One way to carry all of it.
  struct Interface {
    let id: String
    let name: String
    let protocolID: String
    let isRPC: Bool
    /// The profile of RIV-TA that it follows.
    let profile: String?
    var paths: Set<String> = []
    var layouts: Set<String> = []
    var transports: Set<String> = []
    /// Parts that stand in the header, with what their documentation says.
    var headers: [String: String] = [:]
  }

  struct Instance {
    let address: String
    let host: String
    /// The interfaces that it answers by.
    var interfaces: [String] = []
  }

  private var interfaces: [Interface] = []
  private var instances: [Instance] = []

  /// The technical interfaces of a version.
  func technicalInterfaces(of identity: ContractIdentity) -> [ServiceContract.TechnicalInterface] {
    interfaces.map { interface in
      let source = identity.version.source.map { source in
        interface.profile.map { "\(source):\($0)" } ?? "\(source).\(interface.id)"
      }
      return ServiceContract.TechnicalInterface(
        id: interface.id, name: interface.name, source: source, protocolID: interface.protocolID,
        formats: ["xml"], style: interface.isRPC ? "rpc" : nil, binding: interface.binding,
        documents: Array(interface.paths))
    }
  }

  var serviceInstances: [ServiceContract.Instance] {
    var ids = UsedIDs()
    return instances.map { instance in
      ServiceContract.Instance(
        id: ids.free(Address.segment(of: instance.address)), name: instance.host, address: instance.address,
        interfaces: instance.interfaces)
    }
  }

  mutating func add(_ contract: WSDLContract, _ remarks: inout Remarks) {
    var ofBinding: [XMLName: Int] = [:]
    for document in contract.documents {
      for binding in document.bindings {
        guard let place = interface(of: binding, in: document) else { continue }
        ofBinding[binding.name] = place
        interfaces[place].paths.insert(document.path)
        let uses = Set(binding.operations.values.compactMap(\.use))
        for use in uses.isEmpty ? ["literal"] : uses where interfaces[place].protocolID != "http" {
          interfaces[place].layouts.insert("\(binding.style)/\(use)")
        }
        if let transport = binding.transport { interfaces[place].transports.insert(transport) }
        for part in contract.headers(of: binding) {
          interfaces[place].headers[part.name] = Documentation(part.node).text
        }
      }
    }
    for document in contract.documents {
      for port in document.services.flatMap(\.ports) {
        guard let address = port.address, !address.isEmpty, let interface = ofBinding[port.binding] else {
          continue
        }
        add(address, at: document.place(of: port.node), interfaces[interface].id, &remarks)
      }
    }
  }

  private mutating func add(
    _ address: String, at place: String, _ interface: String, _ remarks: inout Remarks
  ) {
    guard let host = Address.host(of: address) else {
      remarks.note(address, at: place, .placeholder)
      return
    }
    let known = instances.firstIndex { $0.address == address.trimmed }
    if known == nil { instances.append(Instance(address: address.trimmed, host: host)) }
    let index = known ?? instances.count - 1
    if !instances[index].interfaces.contains(interface) { instances[index].interfaces.append(interface) }
  }

  /// The interface that a binding belongs to: that of its profile of RIV-TA, else that of its protocol.
  private mutating func interface(of binding: WSDL.Binding, in document: WSDL) -> Int? {
    let profile = RIVNamespace(document.target)?.profile
    let made = profile.map(ContractTechnique.interface(profile:)) ?? ContractTechnique.interface(binding)
    guard let made else { return nil }
    if let known = interfaces.firstIndex(where: { $0.id == made.id }) { return known }
    interfaces.append(made)
    return interfaces.count - 1
  }

  /// `rivtabp21` is RIV-TA Basic Profile 2.1.
  private static func interface(profile: String) -> Interface {
    let version = profile.dropFirst("rivtabp".count).map(String.init).joined(separator: ".")
    return Interface(
      id: profile.segment, name: "RIV-TA Basic Profile \(version)", protocolID: "riv-ta-bp-\(version)",
      isRPC: true, profile: profile)
  }

  private static func interface(_ binding: WSDL.Binding) -> Interface? {
    switch binding.carrier {
    case .soap11:
      Interface(id: "soap-1.1", name: "SOAP 1.1", protocolID: "soap-1.1", isRPC: true, profile: nil)
    case .soap12:
      Interface(id: "soap-1.2", name: "SOAP 1.2", protocolID: "soap-1.2", isRPC: true, profile: nil)
    case .http: Interface(id: "http", name: "HTTP", protocolID: "http", isRPC: true, profile: nil)
    case .other(let namespace):
      namespace.isEmpty
        ? nil
        : Interface(
          id: namespace.segment, name: namespace, protocolID: namespace, isRPC: false, profile: nil)
    }
  }
}

extension ContractTechnique.Interface {
  /// How the messages are bound, in a sentence or two.
  fileprivate var binding: Words {
    let how = ([name] + layouts.sorted() + transports.sorted()).joined(separator: ", ") + "."
    guard !headers.isEmpty else { return Words(sv: how, en: how) }
    let parts = headers.keys.sorted().map { key in
      headers[key].flatMap { $0.isEmpty ? nil : "\(key) (\($0))" } ?? key
    }.joined(separator: ", ")
    return Words(
      sv: "\(how) I meddelandets huvud: \(parts).", en: "\(how) In the header of the message: \(parts).")
  }
}

extension Words {
  static let placeholder = Words(
    sv: "är en platshållare eller ofullständig adress och blir ingen instans",
    en: "is a placeholder or an incomplete address and becomes no instance")
}
