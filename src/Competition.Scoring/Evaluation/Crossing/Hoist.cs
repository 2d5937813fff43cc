namespace Competition.Scoring;

/// <summary>
/// Computes a value that depends on no entrant once a type; only those whom a status or a list of the promoted sets
/// apart are computed one by one.
/// </summary>
internal sealed class Hoist(Calculator calculator, Circumstances about)
{
    private readonly Value?[] _common = new Value?[Enum.GetValues<EntrantType>().Length];

    /// <summary>Before a value's cells are computed again.</summary>
    public void Begin() => Array.Clear(_common);

    public Value Of(ValueRule rule, int entrant)
    {
        if (!rule.Hoisted || !IsLikeAll(rule.Node, entrant)) return calculator.Of(rule, entrant);
        return _common[(int)about.Entrants.TypeOf(entrant)] ??= calculator.Of(rule, entrant);
    }

    private bool IsLikeAll(Node node, int entrant) =>
        about.Statuses.Of(node, entrant) == Statuses.None && about.Promotions.Admit(node, entrant);
}
