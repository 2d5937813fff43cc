using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads the declared fields of attempts, and options.</summary>
internal sealed class FieldBinder(Binder binder)
{
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
        if (binder.Object(source, "options", "unit", "decimals", "min", "max") is not { } field) return null;
        var (min, max) = field.Range();
        return new Field(
            name, field.May("options", Options), field.Text("unit"), field.Whole("decimals", Decimals), min, max);
    }
}
