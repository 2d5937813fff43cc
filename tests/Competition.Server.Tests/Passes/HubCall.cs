namespace Competition.Server.Tests;

/// <summary>A method of a hub, who may call it, and with what.</summary>
/// <param name="Roles">Null = everybody, also without a pass.</param>
/// <param name="Arguments">Of a contest.</param>
internal sealed record HubCall(string Path, string Hub, string Method, string[]? Roles, Func<string, object?[]> Arguments)
{
    private static readonly string[] Markers = ["judge", "referee", "head-judge"];

    /// <summary>The table: a method without a row here is a failure.</summary>
    public static IReadOnlyList<HubCall> All { get; } =
    [
        new(Wire.HubPaths.Wall, "WallHub", "Follow", Roles: null, c => [c, Cup.Board, null]),
        new(Wire.HubPaths.Wall, "WallHub", "Unfollow", Roles: null, c => [c, Cup.Board]) { IsOfContest = false },
        new(Wire.HubPaths.Ref, "RefHub", "Watch", Markers, Watch),
        new(Wire.HubPaths.Ref, "RefHub", "Open", Markers, _ => ["cup/s1", "w01"]) { Before = Watch },
        new(Wire.HubPaths.Ref, "RefHub", "Leave", Markers, _ => ["cup/s1", "w01"]) { Before = Watch },
        new(Wire.HubPaths.Ref, "RefHub", "Edit", Markers, _ => ["cup/s1", "w01", "weld", true]) { Before = Watch },
        new(Wire.HubPaths.Ref, "RefHub", "Nudge", Markers, _ => ["A"]) { Before = Watch, But = ["head-judge"] },
        new(Wire.HubPaths.Ref, "RefHub", "Time", Markers, _ => []) { IsOfContest = false },
    ];

    /// <summary>Whether it asks for a contest, and so refuses a pass of another.</summary>
    public bool IsOfContest { get; init; } = true;

    /// <summary>What a tablet must have called before: it watches a contest.</summary>
    public Func<string, object?[]>? Before { get; init; }

    /// <summary>Which of those roles may, where the others hear that theirs may not.</summary>
    public string[]? But { get; init; }

    public string Name => $"{Hub}.{Method}";

    /// <summary>Null: it is answered; else the status of the connection, or the error of the call.</summary>
    public string? Expected(string? role, string state)
    {
        if (role is null) return Roles is null ? null : "401";
        if (state is "revoked" or "expired") return "401";
        if (Roles?.Contains(role) == false) return "403";
        if (state != "in scope" && IsOfContest) return Before is null ? "other-contest" : "not-watching";
        return But?.Contains(role) == false ? "forbidden" : null;
    }

    private static object?[] Watch(string contest) => [contest, "device-1"];
}
