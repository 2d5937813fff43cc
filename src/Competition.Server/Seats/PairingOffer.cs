using Competition.Engine;

namespace Competition.Server;

/// <summary>What an organiser asks for when he opens a seat to a device.</summary>
/// <param name="Replaces">The seat's other passes are revoked when it is paired.</param>
/// <param name="PassEnds">When the pass that is given expires.</param>
internal sealed record PairingOffer(
    LiveContest Contest, string Seat, bool Replaces, DateTimeOffset PassEnds, Bearer By);
