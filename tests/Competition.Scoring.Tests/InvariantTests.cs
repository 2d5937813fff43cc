using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Competition.Scoring.Tests;

/// <summary>Each invariant of the rule model has a test that carries its number.</summary>
internal sealed partial class InvariantTests
{
    private const int Count = 26;

    // 26, the seal: a hash over heads and result is made by the engine, of the bytes that Both_printed_forms covers.
    private static readonly int[] Elsewhere = [26];

    [Test]
    public void Each_invariant_has_a_test_by_its_number()
    {
        var tested = Assembly.GetExecutingAssembly().GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.IsDefined(typeof(TestAttribute)) || m.IsDefined(typeof(TestCaseAttribute))
                || m.IsDefined(typeof(TestCaseSourceAttribute)))
            .Select(m => Numbered().Match(m.Name)).Where(m => m.Success)
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();
        Assert.That(Enumerable.Range(1, Count).Except(Elsewhere), Is.SubsetOf(tested));
    }

    [GeneratedRegex("^Invariant_([0-9]{2})_")]
    private static partial Regex Numbered();
}
