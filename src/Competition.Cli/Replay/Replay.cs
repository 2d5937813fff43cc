using System.Globalization;
using System.Net;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>One replay: reads everything first, finds or creates the contest, then delivers.</summary>
internal sealed class Replay(Terminal terminal, ReplayRequest request)
{
    private const string Advice = "run the same command again to send the rest";

    public async Task<int> Run(CancellationToken cancel)
    {
        var problems = new Problems();
        var recording = Recording.Read(request.Facts, Limits.ReplayedFacts, problems, cancel);
        var document = Document(recording, problems);
        if (problems.Any)
        {
            problems.WriteTo(terminal.Talk);
            return ExitCode.BadInput;
        }

        using var api = new ContestApi(request.Server, request.Contest, request.Pass, Connection.Patience);
        if (await Found(api, document, cancel) is { } why)
        {
            terminal.Talk.WriteLine(why.Line);
            return why.Exit;
        }

        Tell(recording);
        var tally = new Tally(recording.Count);
        var watcher = Connection.Watcher(request.Contest, tally, terminal);
        var settings = new SendingSettings(request.GiveUp, terminal.Time, watcher);
        var outboxes = recording.Dealt(request.Sources, request.Speed);
        var ending = await watcher.While(() => Delivery.Run(api, outboxes, settings, cancel));
        return Summary.Write(ending, tally, Advice, terminal);
    }

    /// <summary>What the contest would be created from; null where the options do not say.</summary>
    private ContestDocument? Document(Recording recording, Problems problems)
    {
        if (request.Rulebook is null && request.Roster is null) return null;
        if (request.Rulebook is null || request.Roster is null)
        {
            problems.AddOption("--rulebook, --roster", "one alone creates no contest; give both or none");
            return null;
        }

        var rules = DocumentFile.Open(request.Rulebook, problems);
        var roster = DocumentFile.Open(request.Roster, problems);
        var (rulebook, entrants) = (rules?.Rulebook(problems), roster?.Roster(problems));
        if (rules is null || roster is null || rulebook is null || entrants is null) return null;
        Judge(recording, rulebook, entrants, problems);
        RosterCheck.Warn(request.Roster, roster.Utf8, entrants, terminal.Talk);
        var venues = entrants.Entrants.Values.Select(e => e.Venue.Value).Concat(recording.Venues)
            .Where(v => v != VenueId.Office.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(v => new VenueLine(v, v, request.TimeZone));
        var title = rulebook.Title.In("zh-CN");
        return new ContestDocument(title, rules.Utf8, roster.Utf8, [.. venues], recording.TimeBase);
    }

    /// <summary>What the contest would refuse is told before there is one.</summary>
    private void Judge(Recording recording, Rulebook rules, Roster roster, Problems problems)
    {
        var judge = FactJudge.Of(rules, roster);
        foreach (var (fact, line) in recording.Facts)
        {
            if (judge(fact) is { } why) problems.Add(FactLine.Problem(request.Facts, line, fact, why));
        }

        FactCheck.Warn(request.Facts, recording.Facts, roster, terminal.Talk);
    }

    /// <summary>Null when the contest is there, or was created.</summary>
    private async Task<(string Line, int Exit)?> Found(
        ContestApi api, ContestDocument? document, CancellationToken cancel)
    {
        var patience = new Patience(request.GiveUp, terminal.Time, seed: 0);
        var answer = await patience.Ask(() => api.Find(cancel), cancel);
        if (answer is ServerAnswer.Rejected { Status: (int)HttpStatusCode.NotFound })
        {
            if (document is null)
            {
                var none = $"{request.Server} has no contest '{request.Contest}'; --rulebook and --roster create it";
                return (none, ExitCode.BadInput);
            }

            answer = await patience.Ask(() => api.Put(document.Utf8(), cancel), cancel);
        }
        else if (answer is ServerAnswer.Good && document is not null && Others(api, document) is { } others)
        {
            if (!request.Replace) return (others, ExitCode.BadInput);
            answer = await patience.Ask(() => api.Put(document.Utf8(), cancel), cancel);
        }

        return Connection.Refusal(answer, request.Server);
    }

    private string? Others(ContestApi api, ContestDocument document)
    {
        if (api.Standing?.Differences(document) is not { Count: > 0 } differences) return null;
        var others = string.Join(" and another ", differences);
        return $"{request.Contest} on {request.Server} has another {others}; nothing is sent. "
            + "--replace gives it these, while it has no marks; without --rulebook and --roster it keeps its own";
    }

    private void Tell(Recording recording)
    {
        var speed = request.Speed == Options.Max ? "at once" : string.Create(CultureInfo.InvariantCulture,
            $"at {request.Speed:0.##}× their own time, {Connection.Duration(recording.Seconds / request.Speed)}");
        var sources = request.Sources == 1 ? "1 source" : $"{request.Sources} sources";
        var where = $"{request.Contest} on {request.Server}";
        terminal.Talk.WriteLine($"{recording.Count} facts → {where}: {speed}, as {sources}");
    }
}
