using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The <c>sign</c> facts of a venue that are in force: what is signed off, by node and entrant.</summary>
internal sealed class SignLog
{
    private readonly Dictionary<(NodePath Node, EntrantId Entrant), List<Fact>> _signs = [];

    /// <summary>Why a mark, status or clock of an entrant comes too late; null where it does not.</summary>
    public Refusal? Signed(Fact fact)
    {
        if (fact.Type is not (FactType.Mark or FactType.Status or FactType.Clock)) return null;
        if (_signs.Count == 0 || fact.Entrant is not { } entrant) return null;
        for (var node = fact.Node; node is { } at; node = Above(at))
        {
            if (_signs.ContainsKey((at, entrant))) return PassRefusals.SignedOff(at, entrant);
        }

        return null;
    }

    public void Add(Fact fact)
    {
        if (Key(fact) is not { } key) return;
        if (!_signs.TryGetValue(key, out var signs)) _signs[key] = signs = [];
        if (!signs.Exists(s => IsSame(s, fact))) signs.Add(fact);
    }

    public void Remove(Fact fact)
    {
        if (Key(fact) is not { } key || !_signs.TryGetValue(key, out var signs)) return;
        signs.RemoveAll(s => IsSame(s, fact));
        if (signs.Count == 0) _signs.Remove(key);
    }

    public void Write(SnapshotWriter to) => to.All(_signs.Values.SelectMany(s => s).ToList(), to.Fact);

    public void Read(ref SnapshotReader from)
    {
        foreach (var fact in from.All(FactOf)) Add(fact);
    }

    private static (NodePath, EntrantId)? Key(Fact fact) =>
        fact is { Type: FactType.Sign, Node: { } node, Entrant: { } entrant } ? (node, entrant) : null;

    private static NodePath? Above(NodePath node) =>
        node.Value.LastIndexOf('/') is > 0 and var end ? new NodePath(node.Value[..end]) : null;

    private static Fact FactOf(ref SnapshotReader from) => from.Fact();

    private static bool IsSame(Fact x, Fact y) => x.Id == y.Id && x.SameContent(y);
}
