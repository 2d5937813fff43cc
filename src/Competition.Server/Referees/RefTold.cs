using System.Collections.Immutable;

namespace Competition.Server;

/// <summary>What a tablet was told last of its desk and of those beside it.</summary>
/// <param name="Twins">Null = nothing yet.</param>
internal sealed record RefTold(
    string Desk, IReadOnlyList<string>? Twins, IReadOnlyDictionary<RefPlace, IReadOnlyList<string>> Also)
{
    public static RefTold Nothing { get; } =
        new("", Twins: null, ImmutableDictionary<RefPlace, IReadOnlyList<string>>.Empty);
}
