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

    /// <summary>JSON's null, and what a member is that is not there.</summary>
    public static Datum Null => default;

    /// <summary>A number, exact; <c>1.0</c> equals <c>1</c>.</summary>
    public static Datum Of(decimal number) => new(Numeric, number);

    /// <summary>A truth.</summary>
    public static Datum Of(bool truth) => new(truth ? Yes : No, 0m);

    /// <summary>A text; any UTF-16, as it is.</summary>
    public static Datum Of(string text) => new(text, 0m);

    /// <summary>A list; the caller no longer changes it.</summary>
    public static Datum Of(IReadOnlyList<Datum> list) => new(list, 0m);

    /// <summary>A map; its members are kept in the order of UTF-16 code units.</summary>
    public static Datum Of(Members map) => new(map, 0m);

    /// <summary>Null, or not there.</summary>
    public bool IsNull => _tag is null;

    /// <summary>Null where it is no truth.</summary>
    public bool? Truth => ReferenceEquals(_tag, Yes) ? true : ReferenceEquals(_tag, No) ? false : null;

    /// <summary>Null where it is no number.</summary>
    public decimal? Number => ReferenceEquals(_tag, Numeric) ? _number : null;

    /// <summary>Null where it is no text.</summary>
    public string? Text => _tag as string;

    /// <summary>Null where it is no list.</summary>
    public IReadOnlyList<Datum>? List => _tag as IReadOnlyList<Datum>;

    /// <summary>Null where it is no map.</summary>
    public Members? Map => _tag as Members;

    /// <summary>Equal when the canonical JSON is.</summary>
    public bool Equals(Datum other)
    {
        if (List is { } list) return other.List is { } others && list.SequenceEqual(others);
        return _number == other._number && Equals(_tag, other._tag);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Datum other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => List is { } list ? list.Count : HashCode.Combine(_tag, _number);

    /// <summary>Equal when the canonical JSON is.</summary>
    public static bool operator ==(Datum left, Datum right) => left.Equals(right);

    /// <summary>Not equal as canonical JSON.</summary>
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
