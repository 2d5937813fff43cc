using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>One simulated contest on a server: created, then played by all its sources side by side.</summary>
internal sealed class Simulation(Terminal terminal, SimulateRequest request)
{
    private const string Advice = "what was not sent is lost; a simulation begins anew";

    /// <summary>From here on the server's clock counts, because it refuses what is ahead of it.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(2);

    private readonly SimulatedContest _contest = SimulatedContest.Of(request.Plan);
    private readonly string _id = request.Contest ?? NewId(terminal.Time);

    private TimeBase TimeBase => request.Speed == 1 ? TimeBase.Utc : TimeBase.Seconds;

    public async Task<int> Run(CancellationToken cancel)
    {
        using var api = new ContestApi(request.Server, _id, request.Pass, Connection.Patience);
        var patience = new Patience(request.GiveUp, terminal.Time, seed: 0);
        var body = _contest.Document(TimeBase).Utf8();
        switch (await patience.Ask(() => api.Put(body, cancel), cancel))
        {
            case ServerAnswer.Lost lost:
                terminal.Talk.WriteLine($"given up: {request.Server} does not answer ({lost.Why})");
                return ExitCode.GivenUp;
            case ServerAnswer.Rejected { Status: (int)HttpStatusCode.Conflict }:
                terminal.Talk.WriteLine($"--contest: '{_id}' has been played already; choose another id, or none");
                return ExitCode.BadInput;
            case ServerAnswer.Rejected no:
                terminal.Talk.WriteLine($"{request.Server} says no: {no.Why}");
                return ExitCode.BadInput;
        }

        Tell();
        var tally = new Tally(_contest.Cues.Count);
        var watcher = Connection.Watcher(_id, tally, terminal);
        var settings = new SendingSettings(request.GiveUp, terminal.Time, watcher);
        var outboxes = Outboxes(Beginning(api.ServerTime));
        var ending = await watcher.While(() => Delivery.Run(api, outboxes, settings, cancel));
        return Summary.Write(ending, tally, Advice, terminal);
    }

    /// <summary>A new id every time: the second in UTC, and chance.</summary>
    private static string NewId(TimeProvider time)
    {
        var second = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return $"electrician-{second}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}";
    }

    /// <summary>What is added to the times of all facts.</summary>
    private decimal Beginning(DateTimeOffset? server)
    {
        if (TimeBase == TimeBase.Seconds) return 0;
        var here = terminal.Time.GetUtcNow();
        var now = server is { } there && (there - here).Duration() > Skew ? there : here;
        return decimal.Round(Instant.Seconds(now), 2);
    }

    /// <summary>One outbox a source: the facts of a tablet keep their order.</summary>
    private List<IReadOnlyList<Outgoing>> Outboxes(decimal beginning)
    {
        var sources = _contest.Cues.GroupBy(c => c.Source, c => Outgoing(c, beginning));
        return [.. sources.Select(s => s.ToList())];
    }

    private Outgoing Outgoing(Cue cue, decimal beginning)
    {
        var line = new ArrayBufferWriter<byte>();
        FactJson.Write(line, Shifted(cue.Fact, beginning), TimeBase);
        var wait = request.Speed == Options.Max ? 0 : cue.When / request.Speed;
        var clock = string.Create(CultureInfo.InvariantCulture, $"{(int)cue.When / 60:00}:{(int)cue.When % 60:00}");
        var story = cue.Story is null || request.Speed == Options.Max ? null : $"{clock}  {cue.Story}";
        return new Outgoing(cue.Fact.Id.Value, line.WrittenMemory, TimeSpan.FromSeconds((double)wait), story);
    }

    private static Fact Shifted(Fact fact, decimal by) =>
        new(new Members(fact.Content.Select(m => m.Key == "at" ? new("at", Datum.Of(fact.At + by)) : m)));

    private void Tell()
    {
        var cities = string.Join(", ", request.Plan.Cities.Select(c =>
            $"{c.Chinese} {_contest.Contestants.Count(e => e.City == c).ToString(CultureInfo.InvariantCulture)}"));
        var seconds = request.Speed == Options.Max ? 0 : _contest.Length / request.Speed;
        var speed = seconds == 0 ? "at once" : $"in {Connection.Duration(seconds)}";
        var what = $"{cities}; {_contest.Cues.Count} facts {speed}, seed {request.Plan.Seed}";
        terminal.Talk.WriteLine($"{_id} on {request.Server}: {what}");
    }
}
