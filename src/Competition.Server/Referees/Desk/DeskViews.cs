using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Makes the view of a desk.</summary>
internal static class DeskViews
{
    public static DeskView Of(RefDesk desk, decimal now)
    {
        var (what, pass) = (desk.Contest, desk.Pass);
        return new DeskView(
            what.Id.Value, what.Title, Words.Of(what.TimeBase), what.RulesHash, what.RosterHash, now,
            pass.Role.Word(), pass.Seat is { } seat ? DeskSeat.Of(seat) : null, desk.Statuses,
            [.. what.Venues.Select(v => new VenueLine(v.Id.Value, v.Title, v.TimeZone))],
            [.. desk.Entrants.Select(DeskEntrant.Of)], [.. Nodes(desk)]);
    }

    // A status may be set anywhere in scope; else a node is there for its inputs, or for those below it.
    private static IEnumerable<DeskNode> Nodes(RefDesk desk)
    {
        var entered = desk.Nodes.Where(n => n.Inputs.Values.Any(desk.Enters)).ToList();
        var shown = entered.SelectMany(Upwards).ToHashSet();
        return desk.Nodes.Where(n => desk.Statuses.Count > 0 || shown.Contains(n)).Select(n => new DeskNode(
            n.Path.Value, Words.Titles(n.Title), [.. n.Inputs.Values.Where(desk.Enters).Select(DeskInput.Of)]));
    }

    private static IEnumerable<Node> Upwards(Node node)
    {
        for (var up = node; up is not null; up = up.Parent) yield return up;
    }
}
