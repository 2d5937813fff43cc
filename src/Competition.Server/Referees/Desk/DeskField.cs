using Competition.Scoring;
using Competition.Wire;

namespace Competition.Server;

/// <summary>A field of attempts and bouts. Kind: <c>number</c> or <c>choice</c>.</summary>
internal sealed record DeskField(
    string Name, IReadOnlyList<Titled> Title, string Kind, string? Unit, decimal? Min, decimal? Max, int? Decimals,
    IReadOnlyList<DeskOption> Options)
{
    public static DeskField Of(Field field) => new(
        field.Name, Words.Titles(field.Title), field.Options is null ? "number" : "choice", field.Unit, field.Min,
        field.Max, field.Decimals, field.Options is { } options ? DeskOption.All(options, field.OptionTitles) : []);
}
