using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Computes a contest again from its journals, beside its actors.</summary>
internal static class Recount
{
    /// <summary>All facts, or those up to an instant, under the rules and the roster of that instant.</summary>
    public static async Task<Evaluation> Of(
        RunningContest running, Declarations declared, Question asked, CancellationToken cancel)
    {
        var now = running.Definition;
        var then = asked.AsOf is { } instant && declared.ChangesAfter(instant)
            ? declared.Read(now.Id, instant).Definition
            : null;
        var facts = await running.Facts(cancel);
        return asked.Role is { } role && now.Audiences.Contains(role)
            ? Seen(now, then ?? now, facts, new Question(Instant(now, asked.AsOf), role))
            : Evaluate(then ?? now, facts, Instant(now, asked.AsOf));
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
        return (new RulesPreview(StandingChange.Between(before, after), Unread.Under(next, facts)), []);
    }

    // A sealed contest does not go on.
    private static decimal? Instant(Definition now, decimal? asked) =>
        now.SealedAt is { } sealedAt && !(asked < sealedAt) ? sealedAt : asked;

    // What is kept back now is kept back of any instant: who asks for one before the freeze would see it else.
    private static Evaluation Seen(
        Definition now, Definition then, IReadOnlyCollection<Fact> facts, Question asked)
    {
        var role = asked.Role ?? "";
        var screen = new Screen(now.Rules, now.Roster, role);
        screen.Take(facts);
        var seen = facts.Where(f => !screen.Hides(f.Id));
        return Audience.Of(then.Rules, then.Roster, role, seen, asked.AsOf).View;
    }

    public static Evaluation Evaluate(Definition definition, IReadOnlyCollection<Fact> facts, decimal? asOf)
    {
        var evaluation = Evaluation.Whole(definition.Rules, definition.Roster, asOf);
        evaluation.Apply(facts, []);
        return evaluation;
    }
}
