using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads inputs, each of one kind (B1).</summary>
internal sealed class InputBinder(Binder binder)
{
    private static readonly (string, InputKind)[] Kinds =
        [.. Enum.GetValues<InputKind>().Select(k => (k.ToString().ToLowerInvariant(), k))];

    private static readonly string[] OfPanels = ["panel", "onShort", "maxSpread", "onSpread"];

    private readonly FieldBinder _fields = new(binder);
    private readonly WordingBinder _wording = new(binder);

    public InputDoc? Read(Source source)
    {
        var input = binder.Object(
            source, "title", "kind", "by", "unit", "min", "max", "step", "decimals", "levels", "default", "options",
            "optionTitles", "fields", "statuses", "panel", "maxSpread", "onSpread", "onShort", "scope", "exclusive",
            "untimed");
        if (input is null || Kind(input) is not { } kind) return null;
        CheckBelonging(input, kind);
        return new InputDoc(source.Pointer, Maker(input, kind));
    }

    private InputKind? Kind(ObjectReader input)
    {
        var word = input.Must("kind", string.Join(", ", Kinds.Select(k => k.Item1)), Word);
        return word is null ? null : Array.Find(Kinds, k => k.Item1 == word).Item2;
    }

    private string? Word(Source source)
    {
        var known = Array.ConvertAll(Kinds, k => k.Item1);
        var word = binder.Text(source);
        if (word is null || known.Contains(word)) return word;
        binder.Unknown(source, "kind", word, known);
        return null;
    }

    private void CheckBelonging(ObjectReader input, InputKind kind)
    {
        OnlyFor("options", kind == InputKind.Choice, "choice");
        OnlyFor("optionTitles", kind == InputKind.Choice, "choice");
        OnlyFor("levels", kind is InputKind.Number or InputKind.Judges, "number and judges");
        OnlyFor("fields", kind is InputKind.Attempts or InputKind.Bouts, "attempts and bouts");
        OnlyFor("exclusive", kind == InputKind.State, "state");
        foreach (var member in OfPanels) OnlyFor(member, kind == InputKind.Judges, "judges");
        OnlyFor("default", kind is InputKind.Number or InputKind.Choice, "number and choice");
        if (kind == InputKind.Choice && !input.Has("options"))
            binder.Problems.Add(input["options"].Pointer, "is missing", "an object from option to number");

        void OnlyFor(string member, bool fits, string kinds)
        {
            if (input.Has(member) && !fits)
                binder.Problems.Add(input[member].Pointer, $"'{member}' belongs to inputs of kind {kinds}", "");
        }
    }

    private Func<Node, string, Input> Maker(ObjectReader input, InputKind kind)
    {
        var (by, unit) = (input.Text("by"), input.Text("unit"));
        var (min, max) = Range(input, kind);
        var step = input.Number("step", Bounds.Positive);
        var decimals = input.Whole("decimals", FieldBinder.Decimals);
        var standard = input.Number("default", Bounds.None);
        var title = input.May("title", binder.Title);
        var levels = input.Has("levels")
            ? _wording.Levels(input["levels"], new NumberRule(min, max, step, decimals))
            : [];
        var options = input.May("options", _fields.Options) ?? ImmutableDictionary<string, decimal>.Empty;
        var optionTitles = input.May("optionTitles", s => _wording.Options(s, options))
            ?? ImmutableDictionary<string, Title>.Empty;
        var fields = input.May("fields", _fields.Read) ?? ImmutableDictionary<string, Field>.Empty;
        ImmutableArray<string> statuses = [.. input.Texts("statuses")];
        var (panel, spread) = (input.Whole("panel", Bounds.From(1m)), input.Number("maxSpread", Bounds.From(0m)));
        var holds = input.May("onSpread", s => binder.Word(s, ("hold", true), ("flag", false))) ?? true;
        var waits = input.May("onShort", s => binder.Word(s, ("wait", true), ("use", false))) ?? true;
        var isForAll = input.May("scope", s => binder.Word(s, ("entrant", false), ("all", true))) ?? false;
        var isUntimed = input.Truth("untimed") ?? kind == InputKind.Judges;
        var isExclusive = input.Truth("exclusive") ?? false;
        return (node, name) => new Input
        {
            Node = node, Name = name, Title = title, Kind = kind, By = by, Unit = unit, Min = min, Max = max,
            Step = step, Decimals = decimals, Levels = levels, OptionTitles = optionTitles,
            Default = standard is { } number ? Value.Of(number) : null, Options = options, Fields = fields,
            Statuses = statuses, Panel = panel, MaxSpread = spread, HoldOnSpread = holds, WaitWhenShort = waits,
            ScopeAll = isForAll, Untimed = isUntimed, Exclusive = isExclusive,
        };
    }

    /// <summary>Of attempts and bouts <c>max</c> is how many there may be.</summary>
    private static (decimal? Min, decimal? Max) Range(ObjectReader input, InputKind kind) =>
        kind is InputKind.Attempts or InputKind.Bouts
            ? (input.Number("min", Bounds.None), input.Number("max", Bounds.From(1m) with { Whole = true }))
            : input.Range();
}
