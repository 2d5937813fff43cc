using Competition.Engine;
using Competition.Journal;

namespace Competition.Server;

/// <summary>
/// The contests of this node. They are opened while the server already listens (live, not ready); they are closed
/// after the last request has its receipts, because hosted parts stop in the reverse order of their start and the web
/// server starts last.
/// </summary>
internal sealed partial class OpenContests(
    IJournals journals, Func<CancellationToken, Task<ContestCatalogue>> open, IHostApplicationLifetime host,
    ILogger<OpenContests> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _opening = Task.CompletedTask;
    private volatile ContestCatalogue? _open;

    /// <summary>Null until every contest is open.</summary>
    public ContestCatalogue? Catalogue => _open;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _opening = Task.Run(Open, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _opening;
        if (_open is { } catalogue) await catalogue.DisposeAsync();
        await journals.DisposeAsync();
        Closed();
    }

    public void Dispose() => _stop.Dispose();

    private async Task Open()
    {
        try
        {
            var catalogue = await open(_stop.Token);
            Opened(catalogue.All.Count);
            _open = catalogue;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // stopped before all were open
        }
#pragma warning disable CA1031 // Whatever it is: a node that cannot open its journals must say so and stop.
        catch (Exception e)
#pragma warning restore CA1031
        {
            NotOpened(e);
            Environment.ExitCode = 1;
            host.StopApplication();
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "{Count} contests are open")]
    private partial void Opened(int count);

    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "All journals are closed")]
    private partial void Closed();

    [LoggerMessage(EventId = 12, Level = LogLevel.Critical, Message = "Contests cannot be opened; the server stops")]
    private partial void NotOpened(Exception why);
}
