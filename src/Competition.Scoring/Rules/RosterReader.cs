using System.Globalization;

namespace Competition.Scoring;

/// <summary>Reads the entrants of a roster and notes every error (formats.md "Roster").</summary>
internal sealed class RosterReader(Problems problems)
{
    private const string Types = "person, team, org, alias";
    private static readonly string[] OfEveryEntrant = ["type", "title", "venue", "team", "teams"];
    private readonly Dictionary<string, EntrantType?> _types = new(StringComparer.Ordinal);

    public Roster Read(Datum document)
    {
        if (document.Map is not { } lines)
        {
            problems.Add("", $"the roster is {document.Kind}", "an object of entrants by id");
            return Roster.Empty;
        }

        if (lines.Count > Limits.Entrants)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"{lines.Count} entrants");
            problems.Add("", what, $"at most {Limits.Entrants}");
            return Roster.Empty;
        }

        foreach (var (id, line) in lines) _types[id] = TypeOf(JsonPath.Child("", id), line);
        return new Roster(lines.Select(l => Read(l.Key, l.Value)).ToDictionary(e => e.Id));
    }

    private EntrantType? TypeOf(string pointer, Datum line)
    {
        if (line.Map is not { } members || !members.Has("type")) return EntrantType.Person;
        EntrantType? type = members["type"].Text switch
        {
            "person" => EntrantType.Person,
            "team" => EntrantType.Team,
            "org" => EntrantType.Org,
            "alias" => EntrantType.Alias,
            _ => null,
        };
        if (type is null) problems.Add(JsonPath.Child(pointer, "type"), $"is {Told(members["type"])}", Types);
        return type;
    }

    private Entrant Read(string id, Datum line)
    {
        var pointer = JsonPath.Child("", id);
        if (!IdForm.Holds(id)) problems.Add(pointer, $"'{Brief.Word(id)}' is not an id", IdForm.Allowed);
        if (line.Map is not { } members) problems.Add(pointer, $"is {line.Kind}", "an object");
        else CheckMembers(pointer, members);
        return new Entrant(new EntrantId(id), _types[id] ?? EntrantType.Person, line.Map ?? Members.None);
    }

    private void CheckMembers(string pointer, Members members)
    {
        if (members.Has("title") && members["title"].Text is null)
            problems.Add(JsonPath.Child(pointer, "title"), $"is {members["title"].Kind}", "a text");
        if (members.Has("venue") && !(members["venue"].Text is { } venue && IdForm.Holds(venue)))
            problems.Add(JsonPath.Child(pointer, "venue"), $"is {Told(members["venue"])}", "the id of a venue");
        if (members.Has("team")) CheckTeam(JsonPath.Child(pointer, "team"), members["team"]);
        if (members.Has("teams")) CheckTeams(JsonPath.Child(pointer, "teams"), members["teams"]);
        foreach (var (name, _) in members) CheckSlip(pointer, name, members);
    }

    /// <summary>Any other member is an attribute; but a slip of the pen would silently name or place nobody.</summary>
    private void CheckSlip(string pointer, string name, Members members)
    {
        if (OfEveryEntrant.Contains(name)) return;
        var meant = Spelling.Only(name, OfEveryEntrant.Where(known => !members.Has(known) && IsSlip(name, known)));
        if (meant is null) return;
        problems.Add(
            JsonPath.Child(pointer, name), $"'{name}' would not count; did you mean '{meant}'?",
            "type, title, venue, team, teams, or an attribute of another name");
    }

    /// <summary>Of words of four letters, one that differs in a letter may well be an attribute (term, tape).</summary>
    private static bool IsSlip(string name, string known) =>
        known.Length > 4 || name.Length != known.Length
        || name.ToUpperInvariant().Order().SequenceEqual(known.ToUpperInvariant().Order());

    private void CheckTeams(string pointer, Datum teams)
    {
        if (teams.Map is null) problems.Add(pointer, $"is {teams.Kind}", "an object from path to team");
        foreach (var (path, team) in teams.Map ?? Members.None)
        {
            var at = JsonPath.Child(pointer, path);
            if (path.Length == 0) problems.Add(at, "the path is empty", "the path of a node");
            CheckTeam(at, team);
        }
    }

    private void CheckTeam(string pointer, Datum team)
    {
        const string allowed = "the id of an entrant of type team";
        if (team.Text is not { } id) problems.Add(pointer, $"is {team.Kind}", allowed);
        else if (!_types.TryGetValue(id, out var type))
            problems.Add(pointer, $"'{Brief.Word(id)}' is not in the roster", allowed);
        else if (type is { } other and not EntrantType.Team) problems.Add(pointer, $"'{id}' is {Told(other)}", allowed);
    }

    private static string Told(Datum datum) => datum.Text is { } text ? $"'{Brief.Word(text)}'" : datum.Kind;

    private static string Told(EntrantType type) => type switch
    {
        EntrantType.Org => "an organisation",
        EntrantType.Alias => "an alias",
        _ => "a person",
    };
}
