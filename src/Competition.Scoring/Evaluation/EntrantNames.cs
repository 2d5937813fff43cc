using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>The names of a formula, read for an entrant.</summary>
internal readonly struct EntrantNames(Reader reader, ImmutableArray<NameSource> sources, int entrant) : INames
{
    public Value Read(int slot) => reader.Read(sources[slot], entrant);
}
