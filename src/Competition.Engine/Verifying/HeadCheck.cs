using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// Compares a journal with what is known of it. A hash that holds at one entry holds for all before it; so the first
/// entry that does not hold is one after the last hash that does.
/// </summary>
internal static class HeadCheck
{
    /// <summary>What does not hold, first entry first; nothing where all known heads hold.</summary>
    public static Fault? Of(JournalCopy copy, IReadOnlyCollection<KnownHead> known)
    {
        var sure = new KnownHead(copy.Id, Head.Empty, "");
        var doubts = new List<KnownHead>();
        foreach (var head in known.OrderBy(k => k.Head.Number))
        {
            if (copy.HashAt(head.Head.Number) == head.Head.Hash) sure = head;
            else doubts.Add(head);
        }

        if (doubts.Count == 0) return known.Select(k => Other(copy, k)).OfType<Fault>().FirstOrDefault();
        return doubts.Find(d => d.Head.Number > sure.Head.Number) is { } first
            ? First(copy, sure.Head.Number + 1, first)
            : new Fault(copy.Id, doubts[0].Head.Number, $"{doubts[0].From} has another hash; the journal holds beyond");
    }

    /// <summary>Of a journal of which there is nothing.</summary>
    public static Fault Gone(KnownHead head) =>
        new(head.Journal, 1, head.Head.Number, $"missing; {head.From} names entry {head.Head.Number}");

    // The hash says what stands there; so a receipt of another fact was never given.
    private static Fault? Other(JournalCopy copy, KnownHead known) =>
        known.Fact is { } id && copy.FactAt(known.Head.Number) is { } there && there != id
            ? new Fault(copy.Id, known.Head.Number, $"there stands '{there}'; {known.From} names that entry")
            : null;

    private static Fault First(JournalCopy copy, long from, KnownHead first)
    {
        var (number, there) = (first.Head.Number, copy.Head.Number);
        return number > there
            ? new Fault(copy.Id, Math.Max(from, there + 1), number, $"missing; {first.From} names entry {number}")
            : new Fault(copy.Id, from, number, $"not what {first.From} has at entry {number}");
    }
}
