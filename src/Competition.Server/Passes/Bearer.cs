using Competition.Engine;

namespace Competition.Server;

/// <summary>Who a pass says that its bearer is: the server's own organiser or reader, or somebody of a contest.</summary>
/// <param name="Hash">Of its token; the token itself is not kept.</param>
/// <param name="Contest">The one that it is for; null = all of this server.</param>
/// <param name="Pass">As it was when it was shown; null where it is this server's own.</param>
internal sealed record Bearer(PassRole Role, string Hash, LiveContest? Contest, Pass? Pass)
{
    public const string Revoked = "revoked";
    public const string Expired = "expired";

    /// <summary>Of this server, for every contest.</summary>
    public static Bearer Own(PassRole role, string hash) => new(role, hash, Contest: null, Pass: null);

    /// <summary>The pass as it is now; null where it was revoked, or is this server's own.</summary>
    public Pass? Now => Contest?.Passes.Find(Hash);

    /// <summary>Why it holds no more, <see cref="Revoked"/> or <see cref="Expired"/>; null while it does.</summary>
    public string? WhyOver(TimeProvider time)
    {
        if (Contest is null) return null;
        if (Now is not { } pass || pass.Role != Role) return Revoked;
        return pass.IsOver(Unix.Of(time.GetUtcNow())) ? Expired : null;
    }
}
