using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>
/// Facts of a panel at random: marks with values that are nowhere else, corrections, requests, signs, holds.
/// </summary>
internal sealed class RandomSheets(int seed)
{
    private static readonly string[] Entrants = ["w1", "w2", "K1"];
    private readonly Random _random = new(seed);
    private readonly List<Fact> _facts = [];

    /// <summary>In an order that has nothing to do with their times; some come twice.</summary>
    public IReadOnlyList<Fact> Make(int count)
    {
        while (_facts.Count < count) _facts.Add(Next());
        var order = _facts.Concat(_facts.Where(_ => _random.Next(5) == 0)).ToArray();
        _random.Shuffle(order);
        return order;
    }

    public IReadOnlyList<Fact> Shuffled(IEnumerable<Fact> facts)
    {
        var order = facts.ToArray();
        _random.Shuffle(order);
        return order;
    }

    private Fact Next()
    {
        var (id, at) = ($"f-{_facts.Count}", _random.Next(50));
        var marks = _facts.Where(f => f.Type == FactType.Mark).ToList();
        return _random.Next(10) switch
        {
            < 5 => Jury.Look(id, One(Jury.Judges), One(Entrants), Canary(), at),
            5 when marks.Count > 0 => Jury.Act("void", id, One(marks).Id.Value, at),
            6 when marks.Count > 0 => Jury.Act("restore", id, One(marks).Id.Value, at),
            7 => Request(id, at),
            8 => Jury.At("sign", id, One(Entrants), at),
            _ => Jury.At(One(["hold", "post"]), id, One(Entrants), at),
        };
    }

    private Fact Request(string id, int at)
    {
        var judge = One(Jury.Judges);
        return Jury.Fact(
            $"judge/{judge}",
            $$"""
            {"id":"{{id}}","type":"request","at":{{at}},"node":"cup/weld","entrant":"{{One(Entrants)}}","input":"look",
             "value":{{Canary()}},"reason":"slip"}
            """);
    }

    // Far apart, so that no mean of others is one of them.
    private int Canary() => _random.Next(100_000_000, 1_000_000_000);

    private T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
