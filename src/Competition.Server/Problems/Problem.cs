using System.Globalization;
using System.Net.Mime;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.AspNetCore.WebUtilities;

namespace Competition.Server;

/// <summary>An error answer: a status, a stable code for programs, a sentence for people.</summary>
internal sealed record Problem(int Status, string Code, string Detail) : IResult
{
    /// <summary>Where a document is wrong; null when the fault is not in a document.</summary>
    public IReadOnlyList<DocumentError>? Errors { get; init; }

    /// <summary>When it is worth asking again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Problem NeedsPass { get; } =
        new(StatusCodes.Status401Unauthorized, "needs-pass", "This needs a pass, and one that this server knows.");

    public static Problem OtherAudience { get; } = new(
        StatusCodes.Status403Forbidden, "other-audience", "Only who may see everything may look as another does.");

    public static Problem OtherContest { get; } =
        new(StatusCodes.Status403Forbidden, "other-contest", "This pass is for another contest.");

    public static Problem NotForRole { get; } = new(
        StatusCodes.Status403Forbidden, "not-for-role",
        "Who marks does not see what the others gave; a pass of another role may read this.");

    public static Problem CrossSite { get; } = new(
        StatusCodes.Status403Forbidden, "cross-site",
        "A browser's session may do this from a page of this server only; programs send their pass as a bearer.");

    public static Problem Forbidden { get; } =
        new(StatusCodes.Status403Forbidden, "forbidden", "The role of this pass may not do this.");

    public static Problem WrongPin { get; } = new(
        StatusCodes.Status401Unauthorized, "wrong-pin", "No seat waits for that PIN; each pairs one device, for 10 min.");

    public static Problem PairingOver { get; } = new(
        StatusCodes.Status410Gone, "pairing-over", "This pairing was used or has expired; ask for another.");

    public static Problem UnknownSeat { get; } =
        new(StatusCodes.Status404NotFound, "unknown-seat", "The contest has no such seat.");

    public static Problem UnknownPass { get; } =
        new(StatusCodes.Status404NotFound, "unknown-pass", "The contest has no such pass, or it was revoked.");

    public static Problem TooManyPairings { get; } = new(
        StatusCodes.Status429TooManyRequests, "too-many-pairings", "Too many seats wait for a device already.")
    {
        RetryAfter = Pairings.Life,
    };

    public static Problem UnknownContest { get; } =
        new(StatusCodes.Status404NotFound, "unknown-contest", "There is no contest of that id.");

    public static Problem NotOpen { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "contest-not-open",
        "The journals of this contest are here but cannot be opened; the server's log says why.");

    public static Problem UnknownBoard { get; } =
        new(StatusCodes.Status404NotFound, "unknown-board", "The contest has no such board; write it path#board.");

    public static Problem NotSealed { get; } = new(
        StatusCodes.Status404NotFound, "not-sealed", "Nothing of this contest, or of that node, is official.");

    public static Problem ResultFrozen { get; } = new(
        StatusCodes.Status403Forbidden, "result-frozen", "A board of this contest is still frozen for this audience.");

    public static Problem UnknownJournal { get; } =
        new(StatusCodes.Status404NotFound, "unknown-journal", "There is no such journal here; write it venue~node.");

    public static Problem NoExchange { get; } = new(
        StatusCodes.Status501NotImplemented, "exchange-not-supported",
        "This server takes no journals of other nodes over the line; they are copied into its data folder.");

    public static Problem Starting { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "starting", "The contests are still being opened.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        };

    public static Problem NoJournal { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "journal-unreachable", "The journals cannot be reached; ask again.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    /// <summary>Of what a journal's store said; null where it is about no store.</summary>
    public static Problem? OfJournal(Exception failure) => failure switch
    {
        JournalDamagedException damaged => new(
            StatusCodes.Status503ServiceUnavailable, "journal-damaged",
            $"A journal is damaged: {Place(damaged.File)} from entry {damaged.Entry} on; the server's log says more."),
        JournalUnreachableException or AppendUnknownException or JournalEndedException => NoJournal,
        _ => null,
    };

    public static Problem TooManyPins(TimeSpan wait) => new(
        StatusCodes.Status429TooManyRequests, "too-many-attempts", "Too many wrong PINs; a QR code still pairs.")
    {
        RetryAfter = wait,
    };

    /// <summary>Of what the contest refused to write.</summary>
    public static Problem OfRefusal(Refusal why) => new(
        why.Code switch
        {
            "document-wrong" => StatusCodes.Status400BadRequest,
            "disk-full" or "disk-failed" or "too-many-waiting" => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status409Conflict,
        }, why.Code, why.English);

    public static Problem BadQuery(string name, string allowed) =>
        new(StatusCodes.Status400BadRequest, "bad-query", $"The query parameter '{name}' is wrong; allowed: {allowed}");

    public static Problem OtherType(string allowed)
    {
        const int status = StatusCodes.Status415UnsupportedMediaType;
        return new(status, CodeOf(status), $"A body of this type or packing is not taken; allowed: {allowed}");
    }

    public static Problem TooLarge(long? most)
    {
        const int status = StatusCodes.Status413PayloadTooLarge;
        var allowed = most is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"; allowed: {bytes} bytes") : "";
        return new(status, CodeOf(status), $"The body is too large{allowed}");
    }

    /// <summary>A document that is wrong, with every place.</summary>
    public static Problem OfDocument(string code, IReadOnlyList<DocumentError> errors) =>
        new(StatusCodes.Status400BadRequest, code, errors.Count == 1
            ? errors[0].ToString()
            : $"{errors[0]} (the first of several errors)")
        {
            Errors = errors,
        };

    /// <summary>What the framework refused, in the words of its status.</summary>
    public static Problem Of(int status) => new(status, CodeOf(status), ReasonPhrases.GetReasonPhrase(status));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (RetryAfter is { } after) response.Headers.RetryAfter = Seconds(after);
        var title = ReasonPhrases.GetReasonPhrase(Status);
        var body = new ProblemBody($"urn:competition:{Code}", title, Status, Detail, Code, Errors);
        return response.WriteAsJsonAsync(body, Json.Relaxed.ProblemBody, MediaTypeNames.Application.ProblemJson);
    }

    // Of a file what tells the journal, not where this server keeps it.
    private static string Place(string file) => Path.IsPathRooted(file)
        ? $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}"
        : file;

    private static string Seconds(TimeSpan time) =>
        Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    internal static string CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status408RequestTimeout => "too-slow",
        StatusCodes.Status413PayloadTooLarge => "body-too-large",
        StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        >= StatusCodes.Status500InternalServerError => "internal",
        _ => "bad-request",
    };
}
