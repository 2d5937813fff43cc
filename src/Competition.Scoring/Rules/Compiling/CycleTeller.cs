namespace Competition.Scoring;

/// <summary>Tells cycles at the place in the document where one of their cells is written.</summary>
internal sealed class CycleTeller(Problems problems)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public void Tell(IReadOnlyList<object> cycle, IReadOnlyDictionary<Node, Sketch> sketches)
    {
        var pointer = cycle.Select(c => Pointer(c, sketches)).FirstOrDefault(p => p.Length > 0) ?? "";
        if (!_told.Add(pointer)) return;
        var isOfItself = cycle.Count == 3 && cycle.Any(c => c is Board);
        var what = isOfItself ? "is ranked by itself: " : "reads itself: ";
        problems.Add(pointer, what + string.Join(" -> ", cycle.Select(Name)), "cells that do not go round in a circle");
    }

    private static string Pointer(object cell, IReadOnlyDictionary<Node, Sketch> sketches) => cell switch
    {
        ValueRule value => sketches[value.Node].Doc.Values.GetValueOrDefault(value.Name)?.Pointer ?? "",
        DetectorRule detector => sketches[detector.Node].Doc.Detectors.GetValueOrDefault(detector.Name)?.Pointer ?? "",
        Node node => sketches[node].Doc.Window?.Opens?.Pointer ?? "",
        _ => "",
    };

    private static string Name(object cell) => cell switch
    {
        ValueRule value => value.Cell.ToString(),
        Board board => board.Ref.ToString(),
        Input input => $"{input.Node.Path}.{input.Name}",
        DetectorRule detector => detector.Cell.ToString(),
        Node node => $"the window of {node.Path}",
        Statistic statistic => $"the field of {statistic.Of.Cell}",
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "no such cell"),
    };
}
