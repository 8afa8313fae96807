public import DossierModel
public import WorkingTime

/// One thing that is different between two versions of a procedure. Facts only; the words are in `Difference+Words.swift`.
public struct Difference: Hashable, Sendable {
  public let thing: Thing
  public let change: Change

  init(_ thing: Thing, _ change: Change) { (self.thing, self.change) = (thing, change) }
}

/// Something with a key in the files and a title for people.
public struct Named: Hashable, Sendable {
  public let key: String
  public let title: Title

  init(_ key: String, _ title: Title) { (self.key, self.title) = (key, title) }
}

extension Difference {
  /// What is different: a part of a procedure or of the workflow it runs on.
  public enum Thing: Hashable, Sendable {
    case procedure
    case paper(Named)
    case document(Named)
    case branch(Named)
    case step(Named, branch: Named)
    /// An agency asked in a step, or a dossier of another procedure opened there.
    case asked(Named, step: Named)
    case part(Named, step: Named)
    /// Time several steps share.
    case budget(String, branch: Named)
    case workflow
    case role(Named)
    case state(Named)
    /// What people do in a state.
    case action(Named, state: Named)
    /// A way out of a state that is taken as soon as its conditions hold.
    case road(to: Named, state: Named)
    /// The way out of a state once all inside it is done.
    case ending(Named)
    /// What every step of a kind offers.
    case stepAction(Named, kind: String)
    /// Something time brings about.
    case timer(Named)
  }

  /// What happened to it.
  public enum Change: Hashable, Sendable {
    /// With what is worth knowing of the thing.
    case added([Value])
    case removed([Value])
    /// It comes in another place of its list: after this one, or first.
    case moved(after: Named?)
    /// Nil where there was or is no value.
    case changed(Part, from: Value?, to: Value?)
  }

  /// The part of a thing that changed.
  public enum Part: String, CaseIterable, Sendable {
    case code, variant, name, field, level, agency, validFrom, validUntil, channels, returns, fee, feeNote,
      sources
    case required, symbol, limit, afterSupplement, kind, holder, time, budget, paper, sends
    case order
    case signers, sealers, initiallers, annexSigners, copySigners, scanSigners, annex
    case submitters, movers, publishers, status, clock, notifies, quiet, final, initial,
      around, step
    case performers, asks, guards, act, news, target, timing, told, takes, tacit
  }

  /// A value in the terms of its part.
  public enum Value: Hashable, Sendable {
    case text(String)
    case texts([String])
    case title(Title)
    case name(Named)
    case day(Day)
    case amount(Int)
    case channels([Channel])
    case limit(TimeLimit)
    case minutes(Int)
    case flag(Bool)
    case required(Bool)
    case restarts(Bool)
    case holder(Holder)
    case holders([Holder])
    case roles([Named])
    case inputs([Input])
    case conditions([Condition])
    case act(Act)
    case news([CarrierNews])
    case status(PortalStatus)
    case clock(StateRule.Clock)
    case after(Named?)
    case nextStep
    case inSequence(Bool)
    case timing(TimerRule.Anchor, state: Named?)
  }

  /// Who acts: a role in a lane, whoever has the step, or whoever is asked within it.
  public enum Holder: Hashable, Sendable {
    case role(Named, lane: String)
    case step
    case asked
  }

  /// A guard, with the title of the state it names.
  public struct Condition: Hashable, Sendable {
    public let rule: Guard
    public let state: Title?
  }
}
