using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A key of a board as a document writes it.</summary>
internal abstract record KeyDoc(string Pointer)
{
    public sealed record By(Written Formula, bool IsDescending) : KeyDoc(Formula.Pointer);

    public sealed record Countback(Source Of, int Depth) : KeyDoc(Of.Pointer);

    public sealed record CountOf(Source Of, ImmutableArray<decimal> Amounts) : KeyDoc(Of.Pointer);

    public sealed record Sorted(Source Of, bool IsDescending, int DropWorst) : KeyDoc(Of.Pointer);

    public sealed record HeadToHead(Source Bouts, ImmutableArray<Source> Columns, bool Restart) : KeyDoc(Bouts.Pointer);

    public sealed record Duel(Source Of) : KeyDoc(Of.Pointer);

    public sealed record Draw(string Pointer) : KeyDoc(Pointer);
}
