using Competition.Scoring;
using Competition.Wire;

namespace Competition.Server;

/// <summary>An option and what it is worth.</summary>
internal sealed record DeskOption(string Id, decimal Worth, IReadOnlyList<Titled> Title)
{
    public static IReadOnlyList<DeskOption> All(
        IReadOnlyDictionary<string, decimal> options, IReadOnlyDictionary<string, Title> titles) =>
        [.. options.Select(o => new DeskOption(o.Key, o.Value, Words.Titles(titles.GetValueOrDefault(o.Key))))];
}
