namespace Competition.Server.Tests;

/// <summary>A method of a hub, who may call it, and with what.</summary>
/// <param name="Roles">Null = everybody, also without a pass.</param>
/// <param name="Arguments">Of a contest.</param>
internal sealed record HubCall(string Path, string Hub, string Method, string[]? Roles, Func<string, object?[]> Arguments)
{
    /// <summary>The table: a method without a row here is a failure.</summary>
    public static IReadOnlyList<HubCall> All { get; } =
    [
        new(Wire.HubPaths.Wall, "WallHub", "Follow", Roles: null, c => [c, Cup.Board, null]),
        new(Wire.HubPaths.Wall, "WallHub", "Unfollow", Roles: null, c => [c, Cup.Board]) { IsOfContest = false },
    ];

    /// <summary>Whether it asks for a contest, and so refuses a pass of another.</summary>
    public bool IsOfContest { get; init; } = true;

    public string Name => $"{Hub}.{Method}";

    /// <summary>Null: it is answered; else the status of the connection, or the error of the call.</summary>
    public string? Expected(string? role, string state)
    {
        if (role is null) return Roles is null ? null : "401";
        if (state is "revoked" or "expired") return "401";
        if (Roles?.Contains(role) == false) return "403";
        return state == "in scope" || !IsOfContest ? null : "other-contest";
    }
}
