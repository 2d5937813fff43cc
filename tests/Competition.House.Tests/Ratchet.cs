using System.Globalization;

namespace Competition.House.Tests;

/// <summary>
/// Bounds that some older code exceeds: <c>ratchet.txt</c> lists each exception with its measure, which may only
/// shrink.
/// </summary>
internal static class Ratchet
{
    private const string File = "tests/Competition.House.Tests/ratchet.txt";

    private static readonly Dictionary<string, int> Known = House.Lines(File)
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split(' ', 2))
        .ToDictionary(p => p[1], p => int.Parse(p[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <param name="measured">What is measured, by name (<c>file-lines src/…</c>).</param>
    public static void Check(string kind, int bound, IEnumerable<(string Name, int Measure)> measured)
    {
        var over = measured.Where(m => m.Measure > bound).ToDictionary(m => $"{kind} {m.Name}", m => m.Measure);
        var grown = over.Where(o => o.Value > Known.GetValueOrDefault(o.Key, bound)).Select(o => $"{o.Value} {o.Key}");
        var mended = Known
            .Where(k => k.Key.StartsWith(
                kind + " ", StringComparison.Ordinal) && over.GetValueOrDefault(k.Key) < k.Value)
            .Select(k => $"{k.Value} {k.Key}: now {over.GetValueOrDefault(k.Key)}");
        Assert.Multiple(() =>
        {
            Assert.That(grown, Is.Empty, $"{kind}: at most {bound}");
            Assert.That(mended, Is.Empty, $"shrunk: tighten or remove these lines of {File}");
        });
    }
}
