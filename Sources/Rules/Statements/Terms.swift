extension Rules {
  /// The terms that `finds` of the rules uses.
  public static let terms: [Term] = [
    Term(
      "holders",
      """
      holders(role, X) = the actors of the entries in `responsible` of X with that role, whose from and \
      to, where given, include today.
      """),
    Term("within", "Actor A is within B where A is B or is `part-of` B, directly or through others."),
    Term(
      "same-party",
      """
      Two actors are the same party where they are equal, or one leads to the other along `part-of` and \
      `acts-as`, in any number of steps. Two that act as one generic actor, or are parts of one actor, are \
      not thereby the same party.
      """),
    Term(
      "party",
      """
      The party of an end of an exchange: the actor of the process, also where a step is named; the \
      customer where a customer is named.
      """),
    Term("digital-exchange", "An exchange whose digitalisation is digital or planned."),
    Term("in-operation", "A profile whose life-cycle is in-operation or phasing-out."),
    Term(
      "carried-objects",
      """
      carried(M) = the exchange objects in `carries` of message M, an attribute counting as its object; \
      carried(V) = the union over all messages of the logical interface of version V.
      """),
    Term(
      "realised-exchanges",
      """
      Of a profile: the exchanges in `realises-exchanges` that pass an object in `realises-objects`; where \
      `realises-exchanges` is empty, every exchange that passes such an object and has an end whose party \
      is the same party as one of producers(V) or as the `provider` of an instance of V, V being the \
      version of the profile.
      """),
    Term("producers", "producers(V) = holders(producer, the service of V)."),
    Term(
      "digital-service",
      "A service whose type is not non-digital. What lies in the folder of a service belongs to it."),
    Term("active-consumption", "A consumption whose connection is connected or disconnecting."),
    Term("direct-consumers", "direct(V) = the consumer of each active consumption whose uses is V."),
    Term(
      "parties",
      """
      parties(A) = the actors in `parties` of agreement A, and in its `accessions`, except those with an \
      entry in `accessions` whose joined is after today or whose left is before it.
      """),
    Term(
      "valid-agreement",
      """
      An agreement with signing signed that is no template, where today is not before valid-from and not \
      after valid-to.
      """),
    Term(
      "governs",
      "An agreement governs version V where its `governs-services` names V or the service of V."),
    Term(
      "end-of-source",
      """
      end(S) = the earliest valid-to of legal source S and of those it is `part-of`, in any number of \
      steps; none where none has one. S has ceased where end(S) is before today or the status of one of \
      these is retired.
      """),
    Term(
      "notice",
      """
      notice(C, K) = the longest `notice-period` in days of change C and of the valid agreements in \
      `agreements` of consumption K; none where none has one.
      """),
    Term(
      "told",
      """
      told(C, K) = the earliest date among the entries in `notices` of change C whose actor the consumer \
      of K is within; none where none of them has one.
      """),
    Term(
      "latest-assessment",
      "The legal assessment of X with the latest date among those whose assesses names X."),
    Term(
      "class-of",
      """
      class(aspect, V) = the highest value of that aspect in the classification of the objects in \
      carried(V) and of their attributes.
      """),
    Term(
      "swedish-text",
      """
      A text has Swedish where it is a plain string and the catalogue's language is sv, or a map with the \
      key sv.
      """),
  ]
}
