using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Computes a contest again from its journals, beside its actors.</summary>
internal static class Recount
{
    /// <summary>All facts, or those up to a moment, under the rules and the roster of that moment.</summary>
    public static async Task<Evaluation> Of(
        RunningContest running, Declarations declared, Question asked, CancellationToken cancel)
    {
        var (now, when) = (running.Definition, asked.When);
        var then = await DefinitionAt(running, declared, when) ?? now;
        var (facts, asOf) = (await running.Facts(cancel, when.Position), Instant(now, when.AsOf));
        if (asked.Role is not { } role || !now.Audiences.Contains(role)) return Evaluate(then, facts, asOf);

        // What is kept back now is kept back of any moment: who asks for one before the freeze would see it else.
        var screen = new Screen(now.Rules, now.Roster, role);
        screen.Take(when.Position is null ? facts : await running.Facts(cancel));
        var seen = facts.Where(f => !screen.Hides(f));
        return Audience.Of(then.Rules, then.Roster, role, seen, asOf).View;
    }

    /// <summary>What another version of the rules would change. Errors have pointers into the rulebook.</summary>
    public static async Task<(RulesPreview? Preview, IReadOnlyList<DocumentError> Errors)> Preview(
        RunningContest running, Members rulebook, CancellationToken cancel)
    {
        var (next, errors) = DefinitionReader.With(running.Definition, rulebook);
        if (next is null) return (null, errors);
        var facts = await running.Facts(cancel);
        var asOf = running.Definition.SealedAt;
        var (before, after) = (Evaluate(running.Definition, facts, asOf), Evaluate(next, facts, asOf));
        var changes = StandingChange.Between(before, after);
        var preview = new RulesPreview(changes, Unread.Under(next, facts))
        {
            Doubts = [.. SuccessionDoubts.Of(running.Definition, next)],
        };
        return (preview, []);
    }

    // A sealed contest does not go on.
    private static decimal? Instant(Definition now, decimal? asked) =>
        now.SealedAt is { } sealedAt && !(asked < sealedAt) ? sealedAt : asked;

    // Null where it is what it is now.
    private static async Task<Definition?> DefinitionAt(RunningContest running, Declarations declared, Moment when)
    {
        if (when.Position is { } position)
        {
            var then = await running.Declared(position);
            return then.ChangesCount(declared) ? then.Read(running.Definition.Id, when.AsOf).Definition : null;
        }

        return when.AsOf is { } instant && declared.ChangesAfter(instant)
            ? declared.Read(running.Definition.Id, instant).Definition
            : null;
    }

    public static Evaluation Evaluate(Definition definition, IReadOnlyCollection<Fact> facts, decimal? asOf)
    {
        var evaluation = Evaluation.Whole(definition.Rules, definition.Roster, asOf);
        evaluation.Apply(facts, []);
        return evaluation;
    }
}
