namespace Competition.Journal;

/// <summary>What every store asks of a group before it writes it.</summary>
public static class CommitGroup
{
    /// <summary>Checks that the group continues the chain; returns how many bytes its entries have.</summary>
    /// <exception cref="ArgumentException">Empty, or numbers or hashes do not follow: the caller's fault.</exception>
    /// <exception cref="AppendRefusedException">It is over a bound of <see cref="Limits"/>.</exception>
    public static int Check(Head head, IReadOnlyList<Entry> group)
    {
        if (group.Count == 0) throw new ArgumentException("a group has entries");
        if (group.Count > Limits.MaxGroupEntries) throw Refused("too-many-entries");
        var bytes = 0L;
        foreach (var entry in group)
        {
            if (entry.Bytes.Length > Limits.MaxEntryBytes) throw Refused("entry-too-large");
            bytes += entry.Bytes.Length;
        }

        if (bytes > Limits.MaxGroupBytes) throw Refused("group-too-large");
        foreach (var entry in group)
        {
            if (entry.Before != head) throw new ArgumentException($"entry {entry.Number} does not follow {head}");
            head = entry.Head;
        }

        return (int)bytes;
    }

    private static AppendRefusedException Refused(string code) => new(code, inner: null);
}
