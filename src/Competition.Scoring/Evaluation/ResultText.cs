using System.Buffers;

namespace Competition.Scoring;

/// <summary>Boards as <c>competition score</c> prints them (formats.md "Command line"): the bytes that a result hash covers.</summary>
public static class ResultText
{
    /// <summary>No cells given: for each board the cells named as keys.</summary>
    public static void WriteCsv(
        IBufferWriter<byte> to, Evaluation of, IReadOnlyList<Board> boards, IReadOnlyList<ValueRule> cells) =>
        throw new NotSupportedException();

    public static void WriteJson(
        IBufferWriter<byte> to, Evaluation of, IReadOnlyList<Board> boards, IReadOnlyList<ValueRule> cells) =>
        throw new NotSupportedException();
}
