using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competition.Cli;

/// <summary>
/// The contestants of a simulated contest: those of the sample roster, and as many invented ones as are asked for.
/// </summary>
internal sealed class Cast
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonObject _sample = Samples.Object("electrician/roster.json");
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dice _dice;

    private Cast(ContestPlan plan)
    {
        _dice = Dice.Of(plan.Seed, "names");
        foreach (var entrant in _sample) _names.Add(Text(entrant.Value, "title"));
        Contestants = [.. plan.Cities.SelectMany((city, index) => Of(city, index, Share(plan, index)))
            .Select((c, lot) => c with { Lot = lot + 1 })];
    }

    public IReadOnlyList<Contestant> Contestants { get; }

    public static Cast Of(ContestPlan plan) => new(plan);

    public byte[] Roster()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            foreach (var contestant in Contestants) Write(json, contestant);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static int Share(ContestPlan plan, int index) =>
        (plan.Contestants / plan.Cities.Count) + (index < plan.Contestants % plan.Cities.Count ? 1 : 0);

    private IEnumerable<Contestant> Of(City city, int index, int count)
    {
        for (var seat = 1; seat <= count; seat++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{city.Code}{seat:00}");
            var bib = string.Create(CultureInfo.InvariantCulture, $"{(100 * (index + 1)) + seat}");
            yield return _sample[id] is { } known && Text(known, "venue") == city.Id
                ? new Contestant(id, Text(known, "title"), bib, Text(known, "unit"), Lot: 0, city)
                : new Contestant(id, Invented(), bib, Text(_dice.Of([.. _sample]).Value, "unit"), Lot: 0, city);
        }
    }

    /// <summary>The family name of one and the given name of another of the sample, as nobody is called yet.</summary>
    private string Invented()
    {
        var names = _sample.Select(e => Text(e.Value, "title"));
        var plain = names.Where(n => n.Length is 2 or 3 && !n.Any(char.IsSurrogate)).ToList();
        while (true)
        {
            var name = _dice.Of(plain)[..1] + _dice.Of(plain)[1..];
            if (_names.Add(name)) return name;
        }
    }

    private static void Write(Utf8JsonWriter json, Contestant contestant)
    {
        json.WriteStartObject(contestant.Id);
        json.WriteString("type", "person");
        json.WriteString("title", contestant.Name);
        json.WriteString("bib", contestant.Bib);
        json.WriteString("venue", contestant.City.Id);
        json.WriteString("unit", contestant.Unit);
        json.WriteNumber("lot", contestant.Lot);
        json.WriteEndObject();
    }

    private static string Text(JsonNode? node, string member) => node?[member]?.GetValue<string>() ?? "";
}
