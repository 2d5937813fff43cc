using System.Globalization;

namespace Competition.Scoring;

/// <summary>
/// The name of a derived fire (model.md B11.7), <c>path#entrant#detector@T</c>: a void may hit it, a restore brings
/// it back.
/// </summary>
/// <param name="At">The instant of the fire, in contest seconds.</param>
public readonly record struct FireId(NodePath Node, EntrantId Entrant, string Detector, decimal At)
{
    /// <summary>Null where it is no such name; the instant may be written in any way that is a number.</summary>
    public static FireId? TryParse(string text)
    {
        var cut = text.LastIndexOf('@');
        if (cut < 0 || text[..cut].Split('#') is not [var path, var entrant, var detector]) return null;
        return decimal.TryParse(text[(cut + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var at)
            ? new FireId(new NodePath(path), new EntrantId(entrant), detector, at)
            : null;
    }

    /// <summary>With the instant as canonical decimal.</summary>
    public override string ToString() => $"{Node}#{Entrant}#{Detector}@{Canonical.Text(At)}";
}
