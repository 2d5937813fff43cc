namespace Competition.Scoring;

/// <summary>
/// A correction is two facts: a void, and what takes the place of its target, with the original <c>at</c>. Who names
/// one of them means both.
/// </summary>
public static class Correction
{
    // What tells one mark of an input from another.
    private static readonly string[] Keys = ["type", "input", "judge", "no", "opponent", "mark", "action", "venue"];

    /// <summary>The first and the last fact of the correction that a fact is half of; else that fact alone.</summary>
    /// <param name="arrived">In the order in which they came.</param>
    public static (int First, int Last) Around(IReadOnlyList<Fact> arrived, int at)
    {
        var other = arrived[at].Type == FactType.Void ? ReplacementOf(arrived, at) : VoidBefore(arrived, at);
        return other is { } found ? (Math.Min(at, found), Math.Max(at, found)) : (at, at);
    }

    /// <summary>Whether one fact stands in the place of the other.</summary>
    internal static bool IsSamePlace(Fact one, Fact other) =>
        one.Node == other.Node && one.Entrant == other.Entrant && Keys.All(k => one[k].Equals(other[k]));

    // Sent before the void and not void itself by then, else the first after it.
    private static int? ReplacementOf(IReadOnlyList<Fact> arrived, int act)
    {
        var target = IndexOf(arrived, arrived[act]["target"].Text);
        if (target < 0 || IsAct(arrived[target])) return null;
        for (var i = act - 1; i > target; i--)
        {
            if (Replaces(arrived[i], arrived[target]) && !IsVoid(arrived, i, act)) return i;
        }

        for (var i = act + 1; i < arrived.Count; i++)
        {
            if (Replaces(arrived[i], arrived[target])) return i;
        }

        return null;
    }

    // The nearest of the voids that this fact makes good.
    private static int? VoidBefore(IReadOnlyList<Fact> arrived, int at)
    {
        if (IsAct(arrived[at])) return null;
        var earlier = arrived.Where(f => Replaces(arrived[at], f)).Select(f => f.Id.Value).ToHashSet();
        return earlier.Count == 0 ? null : Enumerable.Range(0, arrived.Count)
            .Where(i => arrived[i].Type == FactType.Void && earlier.Contains(arrived[i]["target"].Text ?? ""))
            .Where(i => ReplacementOf(arrived, i) == at)
            .OrderBy(i => Math.Abs(i - at)).Select(i => (int?)i).FirstOrDefault();
    }

    private static bool Replaces(Fact fact, Fact target) =>
        fact.Id != target.Id && fact.At == target.At && !IsAct(fact) && IsSamePlace(fact, target);

    private static bool IsVoid(IReadOnlyList<Fact> arrived, int fact, int by) => arrived.Take(by)
        .Any(f => f.Type == FactType.Void && f["target"].Text == arrived[fact].Id.Value);

    private static bool IsAct(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

    private static int IndexOf(IReadOnlyList<Fact> arrived, string? id)
    {
        for (var i = 0; i < arrived.Count; i++)
        {
            if (arrived[i].Id.Value == id) return i;
        }

        return -1;
    }
}
