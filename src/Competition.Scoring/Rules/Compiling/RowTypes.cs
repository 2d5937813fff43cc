namespace Competition.Scoring;

/// <summary>The columns of a row that <c>where</c> and <c>map</c> look at, with their types (B11.17).</summary>
internal sealed class RowTypes
{
    private static readonly string[] Codes = ["judge", "mark", "status", "opponent"];
    private static readonly string[] Numbers = ["n", "no", "at"];
    private readonly Dictionary<string, ExpressionType> _types = new(StringComparer.Ordinal);

    private RowTypes() { }

    /// <summary>Outside of folds there is no row.</summary>
    public static RowTypes None { get; } = new();

    public IEnumerable<string> Columns => _types.Keys;

    /// <summary>Null where the row has no such column.</summary>
    public ExpressionType? TypeOf(string column) => _types.TryGetValue(column, out var type) ? type : null;

    /// <summary>Over children, members and lists a row is its value and its number.</summary>
    public static RowTypes OfValues(ExpressionType value) => new RowTypes().With("value", value).With("n");

    /// <summary>In a detector's predicate the signals come before all other names.</summary>
    public static RowTypes OfSignals(IEnumerable<string> signals)
    {
        var types = new RowTypes();
        foreach (var signal in signals) types.With(signal);
        return types;
    }

    /// <summary>Over an input: the declared fields, and the reserved names.</summary>
    public static RowTypes OfInput(Input input)
    {
        var types = new RowTypes();
        foreach (var name in Numbers) types.With(name);
        foreach (var name in Codes) types.With(name, ExpressionType.Code);
        types.With("value", input.Kind == InputKind.Choice ? ExpressionType.Code : ExpressionType.Number);
        foreach (var field in input.Fields.Values)
        {
            types.With(field.Name, field.Options is null ? ExpressionType.Number : ExpressionType.Code);
            if (field.Options is not null) types.With(field.Name + "_pts");
        }

        return types;
    }

    /// <summary>The same row, where <c>value</c> is what the fold goes over.</summary>
    public RowTypes WithValue(ExpressionType value)
    {
        var types = new RowTypes();
        foreach (var (column, type) in _types) types.With(column, type);
        return types.With("value", value);
    }

    private RowTypes With(string column, ExpressionType type = ExpressionType.Number)
    {
        _types[column] = type;
        return this;
    }
}
