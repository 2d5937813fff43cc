namespace Competition.Cli;

/// <summary>
/// Sends the facts of several sources side by side until each has its answer, or until one source cannot go on.
/// </summary>
internal static class Delivery
{
    public static async Task<Ending> Run(
        ContestApi api, IReadOnlyList<IReadOnlyList<Outgoing>> sources, SendingSettings settings,
        CancellationToken cancel)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var pace = new Pace(settings.Time);
        var endings = await Task.WhenAll(sources.Select((outbox, index) => One(outbox, index)));
        return endings.OfType<Ending.Rejected>().FirstOrDefault<Ending>()
            ?? endings.OfType<Ending.GaveUp>().FirstOrDefault<Ending>()
            ?? endings.OfType<Ending.Stopped>().FirstOrDefault<Ending>()
            ?? new Ending.Complete();

        async Task<Ending> One(IReadOnlyList<Outgoing> outbox, int index)
        {
            try
            {
                var patience = new Patience(settings.GiveUp, settings.Time, seed: index);
                var sender = new Sender(api, outbox, patience, settings.Watcher);
                var ending = await sender.Run(pace, all.Token);
                if (ending is not Ending.Complete) await all.CancelAsync();
                return ending;
            }
            catch (OperationCanceledException) when (all.IsCancellationRequested)
            {
                return new Ending.Stopped();
            }
        }
    }
}
