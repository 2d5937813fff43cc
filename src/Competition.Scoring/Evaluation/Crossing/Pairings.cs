namespace Competition.Scoring;

/// <summary>Who has whom as opponent, as it was entered: so that one who changes is known to whom it faces.</summary>
internal sealed class Pairings(Aliases aliases)
{
    private readonly Dictionary<EntrantId, Dictionary<(Input Input, EntrantId? Entrant), int>> _faced = [];

    public void Add(Input input, Fact bout) => Count(input, bout, 1);

    public void Remove(Input input, Fact bout) => Count(input, bout, -1);

    /// <summary>
    /// In whose bouts somebody is the opponent, under its own id or as a seat; null: in the bouts of all.
    /// </summary>
    public IEnumerable<EntrantId?> Facing(Input input, EntrantId opponent) =>
        from id in aliases.IdsOf(opponent)
        from bout in Naming(id)
        where bout.Input == input
        select bout.Entrant;

    /// <summary>The bouts in which an id is the opponent, with whose they are.</summary>
    public IEnumerable<(Input Input, EntrantId? Entrant)> Naming(EntrantId id) =>
        _faced.TryGetValue(id, out var bouts) ? bouts.Keys.Select(b => (b.Input, PersonOf(b.Entrant))) : [];

    private EntrantId? PersonOf(EntrantId? id) => id is { } entered ? aliases.PersonOf(entered) : null;

    private void Count(Input input, Fact bout, int by)
    {
        if (input.Kind != InputKind.Bouts || bout["opponent"].Text is not { } opponent) return;
        var id = new EntrantId(opponent);
        if (!_faced.TryGetValue(id, out var bouts)) _faced[id] = bouts = [];
        var key = (input, bout.Entrant);
        bouts[key] = bouts.GetValueOrDefault(key) + by;
        if (bouts[key] == 0) bouts.Remove(key);
        if (bouts.Count == 0) _faced.Remove(id);
    }
}
