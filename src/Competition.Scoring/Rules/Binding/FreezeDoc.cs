using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A freeze as a document writes it: at a contest time, or so long before the window closes.</summary>
internal sealed record FreezeDoc(decimal? At, decimal? Before, ImmutableArray<string> For);
