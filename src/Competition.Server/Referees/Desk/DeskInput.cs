using Competition.Scoring;
using Competition.Wire;

namespace Competition.Server;

/// <summary>An input as the rulebook declares it (docs/rulebook.md "Inputs").</summary>
internal sealed record DeskInput(
    string Name, IReadOnlyList<Titled> Title, string Kind, string? Unit, decimal? Min, decimal? Max, decimal? Step,
    int? Decimals, IReadOnlyList<DeskOption> Options, IReadOnlyList<DeskField> Fields, IReadOnlyList<string> Statuses,
    int? Panel, decimal? MaxSpread, bool ScopeAll, IReadOnlyList<string> Splits, IReadOnlyList<DeskLevel> Levels)
{
    public static DeskInput Of(Input input) => new(
        input.Name, Words.Titles(input.Title), input.Kind.ToString().ToLowerInvariant(), input.Unit, input.Min,
        input.Max, input.Step, input.Decimals, DeskOption.All(input.Options, input.OptionTitles),
        [.. input.Fields.Values.Select(DeskField.Of)], input.Statuses, input.Panel, input.MaxSpread, input.ScopeAll,
        [.. input.SplitNames], [.. input.Levels.Select(l => new DeskLevel(l.Value, Words.Titles(l.Title)))]);
}
