using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What an actor evaluates of the facts that it is given: all, or those that an audience sees.</summary>
internal abstract class Sight
{
    private static readonly IReadOnlyDictionary<EntrantId, int> None = ImmutableDictionary<EntrantId, int>.Empty;

    private Sight() { }

    public abstract Evaluation Now { get; }

    /// <param name="role">Null = all.</param>
    public static Sight Own(Definition contest, EntrantId id, string? role) => role is null
        ? new Full(Evaluation.Own(contest.Rules, contest.Roster, id, contest.SealedAt))
        : new Partial(Audience.Own(contest.Rules, contest.Roster, id, role, contest.SealedAt));

    /// <param name="role">Null = all.</param>
    public static Sight Shared(Definition contest, string? role) => role is null
        ? new Full(Evaluation.Shared(contest.Rules, contest.Roster, contest.SealedAt))
        : new Partial(Audience.Shared(contest.Rules, contest.Roster, role, contest.SealedAt));

    public abstract Changes Apply(
        IReadOnlyCollection<Fact> facts, IReadOnlyCollection<CellChange> own, decimal? upTo);

    public virtual bool IsFrozen(Board board) => false;

    /// <summary>Marks below a board that are kept back, by entrant.</summary>
    public virtual IReadOnlyDictionary<EntrantId, int> Pending(Board board) => None;

    private sealed class Full(Evaluation all) : Sight
    {
        public override Evaluation Now => all;

        public override Changes Apply(
            IReadOnlyCollection<Fact> facts, IReadOnlyCollection<CellChange> own, decimal? upTo) =>
            all.Apply(facts, own, upTo);
    }

    private sealed class Partial(Audience audience) : Sight
    {
        public override Evaluation Now => audience.View;

        public override Changes Apply(
            IReadOnlyCollection<Fact> facts, IReadOnlyCollection<CellChange> own, decimal? upTo) =>
            audience.Apply(facts, own, upTo);

        public override bool IsFrozen(Board board) => audience.IsFrozen(board);

        public override IReadOnlyDictionary<EntrantId, int> Pending(Board board) =>
            audience.IsFrozen(board) ? audience.Pending(board) : None;
    }
}
