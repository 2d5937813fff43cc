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

    /// <summary>A number. Arithmetic keeps to <see cref="Limits.Magnitude"/>; what is made here is as it is.</summary>
    public static Value Of(decimal number) => new(null, number);

    /// <summary>A truth.</summary>
    public static Value Of(bool truth) => new(truth ? Yes : No, 0m);

    /// <summary>The code of an option or of a status.</summary>
    public static Value OfCode(string code) => new(code, 0m);

    /// <summary>Missing, and why.</summary>
    public static Value Missing(MissingReason reason) => new(reason, 0m);

    /// <summary>Then <see cref="Reason"/> says why.</summary>
    public bool IsMissing => _tag is MissingReason;

    /// <summary>Then <see cref="Number"/> is it.</summary>
    public bool IsNumber => _tag is null;

    /// <summary>Then <see cref="IsTrue"/> says which.</summary>
    public bool IsTruth => ReferenceEquals(_tag, Yes) || ReferenceEquals(_tag, No);

    /// <summary>Then <see cref="Code"/> is it.</summary>
    public bool IsCode => _tag is string;

    /// <summary>
    /// The number, in the unit that the rulebook says (seconds where it is a time); a truth counts as 1 or 0. What is
    /// missing or a code has 0 here: ask before.
    /// </summary>
    public decimal Number => _tag is null ? _number : ReferenceEquals(_tag, Yes) ? 1m : 0m;

    /// <summary>True only for the truth value true.</summary>
    public bool IsTrue => ReferenceEquals(_tag, Yes);

    /// <summary>The code.</summary>
    /// <exception cref="InvalidOperationException">It is no code.</exception>
    public string Code => _tag as string ?? throw new InvalidOperationException($"{this} is not a code");

    /// <summary>Why it is missing.</summary>
    /// <exception cref="InvalidOperationException">It is not missing.</exception>
    public MissingReason Reason =>
        _tag as MissingReason ?? throw new InvalidOperationException($"{this} is not missing");

    /// <summary>The same kind and the same content: <c>1.0</c> equals <c>1</c>, true does not.</summary>
    public bool Equals(Value other) => _number == other._number && Equals(_tag, other._tag);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_tag, _number);

    /// <summary>Canonical text: <c>12.5</c>, <c>1</c>/<c>0</c> for a truth, a code, <c>~DNF</c> for missing.</summary>
    public override string ToString() => _tag switch
    {
        MissingReason reason => "~" + reason.Name,
        string code => code,
        _ => Canonical.Text(Number),
    };

    /// <summary>The same kind and the same content.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Another kind or another content.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);
}
