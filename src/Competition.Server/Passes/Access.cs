using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Who may do what: the one place that says so.</summary>
internal static class Access
{
    /// <summary>The policy of every call that writes.</summary>
    public const string Write = "write";

    /// <summary>The policy of calls that give journals as they are: whole, with who entered what.</summary>
    public const string Journals = "journals";

    private const string Organiser = "organiser";

    public static bool MayRead(this ClaimsPrincipal caller, Definition contest) =>
        contest.Public || caller.HasPass();

    public static bool HasPass(this ClaimsPrincipal caller) => caller.Identity?.IsAuthenticated == true;

    /// <summary>Whether a caller may be answered as that audience; null = as the one that he is.</summary>
    public static bool MaySeeAs(this ClaimsPrincipal caller, string? role) =>
        role is null or Freeze.Public || caller.IsOrganiser();

    /// <summary>
    /// The audience as which a caller is answered. An organiser sees everything (null), unless he asks to see what
    /// another does; everybody else is the public.
    /// </summary>
    public static string? Audience(this ClaimsPrincipal caller, string? role)
    {
        if (!caller.IsOrganiser()) return Freeze.Public;
        return role == Organiser ? null : role;
    }

    /// <summary>The author as whom this pass's facts are admitted; only an organiser's pass writes yet.</summary>
    public static Author Author(this ClaimsPrincipal caller) => new(caller.Identity?.Name ?? "", AuthorRole.Organiser);

    private static bool IsOrganiser(this ClaimsPrincipal caller) => caller.IsInRole(nameof(PassRole.Organiser));
}
