namespace Competition.Scoring.Tests.Expressions;

public sealed class AllocationTests
{
    private static readonly string[] Sources =
    [
        "x + y - x * y / x % y",
        "if x < y or x <= y and yes then x else -y",
        "not (x > y) == (x >= y) or x != y or status in ('OK', 'DNF')",
        "min(x, y, 3) + max(x, y) + abs(y) + floor(x) + ceil(x) + trunc(x) + clamp(x, 0, 1)",
        "round(x, 0.05) + round(x, 1, 'halfEven') + round(x, 60, 'up')",
        "pow(x, 12) + pow(x, -3) + pow(x, 1.81) + sqrt(x)",
        "coalesce(gone, late, 1 / 0, big * big, sqrt(y), pow(0, 0), pow(big, 1.5), big + big)",
        "if has(gone) then 1 else if has(status) then 2 else 3",
        "max(1, max(2, max(3, max(4, max(5, max(6, max(7, max(8, max(9, max(10, x))))))))))",
    ];

    [TestCaseSource(nameof(Sources))]
    public void Evaluating_allocates_nothing(string source)
    {
        var expression = Calculation.Compile(source);
        var names = new Bindings([.. expression.Names.Select(name => Calculation.Names[name])]);
        Evaluate(expression, ref names, 200);      // types are loaded, code is compiled

        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluate(expression, ref names, 1000);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Evaluate(Expression expression, ref Bindings names, int times)
    {
        for (var i = 0; i < times; i++) expression.Evaluate(ref names);
    }
}
