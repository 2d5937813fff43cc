namespace Competition.Scoring;

/// <summary>Reads pieces of a document as what the schema says they are, and notes what they are not.</summary>
internal sealed class Binder(Problems problems)
{
    public Problems Problems => problems;

    /// <summary>The object at a place, with no members but those; null where it is none.</summary>
    public ObjectReader? Object(Source source, params ReadOnlySpan<string> members)
    {
        if (source.Datum.Map is not { } map)
        {
            problems.Add(source.Pointer, $"is {source.Datum.Kind}", "an object");
            return null;
        }

        foreach (var member in map)
        {
            if (!members.Contains(member.Key)) Unknown(source.At(member.Key), "member", member.Key, members.ToArray());
        }

        return new ObjectReader(source, this);
    }

    /// <summary>The members of an object that may have any.</summary>
    public IEnumerable<(string Name, Source Source)> Members(Source source)
    {
        if (source.Datum.Map is { } map) return map.Select(m => (m.Key, source.At(m.Key)));
        problems.Add(source.Pointer, $"is {source.Datum.Kind}", "an object");
        return [];
    }

    /// <summary>The members of an object whose names are those of the expression language.</summary>
    public IEnumerable<(string Name, Source Source)> Named(Source source)
    {
        foreach (var member in Members(source))
        {
            if (NameForm.Holds(member.Name)) yield return member;
            else problems.Add(member.Source.Pointer, $"'{Brief.Word(member.Name)}' is not a name", NameForm.Allowed);
        }
    }

    public IEnumerable<Source> Items(Source source)
    {
        if (source.Datum.List is { } list) return Enumerable.Range(0, list.Count).Select(i => source.At(i));
        problems.Add(source.Pointer, $"is {source.Datum.Kind}", "a list");
        return [];
    }

    public string? Text(Source source)
    {
        if (source.Datum.Text is null) problems.Add(source.Pointer, $"is {source.Datum.Kind}", "a text");
        return source.Datum.Text;
    }

    public string? Id(Source source)
    {
        if (source.Datum.Text is { } id && IdForm.Holds(id)) return id;
        problems.Add(source.Pointer, $"is {source.Told}", IdForm.Allowed);
        return null;
    }

    public string? Name(Source source)
    {
        if (source.Datum.Text is { } name && NameForm.Holds(name)) return name;
        problems.Add(source.Pointer, $"is {source.Told}", NameForm.Allowed);
        return null;
    }

    public bool? Truth(Source source)
    {
        if (source.Datum.Truth is null) problems.Add(source.Pointer, $"is {source.Told}", "true or false");
        return source.Datum.Truth;
    }

    public decimal? Number(Source source, Bounds within)
    {
        if (source.Datum.Number is { } number && within.Hold(number)) return number;
        problems.Add(source.Pointer, $"is {source.Told}", within.Allowed);
        return null;
    }

    public int? Whole(Source source, Bounds within) => (int?)Number(source, within with { Whole = true });

    /// <summary>A number, or a text of the expression language, which is compiled later.</summary>
    public Written? Formula(Source source)
    {
        if (source.Datum.Number is { } number) return new Written(source.Pointer, number, "");
        if (source.Datum.Text is { } text) return new Written(source.Pointer, null, text);
        problems.Add(source.Pointer, $"is {source.Datum.Kind}", "a number or an expression");
        return null;
    }

    /// <summary>An expression that must be a text.</summary>
    public Written? Condition(Source source) =>
        Text(source) is { } text ? new Written(source.Pointer, null, text) : null;

    public Rounding? Rounding(Source source)
    {
        var mode = source.Datum.Text is { } word ? RoundingWord.Read(word) : null;
        if (mode is null) problems.Add(source.Pointer, $"is {source.Told}", RoundingWord.Quoted);
        return mode;
    }

    public Title? Title(Source source)
    {
        if (source.Datum.Text is { } text) return Scoring.Title.Of(text);
        var texts = source.Datum.Map ?? Scoring.Members.None;
        if (texts.Count > 0 && texts.All(t => t.Value.Text is not null))
            return new Title(texts.ToDictionary(t => t.Key, t => t.Value.Text ?? "", StringComparer.Ordinal));
        problems.Add(source.Pointer, $"is {source.Told}", "a text, or an object from language to text");
        return null;
    }

    /// <summary>What the word there stands for.</summary>
    public T? Word<T>(Source source, params ReadOnlySpan<(string Word, T Meaning)> words) where T : struct
    {
        var known = new List<string>();
        foreach (var (word, meaning) in words)
        {
            if (source.Datum.Text == word) return meaning;
            known.Add(word);
        }

        problems.Add(
            source.Pointer, $"is {source.Told}", string.Join(", ", known),
            () => source.Datum.Text is { } text ? Spelling.Hint(text, known) : "");
        return null;
    }

    /// <summary>A name that means nothing here.</summary>
    public void Unknown(Source at, string what, string name, IReadOnlyCollection<string> known) =>
        problems.Add(
            at.Pointer, $"unknown {what} '{Brief.Word(name)}'", Brief.List(known), () => Spelling.Hint(name, known));
}
