using System.Globalization;
using System.Text;

namespace Competition.Scoring;

/// <summary>Writes each cell and each input of an explanation once, below what reads it first.</summary>
internal sealed class TreeWriter(Explanation of, Roster roster, Speech speech, StringBuilder to)
{
    private readonly Dictionary<(CellRef, EntrantId), ExplainedCell> _cells =
        of.Cells.ToDictionary(c => (c.Cell, c.Entrant));

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public void Write()
    {
        foreach (var cell in of.Cells.Where(c => !_seen.Contains(c))) Write(cell, depth: 0);
        foreach (var input in of.Inputs.Where(i => !_seen.Contains(i))) Write(input, depth: 0);
        foreach (var detector in of.Detectors) Write(detector);
        if (of.Circumstances.Count > 0) Line(0, speech.Circumstances);
        foreach (var fact in of.Circumstances) Line(1, FactSpeech.Whole(fact, speech));
        if (!of.IsWhole) Line(0, speech.NotWhole(of.Cells.Count));
    }

    private void Write(ExplainedCell cell, int depth)
    {
        var line = $"{Whose(cell.Cell.ToString(), cell.Entrant)} = {cell.Value}";
        if (!_seen.Add(cell))
        {
            Line(depth, $"{line} {speech.SeenAbove}");
            return;
        }

        Line(depth, line);
        foreach (var step in cell.Steps)
        {
            var what = step.What == cell.How && step.By.Length == 0 ? cell.How : $"{step.What} {step.By}";
            Line(depth + 1, $"{what.TrimEnd()} → {step.Gives}");
        }

        foreach (var read in cell.Reads) Write(read, cell.Entrant, depth + 1);
        foreach (var row in cell.Rows) Write(row, depth + 1);
        foreach (var input in InputsOf(cell.Rows)) Write(input, depth + 1);
    }

    private void Write(ExplainedRead read, EntrantId entrant, int depth)
    {
        if (read.Cell is { } cell && _cells.TryGetValue((cell, entrant), out var below)) Write(below, depth);
        else Line(depth, $"{read.Name} = {read.Value}");
        var input = of.Inputs.FirstOrDefault(
            i => read.Input is not null && i.Input == read.Input && (i.Entrant is null || i.Entrant == entrant));
        if (input is not null) Write(input, depth + 1);
    }

    private void Write(ExplainedRow row, int depth)
    {
        var weight = row.Weight is { } heavy ? $" × {heavy}" : "";
        var counted = row.Counted is { } other && other != row.Value ? $" → {other}" : "";
        var left = row.Left is { } why ? $" — {speech.LeftOut(why)}" : "";
        var fact = row.Fact is { } id ? $" ({id})" : "";
        var number = row.Number.ToString(CultureInfo.InvariantCulture);
        Line(depth, $"{number}. {row.Value}{counted}{weight}{fact}{left}");
        if (row.Cell is { } cell && _cells.TryGetValue(cell, out var below)) Write(below, depth + 1);
    }

    private void Write(ExplainedInput input, int depth)
    {
        if (!_seen.Add(input)) return;
        foreach (var fact in input.Facts)
        {
            var left = fact.Left is null ? "" : $" — {speech.Outside(fact)}";
            var mark = fact.Left is null ? "✓" : "✗";
            Line(depth, $"{mark} @{Canonical.Text(fact.At)} {FactSpeech.Whole(fact.Fact, speech)}{left}");
        }
    }

    private void Write(ExplainedDetector found)
    {
        var counts = speech.Detected(found.Fires.Count, found.Spells.Count);
        Line(0, $"{Whose(found.Detector.ToString(), found.Entrant)}: {counts}");
        foreach (var fire in found.Fires) Line(1, fire.ToString());
        foreach (var overrule in found.Overrules) Line(1, FactSpeech.Whole(overrule, speech));
    }

    private IEnumerable<ExplainedInput> InputsOf(IReadOnlyList<ExplainedRow> rows)
    {
        var facts = rows.Select(r => r.Fact).OfType<FactId>().ToHashSet();
        return facts.Count == 0 ? [] : of.Inputs.Where(i => i.Facts.Any(f => facts.Contains(f.Fact.Id)));
    }

    private string Whose(string cell, EntrantId entrant) =>
        roster.Find(entrant) is { } known && known.Title != entrant.Value
            ? $"{cell} · {known.Title} ({entrant})"
            : $"{cell} · {entrant}";

    private void Line(int depth, string text) => to.Append(' ', 2 * depth).Append(text).Append('\n');
}
