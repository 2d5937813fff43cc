using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>What becomes of a line: a receipt that may still be under way, or a refusal at the rim.</summary>
internal abstract record LineAnswer
{
    private LineAnswer() { }

    public sealed record OfFact(int Line, FactId Fact, Task<Receipt> Receipt) : LineAnswer
    {
        public static OfFact Of(int line, Receipt known) => new(line, known.Id, Task.FromResult(known));
    }

    public sealed record Refused(LineRefusal Why) : LineAnswer;

    /// <summary>It can be written without waiting.</summary>
    public bool IsKnown => this is not OfFact { Receipt.IsCompleted: false };
}
