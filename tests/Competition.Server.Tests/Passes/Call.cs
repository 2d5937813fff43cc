namespace Competition.Server.Tests;

/// <summary>A call of the API, who may make it, and what he is answered who may.</summary>
/// <param name="Path">As the API describes it.</param>
/// <param name="Status">A body that is wrong, or a thing that is not there, shows as well that he came through.</param>
/// <param name="Roles">Null = everybody, also without a pass.</param>
internal sealed record Call(string Method, string Path, int Status, string[]? Roles)
{
    private const string Organisers = "organiser";
    private static readonly string[] Writers = ["device", "judge", "referee", "head-judge", Organisers];
    private static readonly string[] Markers = ["judge", "referee", "head-judge"];
    private static readonly string[] Deciders = ["head-judge", Organisers];
    private static readonly string[] NoMarkers = ["wall", "contestant", "auditor", "device", "head-judge", Organisers];

    /// <summary>The table: a call without a row here is a failure.</summary>
    public static IReadOnlyList<Call> All { get; } =
    [
        Open("GET", "/health/live", 200),
        Open("GET", "/health/ready", 200),
        Open("GET", "/api/key", 200),
        Open("GET", "/api/contests", 200),
        Open("POST", "/api/session", 400) with { Body = "{}" },
        Open("DELETE", "/api/session", 204),
        new("GET", "/api/session", 200, Seating.Roles),
        Open("GET", "/api/contests/{c}", 200),
        Open("GET", "/api/contests/{c}/boards", 200),
        Open("GET", "/api/contests/{c}/board", 200),
        Open("GET", "/api/contests/{c}/result", 404),
        Open("GET", "/api/contests/{c}/facts", 200) with { But = NoMarkers, Query = "?live=false" },
        Open("GET", "/api/contests/{c}/explain", 400) with { But = NoMarkers },
        new("PUT", "/api/contests/{c}", 400, [Organisers]) { Body = "{}" },
        new("POST", "/api/contests/{c}/facts", 200, Writers) { Body = "\n", Type = "application/x-ndjson" },
        new("POST", "/api/contests/{c}/rules/preview", 400, [Organisers]) { Body = "{}" },
        new("POST", "/api/contests/{c}/seal", 404, [Organisers]) { Body = """{"node":"none"}""" },
        new("POST", "/api/contests/{c}/hold", 400, Deciders) { Body = "{}" },
        new("POST", "/api/contests/{c}/post", 400, Deciders) { Body = "{}" },
        new("POST", "/api/contests/{c}/confirm/{id}", 404, Deciders),
        new("GET", "/api/contests/{c}/desk", 200, Markers),
        new("GET", "/api/contests/{c}/marks", 200, Markers),
        new("POST", "/api/contests/{c}/rerun", 400, Deciders) { Body = "{}" },
        new("GET", "/api/contests/{c}/journals", 200, ["auditor", Organisers]),
        new("GET", "/api/contests/{c}/journals/{j}", 404, ["auditor", Organisers]),
        new("POST", "/api/contests/{c}/journals/{j}", 501, ["auditor", Organisers]) { IsDescribed = false },
        new("GET", "/api/contests/{c}/seats", 200, ["head-judge", Organisers]),
        new("POST", "/api/contests/{c}/seats", 400, [Organisers]) { Body = "{}" },
        new("DELETE", "/api/contests/{c}/seats/{s}", 404, [Organisers]),
        new("POST", "/api/contests/{c}/seats/{s}/pairing", 404, [Organisers]) { Body = "{}" },
        new("GET", "/api/contests/{c}/passes", 200, [Organisers]),
        new("POST", "/api/contests/{c}/passes", 400, [Organisers]) { Body = "{}" },
        new("DELETE", "/api/contests/{c}/passes/{hash}", 404, [Organisers]),
    ];

    /// <summary>Who may with a pass, where everybody may without one.</summary>
    public string[]? But { get; init; }

    public string Query { get; init; } = "";

    public string? Body { get; init; }

    public string Type { get; init; } = "application/json";

    public bool IsDescribed { get; init; } = true;

    public string Name => $"{Method} {Path}";

    private bool IsOfContest => Path.Contains("{c}", StringComparison.Ordinal);

    /// <summary>What the table says that the answer's status is.</summary>
    /// <param name="role">Null = without a pass.</param>
    /// <param name="state">Of the pass: in scope, of another contest, revoked, expired.</param>
    public int Expected(string? role, string state)
    {
        if (role is null) return Roles is null ? Status : 401;
        if (state is "revoked" or "expired") return 401;
        var isIn = (But ?? Roles)?.Contains(role) ?? true;
        return isIn && (state == "in scope" || !IsOfContest) ? Status : 403;
    }

    public HttpRequestMessage To(string contest) => new(
        new HttpMethod(Method),
        Path.Replace("{c}", contest, StringComparison.Ordinal).Replace("{hash}", new string('0', 64), StringComparison.Ordinal)
            .Replace("{s}", "none", StringComparison.Ordinal).Replace("{j}", "none~none", StringComparison.Ordinal)
            .Replace("{id}", "none", StringComparison.Ordinal) + Query)
    {
        Content = Body is null ? null : new StringContent(Body, System.Text.Encoding.UTF8, Type),
    };

    private static Call Open(string method, string path, int status) => new(method, path, status, Roles: null);
}
