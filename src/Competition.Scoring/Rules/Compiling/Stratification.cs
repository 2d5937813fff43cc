namespace Competition.Scoring;

/// <summary>Counts strata: what reads the whole field waits for all below it (model.md B8, B9).</summary>
internal static class Stratification
{
    /// <param name="order">All cells, each after those that it reads.</param>
    public static int Count(IReadOnlyList<object> order)
    {
        var strata = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var cell in order)
        {
            var below = Dependencies.Of(cell).Select(read => strata[read]).DefaultIfEmpty(0).Max();
            strata[cell] = below + (IsBarrier(cell) ? 1 : 0);
        }

        return 1 + order.OfType<ValueRule>().Select(v => strata[v]).DefaultIfEmpty(0).Max();
    }

    private static bool IsBarrier(object cell) => cell is Board or Statistic;
}
