using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Competition.Engine;

namespace Competition.Server;

/// <summary>What part of a contest a pass is for; what is left out is no bound.</summary>
internal sealed record ScopeView(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Venue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Nodes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Inputs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Entrants)
{
    public static ScopeView Of(PassScope scope) => new(
        scope.Venue?.Value, Named(scope.Nodes, n => n.Value), Named(scope.Inputs, i => i),
        Named(scope.Entrants, e => e.Value));

    private static IReadOnlyList<string>? Named<T>(ImmutableArray<T> bounds, Func<T, string> name) =>
        bounds.IsEmpty ? null : [.. bounds.Select(name)];
}
