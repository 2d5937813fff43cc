using Competition.Server;
using Microsoft.AspNetCore.Connections;

try
{
    if (Arguments.AskForHelp(args))
    {
        await Console.Out.WriteLineAsync(Arguments.Usage);
        return 0;
    }

    Arguments.Check(args);
    var options = new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory };
    var builder = WebApplication.CreateBuilder(options);
    var settings = ServerSettings.Read(builder.Configuration, args);
    using var folder = settings.HoldFolder();
    var journals = await settings.ReachJournals();
    builder.AddLogs(folder).AddAddress().AddPasses(settings, folder).AddJournal(journals, folder)
        .AddEngine(settings, folder).AddSeats(settings, folder).AddSeals(folder).AddApi().AddRates(settings.Rates)
        .AddWalls().AddReferees().AddDisplays().AddDemo(settings);

    await using var app = builder.Build();
    app.TellStart(folder).UseRequestLog().UseSafeHeaders().UseStrictTransport().UseProblems().UseDisplays().UsePasses()
        .UseUnpacking();
    app.MapHealth().MapApi().MapWalls().MapReferees().MapDisplays();
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception e) when (e is StartRefusedException or IOException { InnerException: AddressInUseException })
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
