using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Competition.Cli;

/// <summary>Draws a progress bar in place, with what became of the facts beside it; stories go above it.</summary>
internal sealed class LiveWatcher(string title, Tally tally, Terminal terminal) : IWatcher
{
    private readonly IAnsiConsole _console =
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Talk) });

    private ProgressTask? _bar;
    private int _away;

    public Tally Tally => tally;

    public Task<Ending> While(Func<Task<Ending>> work) =>
        _console.Progress()
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new CountsColumn(tally), new ElapsedTimeColumn())
            .StartAsync(async drawing =>
            {
                _bar = drawing.AddTask(Markup.Escape(title), maxValue: tally.Total);
                return await work();
            });

    public void Moved() => _bar?.Increment(1);

    public void Interrupted(string why)
    {
        tally.CountInterruption();
        if (Interlocked.Increment(ref _away) > 1) return;
        _console.MarkupLine($"[orange1]the server is away[/] ({Markup.Escape(why)}); trying again");
    }

    public void Resumed()
    {
        if (Interlocked.Decrement(ref _away) == 0) _console.MarkupLine("[aqua]the server is back[/]");
    }

    public void Tell(string story) => _console.WriteLine(story);

    private sealed class CountsColumn(Tally tally) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var again = tally.StoodAlready > 0 ? $" [grey]· {tally.StoodAlready} stood already[/]" : "";
            var refused = tally.Refused > 0 ? $" · [orange1]{tally.Refused} refused[/]" : "";
            return new Markup(string.Create(CultureInfo.InvariantCulture, $"{tally.Stands} stand{again}{refused}"));
        }
    }
}
