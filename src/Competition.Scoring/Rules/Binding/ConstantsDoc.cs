using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>The constants of a <c>let</c> or of an item of <c>each</c>, which may set tags and window too.</summary>
internal sealed record ConstantsDoc(ImmutableSortedDictionary<string, Source> Each)
{
    public static ConstantsDoc None { get; } =
        new(ImmutableSortedDictionary.Create<string, Source>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, decimal>? Tags { get; init; }
    public WindowDoc? Window { get; init; }

    /// <summary>These, and what they do not name of the others.</summary>
    public ConstantsDoc Over(ConstantsDoc others) => new(others.Each.SetItems(Each))
    {
        Tags = Tags ?? others.Tags,
        Window = Window ?? others.Window,
    };
}
