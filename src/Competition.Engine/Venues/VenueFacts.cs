using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Reads back facts that stand in the journals of a venue, by id.</summary>
internal sealed class VenueFacts(VenueState state, VenueJournals journals, Commits commits)
{
    /// <summary>Every content of that id that is on disk here; waits for what is being written.</summary>
    public async Task<IReadOnlyList<Placed>> Of(FactId id)
    {
        var found = new List<Placed>();
        foreach (var held in state.Find(id))
        {
            if (await commits.Refused(held)) continue;
            var fact = await journals.Read(held);
            if (fact.Id == id) found.Add(new Placed(held.Journal, held.Entry, fact));      // else prints that are equal
        }

        return found;
    }
}
