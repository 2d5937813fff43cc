namespace Competition.Server;

/// <summary>What becomes of showing a PIN or a pairing's token.</summary>
internal abstract record PairingClaim
{
    private PairingClaim() { }

    /// <summary>It is taken: nobody else gets it, unless it is given back.</summary>
    public sealed record Granted(Pairing Pairing) : PairingClaim;

    public sealed record Denied(Problem Why) : PairingClaim;
}
