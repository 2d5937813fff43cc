using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Competition.Engine;
using Competition.Scoring;
using Wire = Competition.Wire;

namespace Competition.Server;

/// <summary>
/// What a wall knows of a board besides its standings: title, columns, who is who. It changes only with the contest,
/// and the board's hash says nothing of it: that is what <see cref="Form"/> is for.
/// </summary>
internal sealed class BoardLook
{
    private const int FormCharacters = 16;
    private readonly Definition _what;

    public BoardLook(Definition what, BoardFeed feed)
    {
        _what = what;
        Of = feed.Board.Ref.ToString();
        Title = BoardTitle.Of(what.Rules, feed.Board);
        Columns = [.. feed.Columns.Select(Column)];
        Form = Hash([.. Columns.Select(Text), .. what.Everybody.Select(e => Entrant(e).ToString())]);
    }

    /// <summary><c>path#board</c></summary>
    public string Of { get; }

    public Title Title { get; }

    public IReadOnlyList<Wire.Column> Columns { get; }

    /// <summary>A hash of the columns and of everybody's face: the same look has the same form everywhere.</summary>
    public string Form { get; }

    public Wire.EntrantFace Entrant(EntrantId id)
    {
        if (_what.Roster.Find(id) is not { } entrant)
            return new(id.Value, id.Value, Bib: null, VenueId.Office.Value, "", Unit: null);

        var venue = _what.Venues.FirstOrDefault(v => v.Id == entrant.Venue);
        return new(
            id.Value, entrant.Title, Text(entrant.Members["bib"]),
            entrant.Venue.Value, venue?.Title ?? entrant.Venue.Value, Text(entrant.Members["unit"]));
    }

    /// <summary>A key goes by the title of its value, or its name; a part by that of the stage it stands for.</summary>
    private static Wire.Column Column(BoardColumn column)
    {
        var title = column.IsKey ? column.Value.Title : column.Value.Node.Title;
        return new Wire.Column(
            column.Value.Cell.ToString(), title is null ? column.Value.Name : Words.In(title),
            column.IsKey ? "key" : "part", column.Decimals, Words.Titles(title), column.Value.Unit);
    }

    private static string? Text(Datum datum) =>
        datum.Text ?? (datum.Number is { } number ? Canonical.Text(number) : null);

    private static string Text(Wire.Column column)
    {
        var titles = string.Join('|', column.Titles.Select(t => $"{t.Language}:{t.Text}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{column.Cell}|{column.Role}|{column.Decimals}|{column.Unit}|{column.Title}|{titles}");
    }

    private static string Hash(IEnumerable<string> lines)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return Convert.ToHexStringLower(hash)[..FormCharacters];
    }
}
