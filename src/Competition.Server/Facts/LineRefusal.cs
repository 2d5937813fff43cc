using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// A line that became no fact: why (a stable code), where in it (JSON pointer), and the sentence for people.
/// </summary>
/// <param name="Id">The fact's id where it could be read.</param>
internal sealed record LineRefusal(
    int Line, string? Id, string Why, string Pointer, string English, string Chinese)
{
    /// <summary>Of a fact of which the journal cannot say whether it stands.</summary>
    public static LineRefusal Of(IOException lost, int line, FactId fact)
    {
        var problem = Problem.OfJournal(lost) ?? Problem.NoJournal;
        return new LineRefusal(
            line, fact.Value, problem.Code, "",
            $"{problem.Detail} Whether the fact stands is not known; send it again.",
            "流水暂时无法写入，无法确认记录是否已保存，请重发");
    }
}
