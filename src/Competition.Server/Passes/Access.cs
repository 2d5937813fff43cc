using System.Security.Claims;
using Competition.Engine;

namespace Competition.Server;

/// <summary>Who may do what: the one place that says so.</summary>
internal static class Access
{
    /// <summary>The policy of every call that writes.</summary>
    public const string Write = "write";

    public static bool MayRead(this ClaimsPrincipal caller, Definition contest) =>
        contest.Public || caller.HasPass();

    public static bool HasPass(this ClaimsPrincipal caller) => caller.Identity?.IsAuthenticated == true;

    /// <summary>The author as whom this pass's facts are admitted; only an organiser's pass writes yet.</summary>
    public static Author Author(this ClaimsPrincipal caller) => new(caller.Identity?.Name ?? "", AuthorRole.Organiser);
}
