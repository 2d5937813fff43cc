namespace Competition.Scoring;

/// <summary>A piece of a document, and the JSON pointer to the place where it stands.</summary>
internal readonly record struct Source(Datum Datum, string Pointer)
{
    public Source At(string member) => new(Datum.Map?[member] ?? Datum.Null, JsonPath.Child(Pointer, member));

    public Source At(int index) => new(Datum.List?[index] ?? Datum.Null, JsonPath.Child(Pointer, index));

    /// <summary>What stands there, for messages.</summary>
    public string Told => Datum.Number is { } number
        ? Canonical.Text(number)
        : Datum.Text is { Length: <= 64 } text ? $"'{text}'" : Datum.Kind;
}
