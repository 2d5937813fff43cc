using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Computes a contest again from its journals, beside its actors.</summary>
internal static class Recount
{
    /// <summary>All facts, or those up to an instant, under the rules and the roster of that instant.</summary>
    public static async Task<Evaluation> Of(
        RunningContest running, Declarations declared, decimal? asOf, CancellationToken cancel)
    {
        var now = running.Definition;
        var then = asOf is { } instant && declared.ChangesAfter(instant)
            ? declared.Read(now.Id, instant).Definition
            : null;
        return Evaluate(then ?? now, await running.Facts(cancel), asOf);
    }

    /// <summary>What another version of the rules would change. Errors have pointers into the rulebook.</summary>
    public static async Task<(RulesPreview? Preview, IReadOnlyList<DocumentError> Errors)> Preview(
        RunningContest running, Members rulebook, CancellationToken cancel)
    {
        var (next, errors) = DefinitionReader.With(running.Definition, rulebook);
        if (next is null) return (null, errors);
        var facts = await running.Facts(cancel);
        var (before, after) = (Evaluate(running.Definition, facts, null), Evaluate(next, facts, null));
        return (new RulesPreview(StandingChange.Between(before, after), Unread.Under(next, facts)), []);
    }

    private static Evaluation Evaluate(Definition definition, IReadOnlyCollection<Fact> facts, decimal? asOf)
    {
        var evaluation = Evaluation.Whole(definition.Rules, definition.Roster, asOf);
        evaluation.Apply(facts, []);
        return evaluation;
    }
}
