using System.Buffers;
using System.Net.Mime;
using System.Security.Claims;
using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// <c>POST …/seal</c>, <c>{"node":path}</c> or nothing for the contest: the seal and the receipt of its fact; or 202
/// with the id under which a second person confirms it.
/// </summary>
internal static class SealPost
{
    private const string Form = "{\"node\":path}, or nothing for the contest";

    public static Task<IResult> Handle(
        string c, HttpRequest request, ContestDesk desk, SealKey key, ClaimsPrincipal caller) =>
        desk.For(c, caller, async contest =>
        {
            var (node, wrong) = NodeOf((await Bodies.Read(request)).Span);
            if (wrong is not null) return wrong;
            return await contest.Seal(node, key, caller.Author()) switch
            {
                SealOutcome.Sealed made => TypedResults.Bytes(Json(made), MediaTypeNames.Application.Json),
                SealOutcome.Pending { Confirm: var confirm } => TypedResults.Accepted(
                    (string?)null, new PendingSeal("pending", confirm)),
                SealOutcome.Refused { Why: var why } => new Problem(StatusOf(why), why.Code, why.English),
                _ => throw new InvalidOperationException("a seal is made, refused, or waits"),
            };
        });

    private static (NodePath? Node, Problem? Wrong) NodeOf(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return (null, null);
        var (document, errors) = CanonicalJson.Read(body);
        if (document is null) return (null, Problem.OfDocument("malformed", errors));
        if (document.Value.Map is not { } members) return (null, Wrong("", "is not an object", Form));
        foreach (var (name, _) in members.Where(m => m.Key != "node")) return (null, Strange(name));
        var node = members["node"];
        if (node.IsNull) return (null, null);
        return node.Text is { } path
            ? (new NodePath(path), null)
            : (null, Wrong("/node", "is no path", "a node's path"));
    }

    // Passed over, it would seal the whole contest.
    private static Problem Strange(string name) =>
        Wrong($"/{name}", $"unknown member{Spelling.Hint(name, ["node"])}", "node");

    private static Problem Wrong(string pointer, string what, string allowed) =>
        Problem.OfDocument("malformed", [new DocumentError(pointer, what, allowed)]);

    private static int StatusOf(Refusal why) => why.Code switch
    {
        "unknown-node" => StatusCodes.Status404NotFound,
        "disk-full" or "disk-failed" or "too-many-waiting" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    private static byte[] Json(SealOutcome.Sealed made)
    {
        var text = new ArrayBufferWriter<byte>();
        var (journal, entry, hash) = Place(made.Receipt);
        CanonicalJson.Write(text, Datum.Of(new Members(
        [
            new("id", Datum.Of(made.Receipt.Id.Value)),
            new("journal", Datum.Of(journal.ToString())),
            new("entry", Datum.Of((decimal)entry)),
            new("hash", Datum.Of(hash.ToString())),
            new("seal", Datum.Of(made.Seal.Members)),
        ])));
        return text.WrittenSpan.ToArray();
    }

    private static (JournalId Journal, long Entry, ChainHash Hash) Place(Receipt receipt) => receipt switch
    {
        Receipt.Stands stands => (stands.Journal, stands.Entry, stands.Hash),
        Receipt.StoodAlready stood => (stood.Journal, stood.Entry, stood.Hash),
        _ => throw new InvalidOperationException("a seal that was made stands"),
    };
}
