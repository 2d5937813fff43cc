namespace Competition.Scoring;

/// <summary>Splits entrants into groups of equals.</summary>
internal static class Groups
{
    /// <summary>The groups of equal vectors, the lesser first.</summary>
    public static IReadOnlyList<int[]> By(int[] entrants, Func<int, KeyVector> vectorOf)
    {
        var vectors = entrants.Select(e => (Entrant: e, Vector: vectorOf(e))).OrderBy(v => v.Vector).ToList();
        var groups = new List<int[]>();
        for (var from = 0; from < vectors.Count;)
        {
            var until = from + 1;
            while (until < vectors.Count && vectors[until].Vector.CompareTo(vectors[from].Vector) == 0) until++;
            groups.Add([.. vectors[from..until].Select(v => v.Entrant)]);
            from = until;
        }

        return groups;
    }
}
