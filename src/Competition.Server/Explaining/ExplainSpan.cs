using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// The two moments between which a standing changed. A query names them by instants (when things happened), by what had
/// come (tokens of the feed; before or after a fact), or by the one fact that is asked about.
/// </summary>
internal sealed record ExplainSpan(Moment From, Moment To)
{
    private const string Token = "token:";
    private const string Before = "before:";
    private const string After = "after:";
    private const string Allowed = QueryInstant.Allowed + ", token:T of the feed, before:ID or after:ID of a fact";

    /// <summary>The span, or what is wrong with it; facts that are kept from the audience are unknown.</summary>
    public static async Task<(ExplainSpan? Span, Problem? Why)> Of(
        LiveContest contest, ExplainQuery query, CancellationToken cancel)
    {
        if (query.Fact is { } fact) return await Around(contest, fact, query, cancel);
        if (query.From is null) return (null, Problem.BadQuery("from", $"{Allowed}; or fact=ID instead"));
        var (from, wrong) = await Read(contest, "from", query.From, query.Role, cancel);
        if (from is null) return (null, wrong);
        if (query.To is null) return (new ExplainSpan(from, Moment.Now), null);
        (var to, wrong) = await Read(contest, "to", query.To, query.Role, cancel);
        return to is null ? (null, wrong) : Between(from, to);
    }

    private static async Task<(ExplainSpan?, Problem?)> Around(
        LiveContest contest, string fact, ExplainQuery query, CancellationToken cancel)
    {
        if ((query.From ?? query.To) is not null)
            return (null, Problem.BadQuery("fact", "either fact=ID, or from and to"));
        var around = await contest.PositionsAround(new FactId(fact), whole: true, query.Role, cancel);
        return around is var (before, after)
            ? (new ExplainSpan(new Moment(Position: before), new Moment(Position: after)), null)
            : (null, UnknownName.Fact(fact));
    }

    // What had come by the one moment had come by the other, also where the feed and the venues have another order.
    private static (ExplainSpan?, Problem?) Between(Moment from, Moment to)
    {
        if (from.Position is { } first && to.Position is { } last)
        {
            return last.IsBefore(first)
                ? (null, Problem.BadQuery("to", "a position not before 'from'"))
                : (new ExplainSpan(from, new Moment(Position: last.And(first))), null);
        }

        if (from.Position != to.Position)
            return (null, Problem.BadQuery("to", "of one kind with 'from': both instants, or both positions"));
        return from.AsOf > to.AsOf
            ? (null, Problem.BadQuery("to", "an instant not before 'from'"))
            : (new ExplainSpan(from, to), null);
    }

    private static async Task<(Moment?, Problem?)> Read(
        LiveContest contest, string name, string text, string? role, CancellationToken cancel)
    {
        if (Rest(text, Token) is { } token)
        {
            return contest.PositionOf(token) is { } seen
                ? (new Moment(Position: seen), null)
                : (null, Problem.BadQuery(name, "a token of this contest's feed"));
        }

        if ((Rest(text, Before) ?? Rest(text, After)) is { } fact)
        {
            var around = await contest.PositionsAround(new FactId(fact), whole: false, role, cancel);
            if (around is not var (before, after)) return (null, UnknownName.Fact(fact));
            return (new Moment(Position: Rest(text, Before) is null ? after : before), null);
        }

        return QueryInstant.Read(text) is { } instant
            ? (new Moment(instant), null)
            : (null, Problem.BadQuery(name, Allowed));
    }

    private static string? Rest(string text, string kind) =>
        text.StartsWith(kind, StringComparison.Ordinal) ? text[kind.Length..] : null;
}
