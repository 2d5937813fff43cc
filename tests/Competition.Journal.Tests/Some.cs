using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>Things for tests; a test names only what matters to it.</summary>
internal static class Some
{
    public static ContestId Contest { get; } = new("dianneng-2026");

    public static JournalId Journal { get; } = new(new VenueId("yueqing"), "node1");

    public static Fact Fact(params (string Name, Datum Value)[] members) =>
        new(Members([("id", Datum.Of("tab3-41")), ("at", Datum.Of(1603.2m)), .. members]));

    public static Members Members(params (string Name, Datum Value)[] members) =>
        new(members.Select(m => KeyValuePair.Create(m.Name, m.Value)));

    public static Fact Mark(long number) => new(
        Members(
            ("id", Datum.Of($"tab3-{number}")), ("at", Datum.Of(number + 0.25m)), ("type", Datum.Of("mark")),
            ("node", Datum.Of("cup/prelim/s5")), ("entrant", Datum.Of("w07")), ("value", Datum.Of(number))),
        Members(("by", Datum.Of("王芳")), ("recv", Datum.Of(number + 0.5m))));

    /// <summary>A fact whose entry has exactly so many bytes.</summary>
    public static Fact Sized(long number, int bytes)
    {
        var (id, length) = (Datum.Of($"s-{number}"), bytes);
        while (true)
        {
            var fact = new Fact(Members(("id", id), ("at", Datum.Of(1m)), ("text", Datum.Of(new string('x', length)))));
            var over = Entry.After(Head.Empty, fact).Bytes.Length - bytes;
            if (over == 0) return fact;
            length -= over;
        }
    }

    /// <summary>So many marks after a head.</summary>
    public static List<Entry> Group(Head after, int count)
    {
        var group = new List<Entry>();
        for (; count > 0; count--)
        {
            group.Add(Entry.After(after, Mark(after.Number + 1)));
            after = group[^1].Head;
        }

        return group;
    }

    /// <summary>Entries after a head with these facts.</summary>
    public static List<Entry> Group(Head after, IEnumerable<Fact> facts)
    {
        var group = new List<Entry>();
        foreach (var fact in facts)
        {
            group.Add(Entry.After(after, fact));
            after = group[^1].Head;
        }

        return group;
    }
}
