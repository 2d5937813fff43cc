using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads the declared fields of attempts, and options.</summary>
internal sealed class FieldBinder(Binder binder)
{
    private readonly WordingBinder _wording = new(binder);

    public static Bounds Decimals => Bounds.Within(0m, 9m);

    public IReadOnlyDictionary<string, Field>? Read(Source source) =>
        binder.Named(source).Select(f => Read(f.Name, f.Source)).OfType<Field>()
            .ToImmutableSortedDictionary(f => f.Name, f => f, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, decimal>? Options(Source source)
    {
        var options = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, number) in binder.Members(source)) options[name] = binder.Number(number, Bounds.None) ?? 0m;
        if (options.Count == 0 && source.Datum.Map is not null)
            binder.Problems.Add(source.Pointer, "is empty", "at least one option");
        return options.ToImmutable();
    }

    private Field? Read(string name, Source source)
    {
        var field = binder.Object(source, "title", "options", "optionTitles", "unit", "decimals", "min", "max");
        if (field is null) return null;
        var (min, max) = field.Range();
        var options = field.May("options", Options);
        if (field.Has("optionTitles") && !field.Has("options"))
            binder.Problems.Add(field["optionTitles"].Pointer, "titles options, and there are none", "with 'options'");
        return new Field(name, options, field.Text("unit"), field.Whole("decimals", Decimals), min, max)
        {
            Title = field.May("title", binder.Title),
            OptionTitles = field.May("optionTitles", s => _wording.Options(s, options))
                ?? ImmutableDictionary<string, Title>.Empty,
        };
    }
}
