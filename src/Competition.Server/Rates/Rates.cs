namespace Competition.Server;

/// <summary>How much one caller, and all together, may ask of this server at once.</summary>
internal sealed record Rates(int RequestsPerAddress, int RequestsPerPass, int Walls, int Feeds)
{
    private const int Most = 1_000_000;

    public static Rates Read(IConfigurationSection of) => new(
        ServerSettings.Number(of, nameof(RequestsPerAddress), Limits.RequestsPerAddress, Most),
        ServerSettings.Number(of, nameof(RequestsPerPass), Limits.RequestsPerPass, Most),
        ServerSettings.Number(of, nameof(Walls), Limits.Walls, Most),
        ServerSettings.Number(of, nameof(Feeds), Limits.Feeds, Most));
}
