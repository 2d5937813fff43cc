namespace Competition.Scoring;

/// <summary>One value inside a fact, as JSON has it: null, truth, number (decimal), text, list or map.</summary>
public readonly struct Datum : IEquatable<Datum>
{
    private static readonly object Yes = new();
    private static readonly object No = new();
    private static readonly object Numeric = new();
    private readonly object? _tag;
    private readonly decimal _number;

    private Datum(object? tag, decimal number) => (_tag, _number) = (tag, number);

    public static Datum Null => default;

    public static Datum Of(decimal number) => new(Numeric, number);

    public static Datum Of(bool truth) => new(truth ? Yes : No, 0m);

    public static Datum Of(string text) => new(text, 0m);

    public static Datum Of(IReadOnlyList<Datum> list) => new(list, 0m);

    /// <summary>A map; its members are kept in the order of UTF-16 code units.</summary>
    public static Datum Of(Members map) => new(map, 0m);

    public bool IsNull => _tag is null;

    public bool? Truth => ReferenceEquals(_tag, Yes) ? true : ReferenceEquals(_tag, No) ? false : null;

    public decimal? Number => ReferenceEquals(_tag, Numeric) ? _number : null;

    public string? Text => _tag as string;

    public IReadOnlyList<Datum>? List => _tag as IReadOnlyList<Datum>;

    public Members? Map => _tag as Members;

    /// <summary>Equal when the canonical JSON is.</summary>
    public bool Equals(Datum other)
    {
        if (List is { } list) return other.List is { } others && list.SequenceEqual(others);
        return _number == other._number && Equals(_tag, other._tag);
    }

    public override bool Equals(object? obj) => obj is Datum other && Equals(other);

    public override int GetHashCode() => List is { } list ? list.Count : HashCode.Combine(_tag, _number);

    public static bool operator ==(Datum left, Datum right) => left.Equals(right);

    public static bool operator !=(Datum left, Datum right) => !left.Equals(right);

    /// <summary>What it is, for messages.</summary>
    internal string Kind => _tag switch
    {
        null => "null",
        string => "a text",
        Members => "an object",
        IReadOnlyList<Datum> => "a list",
        _ => Truth is null ? "a number" : "true or false",
    };
}
