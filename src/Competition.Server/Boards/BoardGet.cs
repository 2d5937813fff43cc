using System.Buffers;
using System.Net.Mime;
using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Competition.Server;

/// <summary>
/// <c>GET …/board?of=path%23board[&amp;asOf=T&amp;format=csv&amp;role=R]</c>: counted again from the journals, so it
/// also checks the walls. Without <c>of</c> all boards of one count.
/// </summary>
internal static class BoardGet
{
    private const string Csv = "text/csv; charset=utf-8";

    public static Task<IResult> Handle(
        string c, [AsParameters] BoardQuery query, HttpContext context, ContestDesk desk, Recounts recounts) =>
        desk.For(c, context.User, async contest => context.User.MaySeeAs(query.Role)
            ? await Board(contest, As(context.User, query), recounts, context.RequestAborted)
            : Problem.OtherAudience);

    private static BoardQuery As(ClaimsPrincipal caller, BoardQuery query) =>
        query with { Role = caller.Audience(query.Role) };

    private static async Task<IResult> Board(
        LiveContest contest, BoardQuery query, Recounts recounts, CancellationToken cancel)
    {
        if (query.Format is not (null or "json" or "csv")) return Problem.BadQuery("format", "json csv");
        var asOf = QueryInstant.Read(query.AsOf);
        if (query.AsOf is not null && asOf is null) return Problem.BadQuery("asOf", QueryInstant.Allowed);
        var rules = contest.Definition.Rules;
        if (Boards(rules, query.Of) is null) return UnknownName.Board(query.Of ?? "", rules);

        var counted = await recounts.Of(contest, new Moment(asOf), query.Role, cancel);
        if (Boards(counted.Rules, query.Of) is not { } boards) return UnknownName.Board(query.Of ?? "", counted.Rules);
        lock (counted) return Printed(counted, boards, asCsv: query.Format == "csv");
    }

    /// <summary>Null where the rules have no such board.</summary>
    private static IReadOnlyList<Board>? Boards(Rulebook rules, string? of)
    {
        if (of is null) return [.. rules.Boards];
        return BoardRef.TryParse(of) is { } name && rules.Find(name) is { } board ? [board] : null;
    }

    private static FileContentHttpResult Printed(Evaluation counted, IReadOnlyList<Board> boards, bool asCsv)
    {
        var text = new ArrayBufferWriter<byte>();
        if (asCsv) ResultText.WriteCsv(text, counted, boards, []);
        else ResultText.WriteJson(text, counted, boards, []);
        return TypedResults.Bytes(text.WrittenMemory, asCsv ? Csv : MediaTypeNames.Application.Json);
    }
}
