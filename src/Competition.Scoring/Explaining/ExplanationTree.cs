using System.Text;

namespace Competition.Scoring;

/// <summary>
/// An explanation as an indented tree for people: a cell, how it came about, and below it what it reads.
/// </summary>
public static class ExplanationTree
{
    /// <summary>
    /// Lines that end with a line feed, two blanks a level; each cell and input once, below what reads it first.
    /// </summary>
    /// <param name="roster">Entrants are called by their titles where it has them.</param>
    /// <param name="language"><c>zh</c>; English for all else.</param>
    public static string Of(Explanation explanation, Roster roster, string language)
    {
        var text = new StringBuilder();
        new TreeWriter(explanation, roster, Speech.In(language), text).Write();
        return text.ToString();
    }
}
