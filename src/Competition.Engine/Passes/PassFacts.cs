using System.Collections.Immutable;
using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Reads <c>seat</c>, <c>pass</c> and <c>revoke</c> facts, whose shape is right.</summary>
internal static class PassFacts
{
    private const int HashDigits = 64;
    private static readonly string[] ScopeMembers = ["venue", "nodes", "inputs", "entrants"];

    /// <summary>Whether a fact is one of them.</summary>
    public static bool IsOne(Fact fact) => fact.Type is FactType.Seat or FactType.Pass or FactType.Revoke;

    /// <summary>What is wrong with one of them; empty where nothing is.</summary>
    public static IReadOnlyList<DocumentError> Check(Fact fact, PassRegister there, Definition contest)
    {
        var problems = new Problems();
        switch (fact.Type)
        {
            case FactType.Seat: Seat(fact, problems); break;
            case FactType.Pass:
                Pass(fact, there.Seats, problems);
                if (fact["role"].Text == PassRole.Organiser.Word() && !fact["scope"].IsNull)
                    problems.Add("/scope", "would bound nobody who makes passes himself", "none for an organiser");
                break;
            default: Revoke(fact, problems); break;
        }

        if (Scope(fact["scope"], problems) is { } scope) Known(scope, contest, problems);
        return problems.All;
    }

    /// <summary>Null where the fact takes the seat away, or is none.</summary>
    public static Seat? Seat(Fact fact, Problems problems)
    {
        if (fact["removed"].Truth == true) return null;
        if (PassRoles.Of(fact["role"].Text) is not { } role || !role.IsSeated())
        {
            problems.Add("/role", "is no role of a seat", "judge, referee, head-judge");
            return null;
        }

        var id = fact["seat"].Text ?? "";
        if (!IdForm.Holds(id)) problems.Add("/seat", $"'{id}' is no id", IdForm.Allowed);
        var by = fact["words"].List is { } words ? [.. words.Select(w => w.Text ?? "")] : ByOf(role);
        var (judge, isBlind) = (fact["judge"].Text ?? id, fact["blind"].Truth ?? false);
        var scope = Scope(fact["scope"], problems) ?? PassScope.Whole;
        return new Seat(id, fact["title"].Text, role, by, judge, scope, isBlind);
    }

    /// <summary>Null where the fact is none.</summary>
    public static Pass? Pass(Fact fact, IReadOnlyDictionary<string, Seat> seats, Problems problems)
    {
        var hash = fact["pass"].Text ?? "";
        if (!IsHash(hash)) problems.Add("/pass", "is no hash", "SHA-256 of the token: 64 digits 0-9 a-f");
        if (Expiry(fact) is not { } expires)
        {
            problems.Add("/expires", "is no instant", "RFC 3339");
            return null;
        }

        if (PassRoles.Of(fact["role"].Text) is not { } role)
        {
            problems.Add("/role", "is no role", PassRoles.All);
            return null;
        }

        var seat = fact["seat"].Text is { } named ? seats.GetValueOrDefault(named) : null;
        if (fact["seat"].Text is not null && seat is null) problems.Add("/seat", "there is no such seat", "a seat");
        if (seat is not null && seat.Role != role) problems.Add("/role", "is not that of the seat", seat.Role.Word());
        var scope = Scope(fact["scope"], problems) ?? seat?.Scope ?? PassScope.Whole;
        return problems.Any ? null : new Pass(hash, role, scope, seat, fact["holder"].Text, expires);
    }

    private static void Revoke(Fact fact, Problems problems)
    {
        if (fact["pass"].IsNull == fact["seat"].IsNull) problems.Add("", "revokes one thing", "'pass' or 'seat'");
        if (fact["pass"].Text is { } hash && !IsHash(hash)) problems.Add("/pass", "is no hash", "64 digits 0-9 a-f");
    }

    private static ImmutableArray<string>? ByOf(PassRole role) => role == PassRole.HeadJudge ? null : [role.Word()];

    private static bool IsHash(string text) => text.Length == HashDigits && text.All(char.IsAsciiHexDigitLower);

    private static decimal? Expiry(Fact fact)
    {
        var isTime = DateTimeOffset.TryParse(
            fact["expires"].Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        return isTime ? UnixTime.Of(time) : null;
    }

    private static PassScope? Scope(Datum scope, Problems problems)
    {
        if (scope.Map is not { } members) return null;
        foreach (var (name, value) in members)
        {
            var isList = value.List is { Count: > 0 } list && list.All(t => t.Text is { Length: > 0 });
            if (!ScopeMembers.Contains(name))
                problems.Add($"/scope/{name}", "unknown member", string.Join(", ", ScopeMembers));
            else if (name == "venue" ? value.Text is null : !isList)
                problems.Add(
                    $"/scope/{name}", "is wrong", name == "venue" ? "a venue" : "a list of texts; left out, all");
        }

        VenueId? venue = members["venue"].Text is { } at ? new VenueId(at) : null;
        return new PassScope(
            venue, [.. Texts("nodes").Select(t => new NodePath(t))], [.. Texts("inputs")],
            [.. Texts("entrants").Select(t => new EntrantId(t))]);

        IEnumerable<string> Texts(string name) => (members[name].List ?? []).Select(t => t.Text).OfType<string>();
    }

    private static void Known(PassScope scope, Definition contest, Problems problems)
    {
        if (scope.Venue is { } venue && !contest.VenueIds.Contains(venue))
            problems.Add("/scope/venue", $"no venue '{venue}' in the contest", "a venue of the contest");
        foreach (var node in scope.Nodes.Where(n => !contest.Rules.Nodes.ContainsKey(n)))
            problems.Add("/scope/nodes", $"the rulebook has no node '{node}'", "paths of its nodes");
        foreach (var entrant in scope.Entrants.Where(e => contest.Roster.Find(e) is null))
            problems.Add("/scope/entrants", $"the roster has no entrant '{entrant}'", "entrants of the roster");
    }
}
