using System.Globalization;
using System.Text.Json;

namespace Competition.Server.Tests;

/// <summary>
/// A tablet of a storm: marks, corrections and statuses in a mix of its own, its ids <c>source-n</c>, in small batches;
/// some of it twice, on purpose.
/// </summary>
internal sealed class StormSource(string name, int seed, Outbox outbox)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, ReceiptText> _receipts = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private readonly List<(int Number, int Entrant)> _marks = [];

    /// <summary>Every line that it has made, in the order of its ids.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Answers to facts that had their receipt before.</summary>
    public int Repeated { get; private set; }

    /// <summary>The receipts so far: one a fact.</summary>
    public IReadOnlyList<ReceiptText> Receipts
    {
        get
        {
            lock (_receipts) return [.. _receipts.Values];
        }
    }

    public string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    /// <summary>Sends until it is told to rest; then all it has made has receipts.</summary>
    public async Task Work(Func<bool> isTimeToRest)
    {
        while (!isTimeToRest())
        {
            var batch = Batch();
            var second = _random.Next(12) == 0 ? outbox.Send(batch, Take) : Task.CompletedTask;      // two lines at once
            await Task.WhenAll(outbox.Send(batch, Take), second);
            await Task.Delay(_random.Next(12));
        }
    }

    /// <summary>The first answer to a fact is its receipt; every later one says the same.</summary>
    private bool Take(string line, ReceiptText receipt)
    {
        Assert.That(receipt.Ruling, Is.AnyOf("stands", "stood-already"), $"{line}: {receipt}");
        Assert.That(line, Does.StartWith($$"""{"id":"{{receipt.Id}}","""));
        lock (_receipts)
        {
            if (_receipts.TryAdd(receipt.Id!, receipt)) return true;
            Repeated++;
            Assert.That(receipt with { Ruling = "" }, Is.EqualTo(_receipts[receipt.Id!] with { Ruling = "" }));
        }

        return true;
    }

    private List<string> Batch()
    {
        var before = _lines.Count;
        for (var count = _random.Next(1, 9); count > 0; count--) _lines.Add(Line(_lines.Count + 1));
        var batch = _lines[before..];
        if (_random.Next(6) == 0) batch.Add(batch[_random.Next(batch.Count)]);
        if (_random.Next(6) == 0) batch.InsertRange(0, _lines.Take(before).Skip(_random.Next(before + 1)).Take(3));
        return batch;
    }

    private string Line(int number) => _random.Next(12) switch
    {
        _ when _marks.Count == 0 => Mark(number, _random.Next(1, 13), at: number),
        0 => Void(number, _marks[_random.Next(_marks.Count)]),
        1 => Void(number, _marks[^1]),
        2 => Mark(number, _marks[^1].Entrant, at: _marks[^1].Number),      // what a correction puts in its place
        3 => Json(number, new { type = "restore", at = number, target = Id(_marks[_random.Next(_marks.Count)].Number), reason = "appeal" }),
        4 => Json(number, new { type = "status", at = number, node = "cup/s1", entrant = Entrant(), code = "DNF" }),
        5 or 6 => Json(number, new { type = "status", at = number, node = "cup/s1", entrant = Entrant(), code = "OK" }),
        _ => Mark(number, _random.Next(1, 13), at: number),
    };

    private string Mark(int number, int entrant, int at)
    {
        _marks.Add((number, entrant));
        return Cup.Mark(Id(number), entrant, _random.Next(1001) / 10m, at);
    }

    private string Void(int number, (int Number, int Entrant) mark) =>
        Json(number, new { type = "void", at = number, target = Id(mark.Number), reason = "wrong row" });

    private string Entrant() => Cup.Entrant(_random.Next(1, 13));

    private string Json(int number, object members) =>
        $$"""{"id":"{{Id(number)}}",{{JsonSerializer.Serialize(members)[1..]}}""";
}
