using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads boards (B4).</summary>
internal sealed class BoardBinder(Binder binder)
{
    private readonly KeyBinder _keys = new(binder);
    private readonly FilterBinder _filters = new(binder);

    public BoardDoc? Read(Source source)
    {
        var board = binder.Object(
            source, "title", "entrants", "filter", "ranked", "unrankedAs", "unranked", "keys", "ties", "freeze",
            "awards");
        if (board is null) return null;
        var (freeze, awards) = (board.May("freeze", Freeze), board.May("awards", Awards));
        var keys = board.Must("keys", "a list of 1 to 12 keys", _keys.Keys);
        if (keys is null) return null;
        var title = board.May("title", binder.Title);
        var entrants = _filters.Entrants(board) ?? EntrantType.Person;
        return new BoardDoc(title, entrants, Ties(board))
        {
            FilterAttributes = _filters.Attributes(board),
            Filter = _filters.Expression(board),
            Ranked = board.May("ranked", binder.Condition),
            UnrankedAs = board.Text("unrankedAs"),
            Unranked = board.Has("unranked") ? [.. board.Texts("unranked")] : null,
            Keys = keys.Value,
            Freeze = freeze,
            Awards = awards,
        };
    }

    private TieStyle Ties(ObjectReader board) => board.May("ties", s => binder.Word(
        s, ("1224", TieStyle.Standard1224), ("1223", TieStyle.Dense1223), ("1334", TieStyle.Modified1334),
        ("1234", TieStyle.Ordinal1234))) ?? TieStyle.Standard1224;

    private FreezeDoc? Freeze(Source source)
    {
        if (binder.Object(source, "before", "at", "for") is not { } freeze) return null;
        freeze.One("before", "at");
        var (before, at) = (freeze.Number("before", Bounds.None), freeze.Number("at", Bounds.None));
        ImmutableArray<string> roles = freeze.Has("for") ? [.. freeze.Texts("for")] : [Scoring.Freeze.Public];
        return new FreezeDoc(at, before, roles);
    }

    private AwardsDoc? Awards(Source source)
    {
        if (binder.Object(source, "by", "tiers", "within", "atLeast") is not { } awards) return null;
        if (awards.Has("by")) binder.Name(awards["by"]);
        var within = awards.Number("within", Bounds.From(0m)) ?? 0m;
        var others = awards.May("atLeast", AtLeast);
        return new AwardsDoc(awards["by"], [.. awards.Texts("tiers")], within) { Others = others };
    }

    private (decimal Least, string Name)? AtLeast(Source source)
    {
        if (source.Datum.List is [{ Number: { } least }, { Text: { } name }]) return (least, name);
        binder.Problems.Add(source.Pointer, $"is {source.Told}", "a list of a number and the name of an award");
        return null;
    }
}
