using System.Text.RegularExpressions;

namespace Competition.Scoring;

/// <summary>The form of names that expressions read: of values, inputs, fields, boards.</summary>
internal static partial class NameForm
{
    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed = "a letter A-Z a-z or '_', then at most 31 letters, digits, '_'";

    public static bool Holds(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]{0,31}\z")]
    private static partial Regex Pattern();
}
