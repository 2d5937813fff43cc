using System.Globalization;
using Competition.Journal;

namespace Competition.Engine;

/// <summary>Something that does not hold, and where it begins.</summary>
/// <param name="Journal">Null where it is no journal's: of a result, or a seal beside the journals.</param>
/// <param name="From">The first entry that does not hold; 0 = it is of the journal as a whole.</param>
/// <param name="To">
/// Greater where it is only known that the first such entry is one from the first to this: a commit group, say.
/// </param>
public sealed record Fault(JournalId? Journal, long From, long To, string What)
{
    /// <summary>Of one entry.</summary>
    public Fault(JournalId journal, long entry, string what)
        : this(journal, entry, entry, what)
    {
    }

    /// <summary>Of no journal.</summary>
    public static Fault Of(string what) => new(null, 0, 0, what);

    /// <summary>As it is told: the journal, the entry or entries, and what is wrong.</summary>
    public override string ToString()
    {
        if (Journal is not { } journal) return What;
        if (From == 0) return $"journal {journal}: {What}";
        var place = From == To ? Text(From) : $"{Text(From)}–{Text(To)}";
        return $"journal {journal}: {(From == To ? "entry" : "entries")} {place}: {What}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
