using System.Collections.Immutable;
using System.Globalization;

namespace Competition.Scoring;

/// <summary>Reads what options and numbers are called where somebody marks them.</summary>
internal sealed class WordingBinder(Binder binder)
{
    private const string Number = "a number as text: \"0\", \"2.5\"";

    /// <summary>From a number as text to its title; those that the input takes, in their order.</summary>
    public ImmutableArray<Level> Levels(Source source, NumberRule taken) =>
        [.. binder.Members(source).Select(m => Level(m.Name, m.Source, taken)).OfType<Level>().OrderBy(l => l.Value)];

    /// <summary>From an option to its title; where there are no options, that is said elsewhere.</summary>
    public IReadOnlyDictionary<string, Title> Options(Source source, IReadOnlyDictionary<string, decimal>? options)
    {
        var titles = ImmutableSortedDictionary.CreateBuilder<string, Title>(StringComparer.Ordinal);
        foreach (var (name, at) in binder.Members(source))
        {
            if (options?.ContainsKey(name) == false) binder.Unknown(at, "option", name, [.. options.Keys]);
            else if (binder.Title(at) is { } title) titles[name] = title;
        }

        return titles.ToImmutable();
    }

    private Level? Level(string name, Source at, NumberRule taken)
    {
        if (Read(name) is not { } value)
        {
            binder.Problems.Add(at.Pointer, $"'{Brief.Word(name)}' is no number", Number);
            return null;
        }

        if (taken.Judge(Datum.Of(value), "levels") is { } why)
        {
            var allowed = why.English[(why.English.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
            binder.Problems.Add(at.Pointer, $"{name} is no number that the input takes", allowed);
            return null;
        }

        return binder.Title(at) is { } title ? new Level(value, title) : null;
    }

    // Two texts of one number would be two levels of it.
    private static decimal? Read(string text)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var value);
        return isNumber && Canonical.Text(value) == text ? value : null;
    }
}
