using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;
using static Competition.Engine.PassRole;

namespace Competition.Server;

/// <summary>Who may do what: the one place that says so.</summary>
internal static class Access
{
    /// <summary>Facts; each is then looked at with <see cref="Pass.WhyNot"/>.</summary>
    public const string Write = "write";

    /// <summary>What makes a contest and lets others into it.</summary>
    public const string Organise = "organise";

    /// <summary>Journals as they are: whole, with who entered what.</summary>
    public const string Journals = "journals";

    /// <summary>Who sits where.</summary>
    public const string Seats = "seats";

    /// <summary>What those need who mark from a seat.</summary>
    public const string Desk = "desk";

    /// <summary>What is decided about the marks of others.</summary>
    public const string Decide = "decide";

    private static readonly string EverythingWord = Organiser.Word();

    /// <summary>Who may call what has that policy; of which contest, <see cref="MayEnter"/> says.</summary>
    public static IReadOnlyList<(string Policy, PassRole[] Roles)> Policies { get; } =
    [
        (Write, [Device, Judge, Referee, HeadJudge, Organiser]),
        (Organise, [Organiser]),
        (Journals, [Auditor, Organiser]),
        (Seats, [HeadJudge, Organiser]),
        (Desk, [Judge, Referee, HeadJudge]),
        (Decide, [HeadJudge, Organiser]),
    ];

    /// <summary>Who asks with a pass that holds; null = a stranger.</summary>
    public static Bearer? Bearer(this ClaimsPrincipal caller) => (caller.Identity as BearerIdentity)?.Bearer;

    /// <summary>
    /// The caller's pass of that contest as it is now; null where he has this server's own, another's or none, or it
    /// was revoked.
    /// </summary>
    public static Pass? PassFor(this ClaimsPrincipal caller, LiveContest contest) =>
        caller.Bearer() is { } bearer && bearer.Contest?.Id == contest.Id ? bearer.Now : null;

    public static bool HasPass(this ClaimsPrincipal caller) => caller.Bearer() is not null;

    /// <summary>Whether a caller's pass, if he has one, is for that contest.</summary>
    public static bool MayEnter(this ClaimsPrincipal caller, ContestId contest) =>
        caller.Bearer()?.Contest is not { } own || own.Id == contest;

    public static bool MayRead(this ClaimsPrincipal caller, Definition contest) =>
        caller.HasPass() ? caller.MayEnter(contest.Id) : contest.Public;

    /// <summary>
    /// Whether a caller may read facts and explanations. Who marks may not: he would see what the others of his panel
    /// gave.
    /// </summary>
    public static bool MayReadFacts(this ClaimsPrincipal caller) => caller.Role() is not (Judge or Referee);

    /// <summary>Whether a caller may know who entered a fact, and when it came.</summary>
    public static bool MayReadEvidence(this ClaimsPrincipal caller) => caller.Role() is not (null or Contestant);

    /// <summary>Whether a caller may know who has which seat and pass.</summary>
    public static bool MayReadPasses(this ClaimsPrincipal caller) => caller.Role() is Organiser or Auditor;

    /// <summary>Whether a caller may be answered as that audience; null = as the one that he is.</summary>
    public static bool MaySeeAs(this ClaimsPrincipal caller, string? role) =>
        role is null or Freeze.Public || caller.SeesAll() || role == caller.OwnAudience();

    /// <summary>
    /// The audience as which a caller is answered: his own, or the one asked for where he may see as that. Null =
    /// everything.
    /// </summary>
    public static string? Audience(this ClaimsPrincipal caller, string? role)
    {
        if (!caller.MaySeeAs(role) || role is null) return caller.OwnAudience();
        return role == EverythingWord ? null : role;
    }

    /// <summary>The author as whom this pass's facts are admitted.</summary>
    public static Author Author(this ClaimsPrincipal caller) =>
        caller.Bearer() is { } bearer ? AuthorOf(bearer) : throw new ArgumentException("a stranger writes nothing");

    /// <summary>As whom a bearer's acts are admitted; this server's own organiser has the role's name.</summary>
    public static Author AuthorOf(Bearer bearer) =>
        bearer.Pass?.Author ?? new Author(EverythingWord, AuthorRole.Organiser);

    private static PassRole? Role(this ClaimsPrincipal caller) => caller.Bearer()?.Role;

    private static bool SeesAll(this ClaimsPrincipal caller) => caller.Role() is Organiser or Auditor or HeadJudge;

    private static string? OwnAudience(this ClaimsPrincipal caller) => caller.Role() switch
    {
        Organiser or Auditor or HeadJudge => null,
        Judge or Referee => Judge.Word(),
        Contestant => Contestant.Word(),
        _ => Freeze.Public,
    };
}
