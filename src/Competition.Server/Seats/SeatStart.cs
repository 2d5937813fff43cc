namespace Competition.Server;

/// <summary>Adds what lets others into a contest: seats, pairings, passes.</summary>
internal static class SeatStart
{
    public static WebApplicationBuilder AddSeats(
        this WebApplicationBuilder builder, ServerSettings settings, NodeFolder folder)
    {
        var node = NodeName.Of(settings, folder);
        builder.Services.AddSingleton(s => new ActIds(node, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<OfficeActs>().AddSingleton<PassMaker>().AddSingleton<Pairings>().AddSingleton<SeatPairing>();
        return builder;
    }
}
