using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Who would go on to the next round: a proposal, made fact by <c>promote</c> (B11.26).</summary>
internal sealed record Advance(string To, ImmutableArray<Quota> Take);
