using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What the contest's status follows from.</summary>
/// <param name="Marks">Marks and samples that stand.</param>
/// <param name="Starts">Clock starts that stand.</param>
/// <param name="IsOver">Every clock that was to run has been stopped.</param>
internal sealed record ContestSeen(int Marks, int Starts, bool IsOver)
{
    public static bool Begins(Fact fact) => fact.Type is FactType.Mark or FactType.Sample;

    public ContestStatus Status => IsOver
        ? ContestStatus.Unofficial
        : Marks + Starts > 0 ? ContestStatus.Live : ContestStatus.StartList;
}
