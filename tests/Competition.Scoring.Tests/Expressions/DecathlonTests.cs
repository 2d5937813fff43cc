using System.Numerics;

namespace Competition.Scoring.Tests.Expressions;

/// <summary>
/// The points of every mark in the ten events' tables: <c>⌊a · gap^c⌋</c>, the gap in seconds, metres or centimetres.
/// </summary>
public sealed class DecathlonTests
{
    private static readonly Discipline[] Disciplines =
    [
        new("100 m", 25.4347m, 18m, 1.81m, Timed: true, 8.00m, 17.99m, 0.01m),
        new("long jump", 0.14354m, 220m, 1.4m, Timed: false, 221m, 950m, 1m),
        new("shot put", 51.39m, 1.5m, 1.05m, Timed: false, 1.51m, 24.00m, 0.01m),
        new("high jump", 0.8465m, 75m, 1.42m, Timed: false, 76m, 260m, 1m),
        new("400 m", 1.53775m, 82m, 1.81m, Timed: true, 40.00m, 81.99m, 0.01m),
        new("110 m hurdles", 5.74352m, 28.5m, 1.92m, Timed: true, 12.00m, 28.49m, 0.01m),
        new("discus", 12.91m, 4m, 1.1m, Timed: false, 4.01m, 80.00m, 0.01m),
        new("pole vault", 0.2797m, 100m, 1.35m, Timed: false, 101m, 640m, 1m),
        new("javelin", 10.14m, 7m, 1.08m, Timed: false, 7.01m, 105.00m, 0.01m),
        new("1500 m", 0.03768m, 480m, 1.85m, Timed: true, 200.00m, 479.99m, 0.01m),
    ];

    [Test]
    public void Invariant_09_all_55955_entries_of_the_tables_equal_the_exact_floor()
    {
        var formula = Expression.Compile("floor(a * pow(max(gap, 0), c))", _ => ExpressionType.Number).Expression!;
        var (entries, sum) = (0, 0m);
        foreach (var discipline in Disciplines)
        {
            foreach (var gap in discipline.Gaps)
            {
                var names = new Bindings([Value.Of(discipline.A), Value.Of(gap), Value.Of(discipline.C)]);
                var points = formula.Evaluate(ref names).Number;
                Assert.That(discipline.IsFloor(points, gap), $"{discipline.Title}: {points} for {gap}");
                (entries, sum) = (entries + 1, sum + points);
            }
        }
        Assert.That((entries, sum), Is.EqualTo((55_955, 30_308_197m)));
    }

    private sealed record Discipline(
        string Title, decimal A, decimal B, decimal C, bool Timed, decimal From, decimal To, decimal Step)
    {
        public IEnumerable<decimal> Gaps
        {
            get
            {
                for (var mark = From; mark <= To; mark += Step) yield return Timed ? B - mark : mark - B;
            }
        }

        /// <summary>points ≤ a·gap^c &lt; points + 1, each side to the hundredth power: nothing is rounded.</summary>
        public bool IsFloor(decimal points, decimal gap)
        {
            var value = BigInteger.Pow(Scaled(A, 100_000), 100) * BigInteger.Pow(Scaled(gap, 100), (int)(C * 100));
            var one = BigInteger.Pow(100_000, 100) * BigInteger.Pow(100, (int)(C * 100));
            return one * BigInteger.Pow((int)points, 100) <= value
                && value < one * BigInteger.Pow((int)points + 1, 100);
        }

        private static BigInteger Scaled(decimal number, int by) => new(number * by);
    }
}
