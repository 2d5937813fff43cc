using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// <c>GET …/explain?cell=path.value&amp;entrant=e[&amp;asOf=T]</c>: why a cell holds what it holds.
/// <c>GET …/explain?board=path%23board&amp;entrant=e&amp;from=M[&amp;to=M]</c>, or <c>&amp;fact=ID</c> instead: why a
/// standing changed between two moments, or around a fact. Counted again from the journals; who recorded what, and when
/// it came, is told to those with a pass.
/// </summary>
internal static class ExplainGet
{
    public static Task<IResult> Handle(
        string c, [AsParameters] ExplainQuery query, HttpContext context, ContestDesk desk, Recounts recounts) =>
        desk.For(c, context.User, async contest => !context.User.MayReadFacts() ? Problem.NotForRole
            : context.User.MaySeeAs(query.Role)
            ? await Explained(contest, query with { Role = context.User.Audience(query.Role) }, context, recounts)
            : Problem.OtherAudience);

    private static async Task<IResult> Explained(
        LiveContest contest, ExplainQuery query, HttpContext context, Recounts recounts)
    {
        if (Wrong(query) is { } wrong) return wrong;
        var form = new ExplainForm(query.Format == "text", query.Lang ?? "en", context.User.MayReadEvidence());
        var entrant = new EntrantId(query.Entrant ?? "");
        var cancel = context.RequestAborted;
        return query.Cell is { } cell
            ? Cell(await recounts.Of(contest, At(query.AsOf), query.Role, cancel), cell, entrant, form)
            : await Board(contest, query, entrant, form, recounts, cancel);
    }

    private static Problem? Wrong(ExplainQuery query)
    {
        if (query.Format is not (null or "json" or "text")) return Problem.BadQuery("format", "json text");
        if (query.Lang is not (null or "en" or "zh")) return Problem.BadQuery("lang", "en zh");
        if (query.Cell is null == query.Board is null)
            return Problem.BadQuery("cell", "either cell=path.value, or board=path%23board with from or fact");
        if (string.IsNullOrEmpty(query.Entrant)) return Problem.BadQuery("entrant", "an entrant of the roster");
        if (query.Cell is null) return Stray("asOf", query.AsOf);
        return (Stray("from", query.From) ?? Stray("to", query.To) ?? Stray("fact", query.Fact)) is { } stray ? stray
            : query.AsOf is not null && QueryInstant.Read(query.AsOf) is null
                ? Problem.BadQuery("asOf", QueryInstant.Allowed)
                : null;
    }

    private static Problem? Stray(string name, string? text) => text is null ? null : Problem.BadQuery(
        name, "asOf goes with cell; from, to and fact go with board");

    private static Moment At(string? instant) => new(QueryInstant.Read(instant));

    private static IResult Cell(Evaluation counted, string cell, EntrantId entrant, ExplainForm form)
    {
        lock (counted)
        {
            if (CellRef.TryParse(cell) is not { } of || counted.Rules.Find(of) is not { } rule)
                return UnknownName.Cell(cell, counted.Rules);
            return counted.Explain(rule, entrant) is { } explanation
                ? form.Answer(explanation, counted.Roster)
                : UnknownName.Entrant(entrant, counted.Roster);
        }
    }

    private static async Task<IResult> Board(
        LiveContest contest, ExplainQuery query, EntrantId entrant, ExplainForm form, Recounts recounts,
        CancellationToken cancel)
    {
        var (span, why) = await ExplainSpan.Of(contest, query, cancel);
        if (span is null) return why ?? Problem.BadQuery("from", QueryInstant.Allowed);
        var before = await recounts.Of(contest, span.From, query.Role, cancel);
        var after = await recounts.Of(contest, span.To, query.Role, cancel);
        if (BoardRef.TryParse(query.Board ?? "") is not { } of || after.Rules.Find(of) is not { } board)
            return UnknownName.Board(query.Board ?? "", after.Rules);
        if (after.Roster.Find(entrant) is null) return UnknownName.Entrant(entrant, after.Roster);
        var beyond = query.Fact is { } fact ? await contest.Beyond(new FactId(fact), cancel) : null;
        // Always the earlier first, so that two who ask never wait for each other.
        lock (before)
        {
            lock (after)
            {
                var cause = StandingCause.Between(before, after, board, entrant) with { Beyond = beyond };
                return form.Answer(cause, after.Roster);
            }
        }
    }
}
