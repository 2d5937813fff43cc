using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The host, as the actors of one contest see it: finds an actor by key and runs one turn of it at a time.
/// </summary>
internal interface IActors
{
    IVenue Venue(VenueId id);

    IContestant Contestant(EntrantId id);

    IContest Contest { get; }
}
