namespace Competition.Scoring;

/// <summary>
/// What a cell holds (model.md B3): a number, a truth, an option's code, or missing with a reason.
/// No strings, dates, floats.
/// </summary>
public readonly struct Value : IEquatable<Value>
{
    private static readonly object Yes = new();
    private static readonly object No = new();
    private readonly object? _tag;   // null: number; Yes, No: truth; string: code; MissingReason: missing
    private readonly decimal _number;

    private Value(object? tag, decimal number) => (_tag, _number) = (tag, number);

    public static Value Of(decimal number) => new(null, number);

    public static Value Of(bool truth) => new(truth ? Yes : No, 0m);

    public static Value OfCode(string code) => new(code, 0m);

    public static Value Missing(MissingReason reason) => new(reason, 0m);

    public bool IsMissing => _tag is MissingReason;

    public bool IsNumber => _tag is null;

    public bool IsTruth => ReferenceEquals(_tag, Yes) || ReferenceEquals(_tag, No);

    public bool IsCode => _tag is string;

    /// <summary>The number; a truth counts as 1 or 0. Only for what is neither missing nor a code.</summary>
    public decimal Number => _tag is null ? _number : ReferenceEquals(_tag, Yes) ? 1m : 0m;

    /// <summary>True only for the truth value true.</summary>
    public bool IsTrue => ReferenceEquals(_tag, Yes);

    public string Code => _tag as string ?? throw new InvalidOperationException($"{this} is not a code");

    public MissingReason Reason =>
        _tag as MissingReason ?? throw new InvalidOperationException($"{this} is not missing");

    public bool Equals(Value other) => _number == other._number && Equals(_tag, other._tag);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_tag, _number);

    /// <summary>Canonical text: <c>12.5</c>, <c>1</c>/<c>0</c> for a truth, a code, <c>~DNF</c> for missing.</summary>
    public override string ToString() => _tag switch
    {
        MissingReason reason => "~" + reason.Name,
        string code => code,
        _ => Canonical.Text(Number),
    };

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);
}
