namespace Competition.Scoring;

/// <summary>Splits equals by the sums of what they made in the bouts among themselves (model.md B4).</summary>
internal sealed class HeadToHead(Reader reader)
{
    private readonly KeyWriter _writer = new();

    public IReadOnlyList<int[]> Split(BoardKey.HeadToHead key, int[] group)
    {
        var among = group.ToHashSet();
        return Groups.By(group, entrant => Sums(key, entrant, among));
    }

    private KeyVector Sums(BoardKey.HeadToHead key, int entrant, HashSet<int> among)
    {
        var sums = new Value[key.Columns.Length];
        Array.Fill(sums, Value.Of(0m));
        foreach (var row in reader.Bag(key.Bouts, entrant))
        {
            var isAmong = row.Opponent is { } opponent && among.Contains(reader.About.Entrants.NumberOf(opponent));
            if (!isAmong) continue;
            for (var i = 0; i < sums.Length; i++) Add(ref sums[i], RowColumns.Read(key.Bouts, row, key.Columns[i]));
        }

        foreach (var sum in sums) _writer.Add(sum, Limits.SmallestStep, descending: true);
        return _writer.Take();
    }

    private static void Add(ref Value sum, Value value)
    {
        if (!value.IsMissing) sum = FoldResult.Add(sum, value);
    }
}
