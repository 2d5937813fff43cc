using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Answer of <c>POST …/rules/preview</c>: whose standing would be another, which facts would not be read, and what is
/// doubtful about these rules as a next version.
/// </summary>
internal sealed record RulesPreviewView(
    IReadOnlyList<StandingChangeLine> Changes, IReadOnlyList<UnreadLine> Unread, IReadOnlyList<DoubtLine> Doubts)
{
    public static RulesPreviewView Of(RulesPreview preview) => new(
        [.. preview.Changes.Select(StandingChangeLine.Of)],
        [.. preview.Unread.Select(u => new UnreadLine(u.Fact.Value, u.Why.Code, u.Why.English))],
        [.. preview.Doubts.Select(d => new DoubtLine(d.Code, d.English))]);
}
