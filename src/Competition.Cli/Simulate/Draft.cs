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

    public Draft With(string member, Datum datum) =>
        this with { Members = new Dictionary<string, Datum>(Members) { [member] = datum } };

    /// <summary>The finished fact; <paramref name="target"/> is the id of what it is about.</summary>
    public Fact Finish(string id, string? target)
    {
        var members = new List<KeyValuePair<string, Datum>>(Members) { new("id", Datum.Of(id)), new("at", Datum.Of(At)) };
        if (Type is not null) members.Add(new("type", Datum.Of(Type)));
        if (target is not null) members.Add(new("target", Datum.Of(target)));
        return new Fact(new Members(members));
    }
}
