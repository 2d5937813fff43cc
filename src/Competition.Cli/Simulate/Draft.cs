using Competition.Scoring;

namespace Competition.Cli;

/// <summary>A fact that is being written: without its id, which follows from when its source sends it.</summary>
internal sealed record Draft(decimal When, decimal At, string Source, string? Type)
{
    public IReadOnlyDictionary<string, Datum> Members { get; init; } = new Dictionary<string, Datum>();

    /// <summary>What a void or restore is about.</summary>
    public Draft? Target { get; init; }

    public string? Story { get; init; }

    public string Entrant => Text("entrant");

    public string Text(string member) => Members.TryGetValue(member, out var datum) ? datum.Text ?? "" : "";

    public decimal Number(string member) => Members.TryGetValue(member, out var datum) ? datum.Number ?? 0 : 0;

    /// <summary>With these members besides its own, or instead of those of the same names.</summary>
    public Draft With(params ReadOnlySpan<Pair> members)
    {
        var all = new Dictionary<string, Datum>(Members, StringComparer.Ordinal);
        foreach (var (name, value) in members) all[name] = value;
        return this with { Members = all };
    }

    /// <summary>The finished fact; <paramref name="target"/> is the id of what it is about.</summary>
    public Fact Finish(string id, string? target)
    {
        var draft = With(new("id", id), new("at", At));
        if (Type is not null) draft = draft.With(new Pair("type", Type));
        if (target is not null) draft = draft.With(new Pair("target", target));
        return new Fact(new Members(draft.Members));
    }
}
