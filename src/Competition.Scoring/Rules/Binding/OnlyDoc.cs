namespace Competition.Scoring;

/// <summary>Which children a fold ranges over; what is null does not matter.</summary>
internal sealed record OnlyDoc(string? Kind, IReadOnlyList<Source>? Ids, string? Tag)
{
    public bool Holds(Node child) =>
        (Kind is null || child.Kind == Kind)
        && (Ids is null || Ids.Any(id => id.Datum.Text == child.Id))
        && (Tag is null || child.Tags.ContainsKey(Tag));
}
