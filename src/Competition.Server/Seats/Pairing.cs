using Competition.Engine;

namespace Competition.Server;

/// <summary>A seat that waits for a device: who shows its PIN or token gets the seat's pass. Only in memory.</summary>
/// <param name="TokenHash">Of the token in the QR code.</param>
/// <param name="Ends">When nobody can be paired by it any more.</param>
/// <param name="Replaces">The seat's other passes are revoked then.</param>
/// <param name="PassEnds">When the pass that it gives expires.</param>
/// <param name="By">Who made it; if his pass is over, it gives nothing.</param>
internal sealed record Pairing(
    LiveContest Contest, string Seat, string Pin, string TokenHash, DateTimeOffset Ends, bool Replaces,
    DateTimeOffset PassEnds, Bearer By);
