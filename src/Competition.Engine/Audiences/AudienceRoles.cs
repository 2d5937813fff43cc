using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// From whom a contest may keep facts: for each of them every actor keeps a second evaluation. Who was named once stays
/// one of them; what is hidden now, the evaluation decides.
/// </summary>
internal static class AudienceRoles
{
    /// <summary>
    /// The roles that boards of the rulebook, or <c>freeze</c> facts that ever came, are frozen for; and those from
    /// whom every <c>hold</c> keeps facts.
    /// </summary>
    /// <param name="acts">Freezes and holds, among others.</param>
    public static IReadOnlyList<string> Of(Rulebook rules, IEnumerable<Fact> acts) =>
    [
        .. rules.Boards.SelectMany(b => b.Freeze is { } freeze ? freeze.For : [])
            .Concat(acts.SelectMany(f => Named(rules, f)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Named(Rulebook rules, Fact act)
    {
        if (act.Type == FactType.Hold) return Review.KeptFrom;
        if (act.Type != FactType.Freeze) return [];
        if (act["for"].List is { } roles) return roles.Select(r => r.Text).OfType<string>();
        var board = rules.Find(new BoardRef(act.Node.GetValueOrDefault(), act["board"].Text ?? ""));
        return board?.Freeze?.For ?? [Freeze.Public];
    }
}
