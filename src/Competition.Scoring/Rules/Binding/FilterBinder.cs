using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads who is meant: attributes that an entrant must have, or an expression; and of which type.</summary>
internal sealed class FilterBinder(Binder binder)
{
    /// <summary>The attributes of <c>filter</c>; none where it is an expression or left out.</summary>
    public IReadOnlyDictionary<string, Datum> Attributes(ObjectReader of)
    {
        if (!of.Has("filter") || of["filter"].Datum.Text is not null) return ImmutableDictionary<string, Datum>.Empty;
        var attributes = new Dictionary<string, Datum>(StringComparer.Ordinal);
        foreach (var (name, value) in binder.Members(of["filter"]))
        {
            attributes[name] = value.Datum;
            var isPlain = value.Datum is { IsNull: false, List: null, Map: null };
            if (!isPlain) binder.Problems.Add(value.Pointer, $"is {value.Told}", "a text, a number, true or false");
        }

        return attributes;
    }

    /// <summary>The expression of <c>filter</c>, where it is one.</summary>
    public Written? Expression(ObjectReader of) =>
        of.Has("filter") && of["filter"].Datum.Text is not null ? binder.Condition(of["filter"]) : null;

    public EntrantType? Entrants(ObjectReader of) => of.May("entrants", s => binder.Word(
        s, ("person", EntrantType.Person), ("team", EntrantType.Team), ("org", EntrantType.Org)));
}
