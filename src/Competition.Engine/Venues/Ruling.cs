using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What a venue decides about a fact; deciding changes nothing.</summary>
internal abstract record Ruling
{
    private Ruling() { }

    public sealed record Admitted : Ruling;

    public sealed record StoodAlready(long Entry) : Ruling;

    public sealed record Refused(Refusal Why) : Ruling;
}
