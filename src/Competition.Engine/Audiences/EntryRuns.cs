using System.Collections.Immutable;
using System.Globalization;

namespace Competition.Engine;

/// <summary>Entry numbers of a journal as runs, in order: those that a follower of the facts was not given.</summary>
internal sealed record EntryRuns(ImmutableList<(long From, long To)> Runs)
{
    public static EntryRuns None { get; } = new([]);

    public bool Any => !Runs.IsEmpty;

    public IEnumerable<long> Numbers =>
        Runs.SelectMany(r => Enumerable.Range(0, (int)(r.To - r.From + 1)).Select(n => r.From + n));

    /// <param name="entry">Greater than all that are here.</param>
    public EntryRuns With(long entry) => Any && Runs[^1].To + 1 == entry
        ? new EntryRuns(Runs.SetItem(Runs.Count - 1, (Runs[^1].From, entry)))
        : new EntryRuns(Runs.Add((entry, entry)));

    public EntryRuns Without(long entry)
    {
        var at = Runs.FindIndex(r => r.From <= entry && entry <= r.To);
        if (at < 0) return this;
        var (from, to) = Runs[at];
        var rest = new[] { (from, entry - 1), (entry + 1, to) }.Where(r => r.Item1 <= r.Item2);
        return new EntryRuns(Runs.RemoveAt(at).InsertRange(at, rest));
    }

    /// <summary>As bounded text: the last runs become one, for an entry that comes twice harms nobody.</summary>
    public override string ToString()
    {
        var shown = Runs.Count <= Limits.WithheldRuns
            ? Runs
            : Runs.Take(Limits.WithheldRuns - 1).Append((Runs[Limits.WithheldRuns - 1].From, Runs[^1].To));
        return string.Join(',', shown.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.From}-{r.To}")));
    }

    /// <summary>Null where the text is not of this form, or goes beyond an entry.</summary>
    public static EntryRuns? Read(string text, long upTo)
    {
        var runs = ImmutableList.CreateBuilder<(long From, long To)>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is not [var first, var last] || Number(first) is not { } from) return null;
            if (Number(last) is not { } to || from > to || to > upTo) return null;
            if (from <= (runs.Count == 0 ? 0 : runs[^1].To)) return null;
            runs.Add((from, to));
        }

        return runs.Count > Limits.WithheldRuns ? null : new EntryRuns(runs.ToImmutable());
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
