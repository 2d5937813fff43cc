using System.Buffers;
using System.Net.Mime;
using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Competition.Server;

/// <summary>
/// <c>GET …/board?of=path%23board[&amp;asOf=T&amp;format=csv&amp;role=R]</c>: counted again from the journals, so it
/// also checks the walls.
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
        if (BoardRef.TryParse(query.Of ?? "") is not { } of || rules.Find(of) is null)
            return UnknownName.Board(query.Of ?? "", rules);

        var counted = await recounts.Of(contest, new Moment(asOf), query.Role, cancel);
        if (counted.Rules.Find(of) is not { } board) return UnknownName.Board($"{of}", counted.Rules);
        lock (counted) return Printed(counted, board, asCsv: query.Format == "csv");
    }

    private static FileContentHttpResult Printed(Evaluation counted, Board board, bool asCsv)
    {
        var text = new ArrayBufferWriter<byte>();
        if (asCsv) ResultText.WriteCsv(text, counted, [board], []);
        else ResultText.WriteJson(text, counted, [board], []);
        return TypedResults.Bytes(text.WrittenMemory, asCsv ? Csv : MediaTypeNames.Application.Json);
    }
}
