using System.Net.Mime;
using System.Security.Claims;
using Competition.Journal;

namespace Competition.Server;

/// <summary>
/// The journals themselves: for backups, verifiers and other nodes. Entries say who entered a fact, and nothing is kept
/// back: they are for organisers.
/// </summary>
internal static class JournalCalls
{
    public static RouteGroupBuilder MapJournals(this RouteGroupBuilder api)
    {
        api.MapGet("/contests/{c}/journals", List).RequireAuthorization(Access.Journals).Produces<JournalList>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Every journal with its head, and the ids that stand with several contents");
        api.MapGet("/contests/{c}/journals/{j}", Range).RequireAuthorization(Access.Journals)
            .WithMetadata(Lasting.Feed)
            .Produces<byte[]>(StatusCodes.Status200OK, MediaTypeNames.Application.Octet)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The entries from one on, up to another or to the head, as commit groups with their hashes")
            .WithDescription("The bytes are described in Competition.Journal/README.md, \"Ranges\". A line that is cut "
                + "is taken up again with 'from' = the entry after the last whole group.");
        api.MapPost("/contests/{c}/journals/{j}", Exchange).RequireAuthorization(Access.Journals)
            .ExcludeFromDescription();
        return api;
    }

    private static IResult Exchange(string c, ContestDesk desk, ClaimsPrincipal caller) =>
        desk.For(c, caller, _ => Problem.NoExchange);

    private static Task<IResult> List(string c, ContestDesk desk, ClaimsPrincipal caller) =>
        desk.For(c, caller, async contest => TypedResults.Ok(await JournalList.Of(contest)));

    private static Task<IResult> Range(
        string c, string j, [AsParameters] RangeQuery query, HttpContext context, ContestDesk desk) =>
        desk.For(c, context.User, async contest =>
        {
            if (query.First is not { } from) return Problem.BadQuery("from", RangeQuery.Allowed);
            if (query.Last is not { } to) return Problem.BadQuery("to", RangeQuery.Allowed);
            if (JournalId.TryParse(j) is not { } journal) return Problem.UnknownJournal;
            var groups = await contest.Range(journal, from, to, context.RequestAborted);
            return groups is null ? Problem.UnknownJournal : new JournalBytes(groups);
        });
}
