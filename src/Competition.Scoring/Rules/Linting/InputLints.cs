namespace Competition.Scoring;

/// <summary>Inputs that wait for nobody, count from nowhere, or hide a constant.</summary>
internal sealed class InputLints(Problems warnings, Source document)
{
    private const int ButtonsAtMost = 7;

    public void Look(Sketch sketch)
    {
        foreach (var (name, input) in sketch.Node.Inputs)
        {
            if (sketch.Doc.Inputs.GetValueOrDefault(name) is { } doc) Look(sketch, input, doc.Pointer);
        }
    }

    private void Look(Sketch sketch, Input input, string pointer)
    {
        var holds = input is { MaxSpread: not null, HoldOnSpread: true };
        var waits = input is { Panel: not null, WaitWhenShort: true };
        if (input is { Kind: InputKind.Judges, By: null } && (holds || waits))
        {
            var when = holds
                ? $"is held while marks are more than {Canonical.Text(input.MaxSpread.GetValueOrDefault())} apart"
                : $"is pending until {input.Panel} judges have marked";
            warnings.Add(pointer, $"{when}, and nothing says who marks it", "\"by\": their word, such as \"judge\"");
        }

        if (input.Kind == InputKind.Time && !sketch.Upwards.Any(s => s.Node.Clock != ClockKind.Inherit))
        {
            warnings.Add(
                pointer,
                "counts from contest time 0 where no start is marked, and no node here says whose clock that is",
                "\"clock\": common, venue or entrant at the node or above it");
        }

        if (Hidden(sketch, input.Name) is { } constant)
            warnings.Add(pointer, $"hides the constant '{input.Name}' of {constant}", "another name");
        LookAtWording(input, pointer);
    }

    // What is shown half in words and half in ids or bare numbers was probably forgotten.
    private void LookAtWording(Input input, string pointer)
    {
        if (input.OptionTitles.Count > 0 && Rest(input.Options.Keys, input.OptionTitles.Keys) is { } options)
            warnings.Add($"{pointer}/optionTitles", $"has no title for {options}", "a title for every option, or none");
        if (!input.Levels.IsEmpty && Rest(Numbers(input), input.Levels.Select(l => l.Value)) is { } levels)
            warnings.Add($"{pointer}/levels", $"has no level for {levels}", "a level for every number, or none");
    }

    private static string? Rest<T>(IEnumerable<T> all, IEnumerable<T> named) =>
        string.Join(", ", all.Except(named)) is { Length: > 0 } rest ? rest : null;

    /// <summary>What the input takes, where those are few enough to be shown beside each other.</summary>
    private static IEnumerable<decimal> Numbers(Input input)
    {
        if (input is not { Min: { } min, Max: { } max }) return [];
        if ((input.Step ?? (input.Decimals == 0 ? 1m : null)) is not { } step) return [];
        var room = Arithmetic.Add(max, -min);
        var isFew = !room.IsMissing && room.Number < step * ButtonsAtMost;
        return isFew ? Enumerable.Range(0, (int)(room.Number / step) + 1).Select(n => min + (n * step)) : [];
    }

    private string? Hidden(Sketch sketch, string name)
    {
        var holder = sketch.Upwards.FirstOrDefault(s => s.Constants.Each.ContainsKey(name));
        if (holder is not null) return $"'{holder.Node.Path}'";
        return document.At("params").Datum.Map?.Has(name) == true ? "the parameters" : null;
    }
}
