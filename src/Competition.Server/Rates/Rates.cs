namespace Competition.Server;

/// <summary>How much one caller, and all together, may ask of this server at once.</summary>
internal sealed record Rates(int RequestsPerAddress, int RequestsPerPass, AtOnce Walls, AtOnce Feeds, AtOnce Recounts)
{
    private const int Most = 1_000_000;

    public static Rates Read(IConfigurationSection of) => new(
        Number(of, "RequestsPerAddress", Limits.RequestsPerAddress),
        Number(of, "RequestsPerPass", Limits.RequestsPerPass),
        new(Number(of, "Walls", Limits.Walls), Number(of, "WallsPerAddress", Limits.WallsPerAddress), Queue: 0),
        new(Number(of, "Feeds", Limits.Feeds), Number(of, "FeedsPerAddress", Limits.FeedsPerAddress), Queue: 0),
        new(Limits.Recounts, Limits.RecountsPerAddress, Limits.RecountQueue));

    public AtOnce? Of(Lasting? what) => what?.Name switch
    {
        "walls" => Walls,
        "feeds" => Feeds,
        "recounts" => Recounts,
        _ => null,
    };

    private static int Number(IConfigurationSection of, string name, int otherwise) =>
        ServerSettings.Number(of, name, otherwise, Most);
}
