using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Whether rules look like the next version of those that a contest has. None of it is refused: the facts say which
/// rules count, and neither id nor version is read for that.
/// </summary>
internal static class SuccessionDoubts
{
    public static IEnumerable<Refusal> Of(Definition now, Definition next)
    {
        var (former, later) = (now.Rules, next.Rules);
        if (former.Id != later.Id) yield return OtherId(former.Id, later.Id);
        if (later.Version < former.Version) yield return EarlierVersion(former.Version, later.Version);
        if (later.Version == former.Version && now.RulesHash != next.RulesHash) yield return SameVersion(later.Version);
    }

    private static Refusal OtherId(string former, string later) => new(
        "other-rulebook", $"this is the rulebook '{later}', and the contest has '{former}'",
        $"该规则为“{later}”，而赛事现用“{former}”");

    private static Refusal EarlierVersion(int former, int later) => new(
        "earlier-version", $"this is version {later}, and the contest has version {former}",
        $"该规则为第 {later} 版，而赛事现用第 {former} 版");

    private static Refusal SameVersion(int version) => new(
        "same-version", $"the contest has another rulebook that is version {version} as well",
        $"赛事现用的另一份规则同为第 {version} 版");
}
