using Competition.Scoring;

namespace Competition.Cli;

/// <summary>What can be told of facts only beside the other facts of their file.</summary>
internal static class FactCheck
{
    private const string Warning = "warning: ";

    /// <summary>Two contents under one id: which of them was meant, only their author knows.</summary>
    public static void Conflicts(string path, IEnumerable<(Fact Fact, int Line)> facts, Problems problems)
    {
        var first = new Dictionary<FactId, (Fact Fact, int Line)>();
        foreach (var (fact, line) in facts)
        {
            if (first.TryAdd(fact.Id, (fact, line))) continue;
            var before = first[fact.Id];
            if (before.Fact.Content.Equals(fact.Content)) continue;
            var what = $"'{fact.Id}' stands with another content at {path}:{before.Line}";
            problems.Add(path, line, "/id", what, "one content for one id");
        }
    }

    /// <summary>What is not wrong, but probably not what was meant.</summary>
    public static void Warn(
        string path, IReadOnlyCollection<(Fact Fact, int Line)> facts, Roster roster, TextWriter talk)
    {
        var warnings = new Problems { Noun = "warnings" };
        var known = facts.Select(f => f.Fact.Id).ToHashSet();
        var venues = roster.Entrants.Values.Select(e => e.Venue.Value).Append(VenueId.Office.Value).ToHashSet();
        foreach (var (fact, line) in facts)
        {
            if (Missed(fact, known) is { } missed) warnings.Add(path, line, "/target", Warning + missed, "");
            if (Astray(fact, venues) is { } astray) warnings.Add(path, line, "/venue", Warning + astray, "");
        }

        warnings.WriteTo(talk);
    }

    private static string? Missed(Fact fact, HashSet<FactId> known)
    {
        if (fact.Type is not (FactType.Void or FactType.Restore) || fact["target"].Text is not { } target) return null;
        if (FireId.TryParse(target) is not null) return null;   // found by a detector, not written in a file
        return known.Contains(new FactId(target)) ? null : $"no fact '{target}' is in this file; this hits nothing";
    }

    private static string? Astray(Fact fact, HashSet<string> venues)
    {
        if (fact["venue"].Text is not { } venue || venues.Contains(venue)) return null;
        return Spelling.Only(venue, venues) is { } meant && !DifferInDigits(venue, meant)
            ? $"nobody in the roster is at '{venue}'; did you mean '{meant}'?"
            : null;
    }

    /// <summary>Halls are numbered: 'hall2' is no slip for 'hall1'.</summary>
    private static bool DifferInDigits(string a, string b) =>
        string.Concat(a.Where(c => !char.IsDigit(c))) == string.Concat(b.Where(c => !char.IsDigit(c)));
}
