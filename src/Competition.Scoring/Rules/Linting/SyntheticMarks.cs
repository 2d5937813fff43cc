using System.Globalization;

namespace Competition.Scoring;

/// <summary>The marks of the dry run. A node's come after those of the nodes before it, so that gates open.</summary>
internal sealed class SyntheticMarks(Rulebook rules)
{
    private const int Usual = 3;
    private const decimal Much = 100m;
    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Of(EntrantId best, EntrantId worst, EntrantId missing)
    {
        var inputs = rules.Nodes.Values.SelectMany(n => n.Inputs.Values).ToList();
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].ScopeAll) continue;       // its default stands
            Mark(inputs[i], best, i, isBest: true);
            Mark(inputs[i], worst, i, isBest: false);
            if (i != inputs.Count / 2) Mark(inputs[i], missing, i, isBest: true);
        }

        return _facts;
    }

    private void Mark(Input input, EntrantId entrant, int at, bool isBest)
    {
        switch (input.Kind)
        {
            case InputKind.Number:
                Add(input, entrant, at, ("value", Datum.Of(Number(input, isBest))));
                break;
            case InputKind.Choice when input.Options.Count > 0:
                Add(input, entrant, at, ("value", Datum.Of(Option(input.Options, isBest))));
                break;
            case InputKind.Judges:
                for (var judge = 1; judge <= (input.Panel ?? Usual); judge++)
                {
                    var seat = Datum.Of(judge.ToString(CultureInfo.InvariantCulture));
                    Add(input, entrant, at, ("judge", seat), ("value", Datum.Of(Number(input, isBest))));
                }

                break;
            case InputKind.Time:
                Add(input, entrant, at, ("mark", Datum.Of("start")));
                Add(input, entrant, at + (isBest ? 0.5m : 0.9m), ("mark", Datum.Of("stop")));
                break;
            case InputKind.Attempts:
                Add(input, entrant, at, [.. Fields(input, isBest)]);
                break;
            case InputKind.Tally when !isBest:
                Add(input, entrant, at);
                break;
        }
    }

    private static IEnumerable<(string, Datum)> Fields(Input input, bool isBest)
    {
        if (input.Fields.Count == 0) yield return ("value", Datum.Of(isBest ? Much : 0m));
        foreach (var field in input.Fields.Values)
        {
            if (field.Options is { Count: > 0 } options) yield return (field.Name, Datum.Of(Option(options, isBest)));
            else yield return (field.Name, Datum.Of((isBest ? field.Max : field.Min) ?? (isBest ? Much : 0m)));
        }
    }

    private static decimal Number(Input input, bool isBest)
    {
        var least = input.Min ?? 0m;
        return isBest ? input.Max ?? (least + (Much * (input.Step ?? 1m))) : least;
    }

    private static string Option(IReadOnlyDictionary<string, decimal> options, bool isBest)
    {
        var inOrder = options.OrderBy(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal).ToList();
        return (isBest ? inOrder[^1] : inOrder[0]).Key;
    }

    private void Add(Input input, EntrantId entrant, decimal at, params (string Name, Datum Datum)[] members)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"dry-{_facts.Count + 1}");
        _facts.Add(new Fact(new Members(members.Select(m => KeyValuePair.Create(m.Name, m.Datum)).Concat(
        [
            new("id", Datum.Of(id)), new("at", Datum.Of(at)), new("node", Datum.Of(input.Node.Path.Value)),
            new("entrant", Datum.Of(entrant.Value)), new("input", Datum.Of(input.Name)),
        ]))));
    }
}
