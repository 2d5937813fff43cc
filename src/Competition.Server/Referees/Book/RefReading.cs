using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Reads the book to one who sits at a desk. As long as a panel is not complete, nobody hears another judge's value:
/// neither a judge nor a referee nor the head judge.
/// </summary>
/// <param name="seats">Of the contest.</param>
/// <param name="editing">Who has begun to enter what.</param>
internal sealed class RefReading(
    RefBook book, RefDesk desk, IEnumerable<Seat> seats, IReadOnlySet<Editing> editing)
{
    private static readonly string[] Named = ["id", "type", "at", "node", "entrant", "input", "judge"];
    private readonly List<Seat> _judges = [.. seats.Where(s => s.Role == PassRole.Judge)];

    /// <summary>What is at or below a node, of an entrant; null = any.</summary>
    public MarksView Of(NodePath? node, EntrantId? entrant)
    {
        var places = book.Places.Concat(editing.Select(e => e.Place)).Distinct()
            .Where(p => (node is not { } top || p.IsWithin(top)) && (entrant is null || p.Entrant == entrant))
            .Where(desk.Sees)
            .OrderBy(p => p.Node.Value, StringComparer.Ordinal).ThenBy(p => p.EntrantText, StringComparer.Ordinal)
            .ToDictionary(p => p, p => book.At(p).ToList());
        return new MarksView(
            [.. places.SelectMany(p => Marks(p.Value))],
            [.. Panels(places, node, entrant)],
            [.. places.SelectMany(p => p.Value).Where(n => n.Is(FactType.Sign)).Select(Sign)],
            [.. places.SelectMany(p => Requests(p.Value))],
            [.. places.Where(p => IsHeld(p.Value)).Select(p => SheetPlace.Of(p.Key))],
            [.. places.SelectMany(p => p.Value).Where(n => n.Is(FactType.Status)).Select(Status)]);
    }

    private static bool IsHeld(List<NotedFact> there) =>
        there.FindLast(n => n.Is(FactType.Hold) || n.Is(FactType.Post))?.Fact.Type == FactType.Hold;

    private IEnumerable<SheetMark> Marks(List<NotedFact> there)
    {
        var shown = new Dictionary<string, bool>(StringComparer.Ordinal);
        return there.Where(n => n.Fact.Type == FactType.Mark && IsShown(n, there, shown)).Select(Mark);
    }

    private bool IsShown(NotedFact noted, List<NotedFact> there, Dictionary<string, bool> shown)
    {
        if (desk.IsOwn(noted)) return true;
        if (desk.InputOf(noted.Fact) is not { } input) return false;
        if (input.Kind != InputKind.Judges) return desk.IsHead;
        if (!desk.Follows(input) || (!noted.Stands && !desk.IsHead)) return false;
        if (!shown.TryGetValue(input.Name, out var isShown))
            shown[input.Name] = isShown = AreKnown(new PanelMarks(input, there), input);
        return isShown;
    }

    // Of a panel that nobody counts, only the head judge can know whether all have marked.
    private bool AreKnown(PanelMarks panel, Input input) => panel.IsComplete || (input.Panel is null && desk.IsHead);

    private SheetMark Mark(NotedFact noted)
    {
        var (fact, why) = (noted.Fact, noted.VoidedBy);
        return new SheetMark(
            fact.Id.Value, At(fact), fact.Node?.Value ?? "", fact.Entrant?.Value, fact["input"].Text ?? "",
            fact["judge"].Text, Datum.Of(new Members(fact.Content.Where(m => !Named.Contains(m.Key)))), noted.By,
            noted.By == desk.Pass.Name, why is null ? "stands" : "void", why?["reason"].Text);
    }

    private IEnumerable<PanelView> Panels(
        Dictionary<RefPlace, List<NotedFact>> places, NodePath? node, EntrantId? entrant)
    {
        var asked = entrant is null
            ? []
            : desk.Nodes.Select(n => new RefPlace(n.Path, entrant))
                .Where(p => desk.Sees(p) && (node is not { } top || p.IsWithin(top)));
        foreach (var place in places.Keys.Union(asked).Where(p => p.Entrant is not null))
        {
            var inputs = desk.Contest.Rules.Nodes.GetValueOrDefault(place.Node)?.Inputs.Values ?? [];
            foreach (var input in inputs.Where(desk.Follows))
            {
                var panel = new PanelMarks(input, places.GetValueOrDefault(place, []));
                var isTouched = panel.Last.Count > 0 || editing.Any(e => e.Place == place && e.Input == input.Name);
                if (isTouched || entrant is not null) yield return Panel(place, input, panel);
            }
        }
    }

    private PanelView Panel(RefPlace place, Input input, PanelMarks panel)
    {
        var isKnown = AreKnown(panel, input);
        var values = panel.Last.Select(m => new JudgeValue(m.Key, m.Value["value"].Number));
        return new PanelView(
            place.Node.Value, place.EntrantText, input.Name, input.Panel, [.. Seats(place, input, panel)],
            panel.IsComplete, isKnown ? [.. values] : null, isKnown ? panel.Spread : null,
            isKnown ? panel.Mean : null, isKnown && panel.IsHeld);
    }

    private IEnumerable<PanelSeatView> Seats(RefPlace place, Input input, PanelMarks panel)
    {
        var seated = _judges.Where(s => Marks(s, place, input)).Select(s => s.Judge);
        foreach (var judge in seated.Union(panel.Last.Keys).Order(StringComparer.Ordinal))
        {
            var isEditing = editing.Contains(new Editing(place, input.Name, judge));
            yield return new PanelSeatView(
                judge, panel.Last.ContainsKey(judge) ? "submitted" : isEditing ? "editing" : "none");
        }
    }

    private bool Marks(Seat seat, RefPlace place, Input input) =>
        (input.By is not { } word || seat.By is not { } held || held.Contains(word))
        && seat.Scope.Has(place.Node) && seat.Scope.Has(input.Name)
        && place.Entrant is { } id && desk.Contest.Roster.Find(id) is { } entrant && seat.Scope.Has(entrant);

    private IEnumerable<RequestView> Requests(List<NotedFact> there) =>
        from noted in there
        let fact = noted.Fact
        where noted.Is(FactType.Request) && (desk.IsHead || noted.By == desk.Pass.Name)
        let answer = book.AnswerTo(fact.Id)
        select new RequestView(
            fact.Id.Value, fact.Node?.Value ?? "", fact.Entrant?.Value, fact["input"].Text, fact["target"].Text,
            MayTell(noted, there) ? fact["value"] : Datum.Null, fact["reason"].Text ?? "", noted.By,
            answer is null ? null : new RequestAnswer(answer["decision"].Text ?? "", answer["reason"].Text));

    // What a judge asks for is a value of his.
    private bool MayTell(NotedFact request, List<NotedFact> there)
    {
        if (request.By == desk.Pass.Name) return true;
        var name = request.Fact["input"].Text
            ?? (request.Fact["target"].Text is { } target ? book.Find(new FactId(target))?["input"].Text : null);
        var inputs = desk.Contest.Rules.Nodes.GetValueOrDefault(request.Fact.Node.GetValueOrDefault())?.Inputs.Values;
        return (inputs ?? []).Where(i => i.Kind == InputKind.Judges && (name is null || i.Name == name))
            .All(i => AreKnown(new PanelMarks(i, there), i));
    }

    private static SignView Sign(NotedFact noted) =>
        new(noted.Fact.Id.Value, noted.Fact.Node?.Value ?? "", noted.Fact.Entrant?.Value);

    private StatusView Status(NotedFact noted) => new(
        noted.Fact.Id.Value, At(noted.Fact), noted.Fact.Node?.Value ?? "", noted.Fact.Entrant?.Value ?? "",
        noted.Fact["code"].Text ?? "", noted.Fact["reason"].Text, noted.By, noted.By == desk.Pass.Name);

    private Datum At(Fact fact) => FactJson.AtOf(fact, desk.Contest.TimeBase);
}
