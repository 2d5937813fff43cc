using System.Globalization;

namespace Competition.Scoring.Tests;

/// <summary>
/// Seeded facts that a rulebook admits: marks of every kind, statuses, clocks, aliases, promotes, voids, clashes.
/// </summary>
internal sealed class RandomFacts(Rulebook rules, Roster roster, int seed)
{
    private const int Span = 100;
    private static readonly string[] Codes = ["DNF", "DNS", "DSQ", "OK", "LAP"];
    private readonly Random _random = new(seed);
    private readonly List<string> _lines = [];
    private readonly string[] _entrants = [.. roster.Entrants.Keys.Select(e => e.Value)];
    private readonly string[] _aliases = Ids(roster, EntrantType.Alias);
    private readonly Node[] _nodes = [.. rules.Nodes.Values];
    private readonly Input[] _inputs = [.. rules.Nodes.Values.SelectMany(n => n.Inputs.Values)];
    private readonly Board[] _boards = [.. rules.Boards];
    private readonly RandomSamples _samples = new(rules, roster, seed);
    private string? _clash;

    /// <summary>Facts in order of arrival, some of them twice.</summary>
    public IReadOnlyList<string> Lines(int count)
    {
        var promotes = _random.Next(4) == 0;
        if (_random.Next(4) > 0) Clock("start", Pick(_nodes), _random.Next(20));
        while (_lines.Count < count) Add(_random.Next(100), promotes);
        var arrived = _lines.Concat(_lines.Where(_ => _random.Next(10) == 0)).ToArray();
        _random.Shuffle(arrived);
        return arrived;
    }

    /// <summary>Those among them that a venue would take.</summary>
    public IReadOnlyList<string> Admitted(int count)
    {
        HashSet<VenueId> venues = [VenueId.Office, new("V1"), new("V2"), .. roster.Entrants.Values.Select(e => e.Venue)];
        var admission = new Admission(rules, roster, venues);
        return [.. Lines(count).Where(l => admission.Judge(Given.Fact(l)) is null)];
    }

    private static string[] Ids(Roster roster, EntrantType type) =>
        [.. roster.Entrants.Values.Where(e => e.Type == type).Select(e => e.Id.Value)];

    private void Add(int dice, bool promotes)
    {
        if (dice < 50 && _samples.Any) foreach (var sample in _samples.Burst()) Fact(sample);
        else if (dice < 54 && _samples.Any) Fact(_samples.Overrule());
        else if (dice < 72 && _inputs.Length > 0) Mark(Pick(_inputs));
        else if (dice < 77) Status(Pick(_nodes), Pick(StatusCodes()));
        else if (dice < 84) Clock(Pick(["start", "pause", "resume", "stop"]), Pick(_nodes), _random.Next(Span));
        else if (dice < 87 && _aliases.Length > 0) Alias(Pick(_aliases));
        else if (dice < 89 && promotes) Promote();
        else if (dice < 91 && _boards.Length > 0) Freeze(Pick(_boards));
        else if (dice < 97) Overrule(Pick(["void", "void", "restore"]));
        else if (_inputs.Length > 0 || _samples.Any) Clash();
    }

    private string[] StatusCodes() => [.. Codes, .. _nodes.SelectMany(n => n.OnStatus.Keys)];

    private void Status(Node node, string code) =>
        Fact($"\"type\":\"status\",{At()},{NodeOf(node)},{Entrant()},\"code\":\"{code}\"");

    private void Alias(string alias) => Fact($"\"type\":\"alias\",{At()},\"alias\":\"{alias}\",{Entrant()}");

    private string Judge(Input input) => $"J{_random.Next(1, 1 + (input.Panel ?? 4))}";

    private void Mark(Input input)
    {
        var entrant = input.ScopeAll ? "" : Entrant() + ",";
        Fact($"\"type\":\"mark\",{At()},{NodeOf(input.Node)},{entrant}\"input\":\"{input.Name}\"{Content(input)}");
    }

    private string Content(Input input) => input.Kind switch
    {
        InputKind.Number => $",\"value\":{Number(input.Min, input.Max, input.Step)}",
        InputKind.Choice => $",\"value\":\"{Pick([.. input.Options.Keys])}\"",
        InputKind.Judges => $",\"judge\":\"{Judge(input)}\",\"value\":{Number(input.Min, input.Max, input.Step)}",
        InputKind.Time => $",\"mark\":\"{Pick(["start", "stop", "half", "s1"])}\"",
        InputKind.State => Pick(["", ",\"value\":1", ",\"value\":0", ",\"value\":0"]),
        InputKind.Bouts => $",\"opponent\":\"{Pick(_entrants)}\"{Attempt(input)}",
        InputKind.Tally => _random.Next(2) == 0 ? "" : $",\"delta\":{_random.Next(-2, 4)}",
        _ => Attempt(input),
    };

    private string Attempt(Input input)
    {
        var text = _random.Next(3) > 0 ? $",\"no\":{_random.Next(1, 6)}" : "";
        if (_random.Next(5) == 0) text += $",\"status\":\"{Pick([.. input.Statuses, "DNF"])}\"";
        foreach (var field in input.Fields.Values.Where(_ => _random.Next(6) > 0))
        {
            var code = field.Options is { } options ? $"\"{Pick([.. options.Keys])}\"" : null;
            text += $",\"{field.Name}\":{code ?? Number(field.Min, field.Max, 0.5m)}";
        }

        return input.Fields.Count == 0 ? text + $",\"value\":{_random.Next(5)}" : text;
    }

    private void Clock(string action, Node node, int at)
    {
        var whose = _random.Next(4) switch
        {
            0 => "," + Entrant(),
            1 => ",\"venue\":\"V1\"",
            2 => ",\"venue\":\"V2\"",
            _ => "",
        };
        Fact($"\"type\":\"clock\",\"at\":{at},{NodeOf(node)},\"action\":\"{action}\"{whose}");
    }

    private void Promote()
    {
        var names = _entrants.Where(_ => _random.Next(3) > 0).Select(e => $"\"{e}\"");
        Fact($"\"type\":\"promote\",{At()},{NodeOf(Pick(_nodes))},\"entrants\":[{string.Join(',', names)}]");
    }

    private void Freeze(Board board)
    {
        var type = Pick(["freeze", "freeze", "unfreeze"]);
        var audiences = Pick(["", ",\"for\":[\"tv\"]", ",\"for\":[\"public\",\"tv\"]"]);
        Fact($"\"type\":\"{type}\",{At()},{NodeOf(board.Node)},\"board\":\"{board.Name}\"{audiences}");
    }

    private void Overrule(string type) =>
        Fact($"\"type\":\"{type}\",{At()},\"target\":\"f-{_random.Next(1, _lines.Count + 3)}\",\"reason\":\"r\"");

    // One id with two contents, as two journals may hold it when they meet.
    private void Clash()
    {
        _clash = $"f-{_random.Next(1, _lines.Count + 1)}";
        if (_random.Next(3) == 0) Overrule("void");
        else if (_samples.Any && _random.Next(2) == 0) Fact(_samples.Burst().First());
        else if (_inputs.Length > 0) Mark(Pick(_inputs));
    }

    private void Fact(string members)
    {
        _lines.Add($"{{\"id\":\"{_clash ?? $"f-{_lines.Count + 1}"}\",{members}}}");
        _clash = null;
    }

    private string At() => $"\"at\":{Text(_random.Next(2 * Span) / 2m)}";

    private string Entrant() => $"\"entrant\":\"{Pick(_entrants)}\"";

    private static string NodeOf(Node node) => $"\"node\":\"{node.Path.Value}\"";

    private string Number(decimal? min, decimal? max, decimal? step)
    {
        var (from, by) = (min ?? 0m, step ?? 1m);
        var steps = (int)(((max ?? (from + (8m * by))) - from) / by);
        return Text(from + (by * _random.Next(Math.Min(steps, 40) + 1)));
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private static string Text(decimal number) => Canonical.Text(number).ToString(CultureInfo.InvariantCulture);
}
