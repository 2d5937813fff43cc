namespace Competition.Scoring;

/// <summary>What does not add up at a node: tags, marks, windows, freezes.</summary>
internal sealed class NodeLints(Problems warnings)
{
    private const string Max = "max";

    public void Look(Sketch sketch)
    {
        LookAtTags(sketch);
        LookAtMarks(sketch);
        LookAtWindows(sketch);
        LookAtFreezes(sketch);
    }

    /// <summary>Every tag names a competence, and every competence is shown somewhere.</summary>
    public void LookAtCompetences(Source document, IReadOnlyList<Sketch> sketches)
    {
        if (document.At("competences").Datum.Map is not { } competences) return;
        foreach (var sketch in sketches)
        {
            foreach (var tag in sketch.Node.Tags.Keys.Where(t => !competences.Has(t)))
            {
                var known = competences.Select(c => c.Key).ToList();
                warnings.Add(
                    sketch.Doc.Pointer + "/tags", $"'{tag}' is no competence{Spelling.Hint(tag, known)}",
                    string.Join(", ", known));
            }
        }

        var shown = sketches.SelectMany(s => s.Node.Tags.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, _) in competences)
        {
            if (!shown.Contains(name))
                warnings.Add(document.At("competences").At(name).Pointer, "no node is tagged with it", "");
        }
    }

    private void LookAtTags(Sketch sketch)
    {
        if (sketch.Node.Tags.Count == 0) return;
        var sum = sketch.Node.Tags.Values.Sum();
        if (Math.Abs(sum - 1m) > 0.000_001m)
            warnings.Add(sketch.Doc.Pointer + "/tags", $"the shares of '{sketch.Node.Path}' sum to {Text(sum)}", "1");
    }

    // A declared total is that of its parts (variation 0).
    private void LookAtMarks(Sketch sketch)
    {
        var parts = sketch.Node.Children.Select(MaxOf).ToList();
        if (MaxOf(sketch.Node) is not { } total || parts.Count == 0 || parts.Contains(null)) return;
        var sum = parts.Sum() ?? 0m;
        if (sum == total) return;
        warnings.Add(
            sketch.Doc.Pointer, $"'{sketch.Node.Path}' declares {Text(total)} marks, its children {Text(sum)}",
            "a total that is the sum of its parts");
    }

    private void LookAtWindows(Sketch sketch)
    {
        if (sketch.Node.Window?.Limit is not { } limit) return;
        var gates = sketch.Node.Children.Select(c => c.Window).OfType<Window>().Where(w => w.Opens is not null);
        var chain = gates.Sum(w => w.Limit ?? 0m);
        if (chain <= limit) return;
        warnings.Add(
            sketch.Doc.Pointer + "/window",
            $"closes after {Text(limit)} s, but the windows inside may take {Text(chain)} s one after the other",
            "a limit that leaves room for them");
    }

    private void LookAtFreezes(Sketch sketch)
    {
        foreach (var (name, board) in sketch.Node.Boards)
        {
            if (board.Freeze is not { At: null }) continue;
            warnings.Add(
                $"{sketch.Doc.Pointer}/boards/{name}/freeze",
                "nothing says when the window of this node closes: only a freeze fact freezes this board",
                "a window with a limit, or \"at\"");
        }
    }

    private static decimal? MaxOf(Node node) =>
        node.Constants.TryGetValue(Max, out var max) && max.IsNumber ? max.Number : null;

    private static string Text(decimal number) => Canonical.Text(number);
}
