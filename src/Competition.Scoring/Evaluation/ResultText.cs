using System.Buffers;
using System.Globalization;
using System.Text;

namespace Competition.Scoring;

/// <summary>
/// Boards as <c>competition score</c> prints them (formats.md "Command line"): the bytes that a result hash covers.
/// </summary>
public static class ResultText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>
    /// A header and a row a standing, each ended by a line feed, quoted as in RFC 4180. No cells given: the cells
    /// that any of the boards names as keys; every row holds all of them.
    /// </summary>
    public static void WriteCsv(
        IBufferWriter<byte> to, Evaluation of, IReadOnlyList<Board> boards, IReadOnlyList<ValueRule> cells)
    {
        var columns = cells.Count > 0 ? cells : [.. boards.SelectMany(b => b.KeyValues).Distinct()];
        WriteLine(to, ["board", "entrant", "rank", "position", .. columns.Select(c => c.Cell.ToString())]);
        foreach (var board in boards)
        {
            foreach (var standing in of.Board(board))
            {
                var values = columns.Select(c => of.Cell(c, standing.Entrant).ToString());
                var (rank, position) = (standing.Rank is { } r ? Text(r) : "", Text(standing.Position));
                WriteLine(to, [board.Ref.ToString(), standing.Entrant.Value, rank, position, .. values]);
            }
        }
    }

    /// <summary>
    /// One line: <c>{"boards":{"path#board":[{"entrant","rank","position","class","cells":{…}}]}}</c> without blanks,
    /// boards and cells in the order given. No cells given: for each board the cells named as keys.
    /// </summary>
    public static void WriteJson(
        IBufferWriter<byte> to, Evaluation of, IReadOnlyList<Board> boards, IReadOnlyList<ValueRule> cells)
    {
        to.Write("{\"boards\":{"u8);
        WriteEach(to, boards, board =>
        {
            JsonText.WriteQuoted(to, board.Ref.ToString());
            to.Write(":["u8);
            var columns = cells.Count > 0 ? cells : board.KeyValues;
            WriteEach(to, of.Board(board), standing => WriteStanding(to, of, standing, columns));
            to.Write("]"u8);
        });
        to.Write("}}\n"u8);
    }

    private static void WriteStanding(
        IBufferWriter<byte> to, Evaluation of, Standing standing, IReadOnlyList<ValueRule> columns)
    {
        to.Write("{\"entrant\":"u8);
        JsonText.WriteQuoted(to, standing.Entrant.Value);
        JsonText.Write(to, $",\"rank\":{(standing.Rank is { } rank ? Text(rank) : "null")}");
        JsonText.Write(to, $",\"position\":{Text(standing.Position)},\"class\":");
        JsonText.WriteQuoted(to, standing.Class);
        to.Write(",\"cells\":{"u8);
        WriteEach(to, columns, column =>
        {
            JsonText.WriteQuoted(to, column.Cell.ToString());
            to.Write(":"u8);
            JsonText.WriteQuoted(to, of.Cell(column, standing.Entrant).ToString());
        });
        to.Write("}}"u8);
    }

    private static void WriteEach<T>(IBufferWriter<byte> to, IReadOnlyList<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) to.Write(","u8);
            write(items[i]);
        }
    }

    private static void WriteLine(IBufferWriter<byte> to, IReadOnlyList<string> fields)
    {
        var line = string.Join(',', fields.Select(Field)) + "\n";
        Encoding.UTF8.GetBytes(line, to);
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
