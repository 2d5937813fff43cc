using Competition.Scoring;

namespace Competition.Cli;

/// <summary>All that is wrong with what a command was given: collected first, told at once, at most fifty.</summary>
internal sealed class Problems
{
    private readonly List<string> _shown = [];

    /// <summary>What they are called when they are counted.</summary>
    public string Noun { get; init; } = "errors";

    public int Count { get; private set; }

    public bool Any => Count > 0;

    public void Add(Problem problem) => Add(problem.ToString());

    public void Add(string file, int line, string pointer, string what, string allowed) =>
        Add(new Problem(file, line, new DocumentError(pointer, what, allowed)));

    /// <summary>What is wrong with an option, which has neither file nor line.</summary>
    public void AddOption(string option, string what) => Add($"{option}: {what}");

    public void WriteTo(TextWriter talk)
    {
        foreach (var line in _shown) talk.WriteLine(line);
        if (Count > _shown.Count) talk.WriteLine($"({_shown.Count} of {Count} {Noun} are shown)");
    }

    private void Add(string line)
    {
        Count++;
        if (_shown.Count < Limits.ShownProblems) _shown.Add(line);
    }
}
