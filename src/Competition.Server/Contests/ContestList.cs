namespace Competition.Server;

/// <summary>Answer of <c>GET /api/contests</c>: what this caller may read, by id.</summary>
internal sealed record ContestList(IReadOnlyList<ContestLine> Contests);
