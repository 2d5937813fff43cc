using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Reads which types of facts a second person confirms (formats.md: <c>secondPerson</c>).</summary>
internal static class Confirmed
{
    private static readonly ImmutableDictionary<string, FactType> Types = new[]
    {
        FactType.Seal, FactType.Publish, FactType.Recall, FactType.Freeze, FactType.Unfreeze, FactType.Post,
    }.ToImmutableDictionary(type => type.ToString().ToLowerInvariant());

    private static readonly string Allowed = $"a list of {string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}";

    /// <summary>None where it is left out.</summary>
    public static ImmutableHashSet<FactType> Read(Datum types, Problems errors)
    {
        if (types.IsNull) return [];
        if (!Holds(types)) errors.Add(new DocumentError("/secondPerson", "not types that can be confirmed", Allowed));
        return [.. (types.List ?? []).Select(t => Types.GetValueOrDefault(t.Text ?? ""))];
    }

    /// <summary>Whether it names only such types.</summary>
    public static bool Holds(Datum types) =>
        types.IsNull || types.List?.All(t => t.Text is { } word && Types.ContainsKey(word)) == true;
}
