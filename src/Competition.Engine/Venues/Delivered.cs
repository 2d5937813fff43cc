using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What was delivered to those whom the facts of a venue concern, beside its entries: voids and restores of these
/// facts, and their other contents. Who is rebuilt asks for them again.
/// </summary>
internal sealed class Delivered
{
    private readonly Dictionary<EntrantId, Dictionary<FactId, List<Fact>>> _contestants = [];
    private readonly Dictionary<FactId, List<Fact>> _contest = [];

    public void Add(Route route, Fact fact)
    {
        foreach (var contestant in route.Contestants) Add(Of(contestant), fact);
        if (route.Contest) Add(_contest, fact);
    }

    /// <param name="contestant">Null = the contest.</param>
    public IReadOnlyList<Fact> To(EntrantId? contestant) =>
        [.. (contestant is { } id ? Of(id) : _contest).Values.SelectMany(f => f)];

    public void Write(SnapshotWriter to)
    {
        to.All(To(null), to.Fact);
        to.All(_contestants.Keys, contestant =>
        {
            to.Text(contestant.Value);
            to.All(To(contestant), to.Fact);
        });
    }

    public void Read(ref SnapshotReader from)
    {
        for (var facts = from.Count(); facts > 0; facts--) Add(_contest, from.Fact());
        for (var left = from.Count(); left > 0; left--)
        {
            var contestant = Of(new EntrantId(from.Text()));
            for (var facts = from.Count(); facts > 0; facts--) Add(contestant, from.Fact());
        }
    }

    private Dictionary<FactId, List<Fact>> Of(EntrantId contestant)
    {
        if (!_contestants.TryGetValue(contestant, out var facts)) _contestants[contestant] = facts = [];
        return facts;
    }

    private static void Add(Dictionary<FactId, List<Fact>> to, Fact fact)
    {
        if (!to.TryGetValue(fact.Id, out var contents)) to[fact.Id] = contents = [];
        if (!contents.Exists(f => f.Place == fact.Place && f.SameContent(fact))) contents.Add(fact);
    }
}
