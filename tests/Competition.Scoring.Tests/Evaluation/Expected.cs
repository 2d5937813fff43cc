using System.Globalization;
using System.Text.Json;

namespace Competition.Scoring.Tests;

/// <summary>What the reference evaluator says of a case, and where an evaluation says something else.</summary>
internal static class Expected
{
    public static IEnumerable<string> Differences(Evaluation evaluation, JsonElement expected) =>
        Cells(evaluation, expected.GetProperty("cells"))
            .Concat(Boards(evaluation, expected.GetProperty("boards")))
            .Concat(Awards(evaluation, expected.GetProperty("awards")))
            .Concat(Advances(evaluation, expected.GetProperty("advances")))
            .OfType<string>();

    /// <summary>Of every audience that something is hidden from, at once and bunch by bunch in another order.</summary>
    public static IEnumerable<string> ViewDifferences(
        Rulebook rules, Roster roster, Fact[] facts, decimal? asOf, JsonElement views)
    {
        foreach (var view in views.EnumerateObject())
        {
            var whole = Audience.Of(rules, roster, view.Name, facts, asOf);
            foreach (var difference in Differences(whole, view)) yield return difference;
            if (asOf is not null) continue;
            var bunches = Audience.Whole(rules, roster, view.Name);
            var order = facts.ToArray();
            new Random(facts.Length).Shuffle(order);
            foreach (var bunch in order.Chunk(7)) bunches.Apply(bunch, []);
            foreach (var difference in Differences(bunches, view)) yield return difference + ", in bunches";
        }
    }

    // A quotient's 28th digit may differ between the two decimals; anything that a rulebook rounds may not.
    public static bool Same(string mine, string theirs)
    {
        if (mine == theirs) return true;
        if (mine.StartsWith('~') || theirs.StartsWith('~')) return false;
        if (Number(mine) is not { } a || Number(theirs) is not { } b) return false;
        return Math.Abs(a - b) <= 1e-20m * Math.Max(1m, Math.Abs(a));
    }

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Differences(Audience audience, JsonProperty view)
    {
        foreach (var difference in Differences(audience.View, view.Value)) yield return $"{view.Name} sees {difference}";
        foreach (var board in audience.View.Rules.Boards)
        {
            var mine = audience.Pending(board).OrderBy(p => p.Key.Value, StringComparer.Ordinal)
                .Select(p => $"{p.Key} {p.Value}");
            var theirs = view.Value.GetProperty("pending").TryGetProperty(board.Ref.ToString(), out var pending)
                ? pending.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name} {p.Value}")
                : [];
            if (!mine.SequenceEqual(theirs))
                yield return $"{board.Ref} pending for {view.Name}: {string.Join(", ", mine)}, expected {string.Join(", ", theirs)}";
        }
    }

    private static IEnumerable<string?> Cells(Evaluation evaluation, JsonElement expected)
    {
        foreach (var cell in expected.EnumerateObject())
        {
            foreach (var entrant in cell.Value.EnumerateObject())
            {
                var (mine, theirs) = (evaluation.Text(cell.Name, entrant.Name), entrant.Value.GetString()!);
                yield return Same(mine, theirs) ? null : $"{cell.Name} {entrant.Name}: {mine}, expected {theirs}";
            }
        }
    }

    private static IEnumerable<string?> Boards(Evaluation evaluation, JsonElement expected)
    {
        foreach (var board in expected.EnumerateObject())
        {
            var standings = evaluation.Board(evaluation.Rules.Board(board.Name));
            var mine = string.Join(" | ", standings.Select(s => $"{s.Entrant} {s.Rank} {Word(s.Class)}"));
            var theirs = string.Join(" | ", board.Value.EnumerateArray().Select(Row));
            yield return mine == theirs ? null : $"{board.Name}: {mine}, expected {theirs}";
            var inOrder = standings.Select(s => s.Position).SequenceEqual(Enumerable.Range(1, standings.Count));
            yield return inOrder ? null : $"{board.Name}: positions";
        }
    }

    private static IEnumerable<string?> Awards(Evaluation evaluation, JsonElement expected)
    {
        foreach (var board in expected.EnumerateObject())
        {
            var given = evaluation.Awards(evaluation.Rules.Board(board.Name));
            var mine = string.Join(" | ", given.Select(a => $"{a.Entrant} {a.Name}"));
            var theirs = string.Join(" | ", board.Value.EnumerateObject().Select(a => $"{a.Name} {a.Value}"));
            yield return mine == theirs ? null : $"{board.Name} awards: {mine}, expected {theirs}";
        }
    }

    private static IEnumerable<string?> Advances(Evaluation evaluation, JsonElement expected)
    {
        foreach (var node in expected.EnumerateObject())
        {
            var proposal = evaluation.Proposal(evaluation.Rules.Nodes[new NodePath(node.Name)])!;
            var mine = string.Join(' ', proposal.Proposed);
            var theirs = string.Join(' ', node.Value.EnumerateArray().Select(e => e.GetString()));
            yield return mine == theirs ? null : $"{node.Name} advances: {mine}, expected {theirs}";
        }
    }

    // The reference has no word for the classes; it leaves a rank out and gives the status.
    private static string Row(JsonElement row)
    {
        var (rank, status) = (row[1].ToString(), row[2].GetString()!);
        var word = rank.Length > 0 ? "ranked" : status == "NR" ? "not-eligible" : Word(status);
        return $"{row[0].GetString()} {rank} {word}";
    }

    // That nothing was marked, and that a judge said so: the same to the reference.
    private static string Word(string status) => status == "NM" ? "no-mark" : status;
}
