namespace Competition.Scoring;

/// <summary>
/// Why a cell holds what it holds (model.md B9 "Explain"): the cells that it is made of, each with its steps, down to
/// the facts.
/// </summary>
/// <param name="Cells">
/// The one asked for first; each once, before those that it reads; at most <see cref="Limits.ExplainedCells"/>.
/// </param>
/// <param name="Inputs">The inputs that these cells read, each once, with their facts.</param>
/// <param name="Detectors">The detectors that they read, each once.</param>
/// <param name="Circumstances">
/// Statuses, clocks, promotions and bindings that bear on these cells, in canonical order.
/// </param>
/// <param name="IsWhole">False where the bound left cells out.</param>
public sealed record Explanation(
    IReadOnlyList<ExplainedCell> Cells, IReadOnlyList<ExplainedInput> Inputs,
    IReadOnlyList<ExplainedDetector> Detectors, IReadOnlyList<Fact> Circumstances, bool IsWhole)
{
    /// <summary>The same without facts that are kept from who asks, and without the rows that they are.</summary>
    public Explanation Without(Func<FactId, bool> isKept) => this with
    {
        Cells = [.. Cells.Select(c => c with { Rows = [.. c.Rows.Where(r => r.Fact is not { } id || !isKept(id))] })],
        Inputs = [.. Inputs.Select(i => i with { Facts = [.. i.Facts.Where(f => !isKept(f.Fact.Id))] })],
    };
}
