using System.Globalization;

namespace Competition.Cli;

/// <summary>Tells progress in lines, a tenth at a time: for logs and pipes.</summary>
internal sealed class PlainWatcher(Tally tally, Terminal terminal) : IWatcher
{
    private readonly Lock _gate = new();
    private int _told;
    private int _away;

    public Tally Tally => tally;

    public Task<Ending> While(Func<Task<Ending>> work) => work();

    public void Moved()
    {
        lock (_gate)
        {
            var tenth = (int)(10L * tally.Answered / tally.Total);
            if (tenth <= _told) return;
            _told = tenth;
            var percent = string.Create(CultureInfo.InvariantCulture, $"{10 * tenth,3} %");
            Say($"{percent}  {tally.Answered} of {tally.Total} facts");
        }
    }

    public void Interrupted(string why)
    {
        lock (_gate)
        {
            tally.CountInterruption();
            if (_away++ == 0) Say($"the server is away ({why}); trying again");
        }
    }

    public void Resumed()
    {
        lock (_gate)
        {
            if (--_away == 0) Say("the server is back");
        }
    }

    public void Tell(string story)
    {
        lock (_gate) Say(story);
    }

    private void Say(string line) => terminal.Talk.WriteLine(line);
}
