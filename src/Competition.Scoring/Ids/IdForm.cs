using System.Text;
using System.Text.RegularExpressions;

namespace Competition.Scoring;

/// <summary>The form of ids of contest, venue, node, entrant: letters, digits, <c>_.-</c>; NFC; at most 64.</summary>
public static partial class IdForm
{
    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed = "a letter or digit, then at most 63 letters, digits, '_', '.', '-' (NFC)";

    /// <summary>Whether a text is such an id; the empty one is none.</summary>
    public static bool Holds(string id) => Pattern().IsMatch(id) && id.IsNormalized(NormalizationForm.FormC);

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}\z")]
    private static partial Regex Pattern();
}
