using Competition.Scoring;

namespace Competition.Cli;

/// <summary>A member of a fact that is being written.</summary>
internal readonly record struct Pair(string Name, Datum Value)
{
    public Pair(string name, string text)
        : this(name, Datum.Of(text)) { }

    public Pair(string name, decimal number)
        : this(name, Datum.Of(number)) { }
}
