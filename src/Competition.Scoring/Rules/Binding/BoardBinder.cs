using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads boards (B4).</summary>
internal sealed class BoardBinder(Binder binder)
{
    private static readonly string[] Kinds = ["by", "countback", "countOf", "sorted", "h2h", "duel", "draw"];
    private readonly FilterBinder _filters = new(binder);

    public BoardDoc? Read(Source source)
    {
        var board = binder.Object(
            source, "title", "entrants", "filter", "ranked", "unrankedAs", "unranked", "keys", "ties", "freeze",
            "awards");
        if (board is null) return null;
        if (board.Has("awards")) binder.NotYet(board["awards"], "'awards'");
        if (board.Has("freeze")) CheckFreeze(board["freeze"]);
        var keys = board.Must("keys", "a list of 1 to 12 keys", Keys);
        if (keys is null) return null;
        return new BoardDoc(
            board.May("title", binder.Title), _filters.Entrants(board) ?? EntrantType.Person, Ties(board))
        {
            FilterAttributes = _filters.Attributes(board),
            Filter = _filters.Expression(board),
            Ranked = board.May("ranked", binder.Condition),
            UnrankedAs = board.Text("unrankedAs"),
            Unranked = board.Has("unranked") ? [.. board.Texts("unranked")] : null,
            Keys = keys.Value,
            DeclaresFreeze = board.Has("freeze"),
        };
    }

    private TieStyle Ties(ObjectReader board) => board.May("ties", s => binder.Word(
        s, ("1224", TieStyle.Standard1224), ("1223", TieStyle.Dense1223), ("1334", TieStyle.Modified1334),
        ("1234", TieStyle.Ordinal1234))) ?? TieStyle.Standard1224;

    private void CheckFreeze(Source source)
    {
        if (binder.Object(source, "before", "at", "for") is not { } freeze) return;
        freeze.One("before", "at");
        freeze.Number("before", Bounds.None);
        freeze.Number("at", Bounds.None);
        freeze.Texts("for");
    }

    private ImmutableArray<KeyDoc>? Keys(Source source)
    {
        if (source.Datum.List is not { Count: >= 1 and <= Limits.Keys } list)
        {
            var what = source.Datum.List is { } other ? $"has {other.Count} keys" : $"is {source.Told}";
            binder.Problems.Add(source.Pointer, what, $"a list of 1 to {Limits.Keys} keys");
            return null;
        }

        return [.. Enumerable.Range(0, list.Count).Select(i => Key(source.At(i))).OfType<KeyDoc>()];
    }

    private KeyDoc? Key(Source source)
    {
        var key = binder.Object(
            source, "by", "dir", "countback", "depth", "countOf", "amounts", "sorted", "drop", "h2h", "restart",
            "duel", "draw");
        if (key is null) return null;
        var kind = key.Has("h2h") ? "h2h" : key.One(Kinds);
        var isDescending = key.May("dir", s => binder.Word(s, ("desc", true), ("asc", false))) ?? true;
        switch (kind)
        {
            case null: return null;
            case "by": return binder.Condition(key["by"]) is { } by ? new KeyDoc.By(by, isDescending) : null;
            case "countback": return Countback(key);
        }

        binder.NotYet(key[kind], $"'{kind}'");
        return null;
    }

    private KeyDoc.Countback? Countback(ObjectReader key)
    {
        var depth = key.Whole("depth", Bounds.Within(1m, Limits.CountbackDepth)) ?? 20;
        return binder.Text(key["countback"]) is null ? null : new KeyDoc.Countback(key["countback"], depth);
    }
}
