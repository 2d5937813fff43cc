namespace Competition.Scoring;

/// <summary>
/// Whether a fact may stand (formats.md "Admission", model.md B11.31): unknown node, entrant, input, signal, option;
/// out of <c>min max step decimals</c>. Never because of a window. Pure: duplicates, authors, clocks, how many judges
/// have marked and what a void hits are the venue's affair.
/// </summary>
public sealed class Admission
{
    private static readonly string[] Actions = ["start", "pause", "resume", "stop"];
    private readonly MarkAdmission _marks;
    private readonly SampleAdmission _samples;

    /// <summary>Under these rules, of these entrants, at these venues: make another one when they change.</summary>
    public Admission(Rulebook rules, Roster roster, IReadOnlySet<VenueId> venues) =>
        (Rules, Roster, Venues, _marks, _samples) =
            (rules, roster, venues, new MarkAdmission(rules), new SampleAdmission(rules));

    private Rulebook Rules { get; }

    private Roster Roster { get; }

    private IReadOnlySet<VenueId> Venues { get; }

    /// <summary>
    /// Null when the fact may stand; else the first reason, in the order in which a judge should hear them.
    /// </summary>
    public Refusal? Judge(Fact fact) => Misshapen(fact) ?? Stray(fact) ?? fact.Type switch
    {
        FactType.Mark => Mark(fact),
        FactType.Sample => _samples.Judge(fact) ?? Known(fact.Entrant),
        FactType.Status => Node(fact) ?? Known(fact.Entrant) ?? Status(fact["code"].Text ?? ""),
        FactType.Clock => Clock(fact),
        FactType.Alias => Alias(fact),
        FactType.Promote => Node(fact) ?? Promote(fact["entrants"].List ?? []),
        FactType.Freeze or FactType.Unfreeze => Node(fact) ?? Board(fact) ?? Audience(fact),
        FactType.Seal or FactType.Publish or FactType.Recall => Node(fact),
        FactType.Sign or FactType.Request => Node(fact) ?? Known(fact.Entrant),
        FactType.Seat or FactType.Pass or FactType.Revoke or FactType.Answer => null,
        FactType.Hold or FactType.Post => Node(fact) ?? Known(fact.Entrant) ?? Review.Judge(fact),
        FactType.Contest or FactType.Rules or FactType.Roster or FactType.Void or FactType.Restore => null,
        _ => Refusals.TypeNotSupported(fact["type"].Text ?? ""),
    };

    /// <summary>Null where the rulebook has the node.</summary>
    public Refusal? Judge(NodePath? node) =>
        node is { } path && Rules.Nodes.ContainsKey(path) ? null : Refusals.UnknownNode(node, Rules);

    /// <summary>The input that a mark is for; its panel bounds how many judges may mark one entrant.</summary>
    internal Input? InputOf(Fact fact) =>
        fact.Node is { } path && Rules.Nodes.TryGetValue(path, out var node) && fact["input"].Text is { } name
            ? node.Inputs.GetValueOrDefault(name)
            : null;

    private static Refusal? Misshapen(Fact fact)
    {
        var problems = new Problems();
        FactShape.Check(fact.Content, problems);
        return problems.Any ? Refusals.Malformed(problems.All[0]) : null;
    }

    // Of a mark it depends on its input; of a document its own readers tell.
    private static Refusal? Stray(Fact fact) =>
        fact.Type is FactType.Mark or FactType.Contest or FactType.Rules or FactType.Roster ? null : Strays.Judge(fact);

    private Refusal? Mark(Fact fact)
    {
        if (Node(fact) is { } nowhere) return nowhere;
        if (InputOf(fact) is not { } input) return Refusals.UnknownInput(fact, Rules);
        if (input.ScopeAll && fact.Entrant is not null) return Refusals.EntrantNotAllowed(input);
        if (!input.ScopeAll && fact.Entrant is null) return Refusals.Missing("entrant", input);
        return Known(fact.Entrant) ?? Opponent(fact, input) ?? _marks.Judge(fact, input);
    }

    private Refusal? Opponent(Fact fact, Input input)
    {
        if (input.Kind != InputKind.Bouts) return null;
        var opponent = fact["opponent"];
        if (opponent.IsNull) return Refusals.Missing("opponent", input);
        if (opponent.Text is not { } id) return Refusals.WrongKind("opponent", opponent, "an entrant", "选手");
        return Known(new EntrantId(id));
    }

    private Refusal? Clock(Fact fact)
    {
        if (Node(fact) is { } nowhere) return nowhere;
        if (!Actions.Contains(fact["action"].Text)) return Refusals.UnknownAction(fact, Actions);
        if (fact["venue"].Text is not { } venue) return Known(fact.Entrant);
        if (fact.Entrant is not null) return Refusals.VenueOrEntrant();
        return Venues.Contains(new VenueId(venue)) ? null : Refusals.UnknownVenue(
            venue, [.. Venues.Select(v => v.Value)]);
    }

    private Refusal? Alias(Fact fact)
    {
        var alias = new EntrantId(fact["alias"].Text ?? "");
        if ((Known(alias) ?? Known(fact.Entrant)) is { } unknown) return unknown;
        if (Roster.Find(alias)?.Type != EntrantType.Alias) return Refusals.NotAnAlias(alias);
        var person = fact.Entrant.GetValueOrDefault();
        return Roster.Find(person)?.Type == EntrantType.Person ? null : Refusals.NotAPerson(person);
    }

    private Refusal? Promote(IReadOnlyList<Datum> entrants) =>
        entrants.Select(e => Known(new EntrantId(e.Text ?? ""))).FirstOrDefault(refusal => refusal is not null);

    private Refusal? Board(Fact fact)
    {
        var boards = Rules.Nodes[fact.Node.GetValueOrDefault()].Boards;
        var name = fact["board"].Text ?? "";
        return boards.ContainsKey(name) ? null : Refusals.UnknownBoard(name, [.. boards.Keys]);
    }

    // Any word may be an audience (formats.md does not number them), but a slip of a known one would freeze nothing.
    private Refusal? Audience(Fact fact)
    {
        foreach (var role in (fact["for"].List ?? []).Select(r => r.Text ?? ""))
        {
            if (Rules.Audiences.Contains(role)) continue;
            if (Spelling.Only(role, Rules.Audiences) is { } meant) return Refusals.SlippedAudience(role, meant);
        }

        return null;
    }

    private Refusal? Node(Fact fact) => Judge(fact.Node);

    private Refusal? Known(EntrantId? entrant) =>
        entrant is not { } id || Roster.Find(id) is not null ? null : Refusals.UnknownEntrant(id, Roster);

    private Refusal? Status(string code) =>
        Rules.Statuses.Contains(code) ? null : Refusals.UnknownStatus(code, Rules.Statuses);
}
