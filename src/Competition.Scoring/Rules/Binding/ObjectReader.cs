namespace Competition.Scoring;

/// <summary>The members of an object that is being bound; what is left out is null without an error.</summary>
internal sealed class ObjectReader(Source source, Binder binder)
{
    public string Pointer => source.Pointer;

    public Source this[string member] => source.At(member);

    public bool Has(string member) => source.Datum.Map?.Has(member) == true;

    /// <summary>Reads a member if it is there.</summary>
    public T? May<T>(string member, Func<Source, T?> read) where T : class => Has(member) ? read(this[member]) : null;

    public T? May<T>(string member, Func<Source, T?> read) where T : struct => Has(member) ? read(this[member]) : null;

    /// <summary>Reads a member that must be there.</summary>
    public T? Must<T>(string member, string allowed, Func<Source, T?> read) where T : class
    {
        if (!Has(member)) binder.Problems.Add(this[member].Pointer, "is missing", allowed);
        return May(member, read);
    }

    public T? Must<T>(string member, string allowed, Func<Source, T?> read) where T : struct
    {
        if (!Has(member)) binder.Problems.Add(this[member].Pointer, "is missing", allowed);
        return May(member, read);
    }

    public string? Text(string member) => May(member, binder.Text);

    public bool? Truth(string member) => May(member, binder.Truth);

    public decimal? Number(string member, Bounds within) => May(member, s => binder.Number(s, within));

    public int? Whole(string member, Bounds within) => May(member, s => binder.Whole(s, within));

    /// <summary>The numbers <c>min</c> and <c>max</c>, between which something has to lie.</summary>
    public (decimal? Min, decimal? Max) Range()
    {
        var (min, max) = (Number("min", Bounds.None), Number("max", Bounds.None));
        if (min is { } least && max is { } most && least > most)
        {
            var what = $"is {Canonical.Text(least)}, above the 'max' of {Canonical.Text(most)}";
            binder.Problems.Add(this["min"].Pointer, what, $"at most {Canonical.Text(most)}");
        }

        return (min, max);
    }

    public IReadOnlyList<string> Texts(string member) =>
        Has(member) ? [.. binder.Items(this[member]).Select(binder.Text).OfType<string>()] : [];

    /// <summary>Which of these members is there; where it is not exactly one, an error and null.</summary>
    public string? One(params ReadOnlySpan<string> members)
    {
        var there = new List<string>();
        foreach (var member in members)
        {
            if (Has(member)) there.Add(member);
        }

        if (there.Count == 1) return there[0];
        var what = there.Count == 0 ? "has none of them" : "has " + string.Join(" and ", there.Select(m => $"'{m}'"));
        binder.Problems.Add(Pointer, what, "exactly one of " + string.Join(", ", members.ToArray()));
        return null;
    }
}
