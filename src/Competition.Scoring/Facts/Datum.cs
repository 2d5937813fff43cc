namespace Competition.Scoring;

/// <summary>One value inside a fact, as JSON has it: null, truth, number (decimal), text, list or map.</summary>
public readonly struct Datum
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
}
