using Competition.Engine;

namespace Competition.Server;

/// <summary>What became of asking for a contest.</summary>
internal abstract record Asked
{
    private Asked() { }

    public sealed record Granted(LiveContest Contest) : Asked;

    public sealed record Denied(Problem Why) : Asked;
}
