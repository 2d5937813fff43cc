using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Answer of <c>POST …/rules/preview</c>: whose standing would be another, and which facts would not be read.
/// </summary>
internal sealed record RulesPreviewView(IReadOnlyList<StandingChangeLine> Changes, IReadOnlyList<UnreadLine> Unread)
{
    public static RulesPreviewView Of(RulesPreview preview) => new(
        [.. preview.Changes.Select(StandingChangeLine.Of)],
        [.. preview.Unread.Select(u => new UnreadLine(u.Fact.Value, u.Why.Code, u.Why.English))]);
}
