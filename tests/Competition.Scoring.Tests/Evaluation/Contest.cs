using System.Buffers;
using System.Globalization;
using System.Text;

namespace Competition.Scoring.Tests;

/// <summary>A rulebook, a roster and facts, written down briefly; evaluated whole.</summary>
internal sealed class Contest(string rulebook, string roster)
{
    private readonly List<Fact> _facts = [];
    private int _count;

    public Rulebook Rules { get; } = Compile(rulebook);

    public Roster Roster { get; } = Given.Roster(roster);

    public IReadOnlyList<Fact> Facts => _facts;

    public static Rulebook Compile(string json)
    {
        var (rules, errors) = Rulebook.Compile(Given.Utf8(json));
        Assert.That(Given.Texts(errors), Is.Empty);
        return rules!;
    }

    /// <summary>A contest of one node <c>r</c> and persons without attributes.</summary>
    public static Contest Of(string node, params string[] persons) =>
        new($$"""{"id":"t","version":1,"root":{"id":"r",{{node}} } }""",
            "{" + string.Join(',', persons.Select(p => $$""" "{{p}}": {"type": "person"} """)) + "}");

    /// <summary>Marks an input, written <c>path.input</c>; the content is the rest of the fact's members.</summary>
    public Contest Mark(string input, string entrant, string content, decimal at = 0m, string? id = null)
    {
        var cut = input.LastIndexOf('.');
        var who = entrant.Length == 0 ? "" : $"\"entrant\":\"{entrant}\",";
        var more = content.Length == 0 ? "" : "," + content;
        return Fact("mark", $"\"node\":\"{input[..cut]}\",{who}\"input\":\"{input[(cut + 1)..]}\"{more}", at, id);
    }

    public Contest Value(string input, string entrant, decimal value, decimal at = 0m, string? id = null) =>
        Mark(input, entrant, $"\"value\":{Canonical.Text(value)}", at, id);

    public Contest Status(string node, string entrant, string code, decimal at = 0m, string? id = null) =>
        Fact("status", $"\"node\":\"{node}\",\"entrant\":\"{entrant}\",\"code\":\"{code}\"", at, id);

    public Contest Clock(string node, string action, decimal at, string? venue = null, string? entrant = null)
    {
        var whose = venue is null ? "" : $",\"venue\":\"{venue}\"";
        if (entrant is not null) whose = $",\"entrant\":\"{entrant}\"";
        return Fact("clock", $"\"node\":\"{node}\",\"action\":\"{action}\"{whose}", at, null);
    }

    public Contest Alias(string alias, string entrant, decimal at = 0m, string? id = null) =>
        Fact("alias", $"\"alias\":\"{alias}\",\"entrant\":\"{entrant}\"", at, id);

    public Contest Promote(string node, string[] entrants, decimal at = 0m, string? id = null) =>
        Fact("promote", $"\"node\":\"{node}\",\"entrants\":[{Quoted(entrants)}]", at, id);

    /// <summary>A sample of the entrant, of the first of its contest where none is named.</summary>
    public Contest Sample(string signal, decimal at, decimal v, string entrant = "a", string? id = null) => Fact(
        "sample", $"\"entrant\":\"{entrant}\",\"signal\":\"{signal}\",\"v\":{Canonical.Text(v)}", at, id);

    /// <summary>Samples of a signal that <c>a</c> has, written <c>at:v at:v …</c>.</summary>
    public Contest Samples(string signal, string series)
    {
        foreach (var sample in series.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (cut, culture) = (sample.IndexOf(':', StringComparison.Ordinal), CultureInfo.InvariantCulture);
            Sample(signal, decimal.Parse(sample[..cut], culture), decimal.Parse(sample[(cut + 1)..], culture));
        }

        return this;
    }

    public Contest Void(string target, decimal at = 1000m, string? id = null) =>
        Fact("void", $"\"target\":\"{target}\",\"reason\":\"r\"", at, id);

    public Contest Restore(string target, decimal at = 1000m, string? id = null) =>
        Fact("restore", $"\"target\":\"{target}\",\"reason\":\"r\"", at, id);

    public Contest Fact(string type, string members, decimal at, string? id)
    {
        var name = id ?? $"f-{++_count}";
        _facts.Add(Given.Fact($"{{\"id\":\"{name}\",\"type\":\"{type}\",\"at\":{Canonical.Text(at)},{members}}}"));
        return this;
    }

    public Evaluation Evaluate(decimal? asOf = null)
    {
        var evaluation = Evaluation.Whole(Rules, Roster, asOf);
        evaluation.Apply(_facts, []);
        return evaluation;
    }

    /// <summary>A cell's canonical text.</summary>
    public string Cell(string cell, string entrant, decimal? asOf = null) => Evaluate(asOf).Text(cell, entrant);

    /// <summary>
    /// A board as <c>rank entrant</c>, or <c>class entrant</c> for who has no rank, separated by <c> | </c>.
    /// </summary>
    public string Board(string board) => Evaluate().Text(board);

    public string Csv(string[] boards, string[] cells) => Print(boards, cells, ResultText.WriteCsv);

    public string Json(string[] boards, string[] cells) => Print(boards, cells, ResultText.WriteJson);

    private static string Quoted(string[] texts) => string.Join(',', texts.Select(t => $"\"{t}\""));

    private string Print(
        string[] boards,
        string[] cells,
        Action<IBufferWriter<byte>, Evaluation, IReadOnlyList<Board>, IReadOnlyList<ValueRule>> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes, Evaluate(), [.. boards.Select(Rules.Board)], [.. cells.Select(Rules.Value)]);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
