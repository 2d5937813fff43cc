using System.Text;
using System.Text.Json;

namespace Competition.Scoring.Tests.Facts;

public sealed class BrokenBytesTests
{
    private const string Start = """
        {"id":"a-1","type":"mark","at":1.50,"node":"r/é","n":[1e2,-0,{"x":null,"y":"\u0041\ud83c\udfc6"}],"value":true}
        """;

    [Test]
    public void No_bytes_make_a_reader_throw_and_what_is_read_is_json_that_reads_back_the_same()
    {
        var random = new Random(20261105);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 8_000; i++)
        {
            var bytes = Broken(random, Encoding.UTF8.GetBytes(Start));
            FactJson.Read(bytes, TimeBase.Seconds, evidence: true);
            Roster.Read(bytes);
            Rulebook.Compile(bytes);
            var (datum, errors) = CanonicalJson.Read(bytes);
            if (datum is { } value) CheckReadsBack(bytes, value);
            else Assert.That(errors, Is.Not.Empty);
            _ = datum is null ? refused++ : read++;
        }

        Assert.That(Math.Min(read, refused), Is.GreaterThan(500), "both ways are tried");
    }

    private static void CheckReadsBack(byte[] bytes, Datum datum)
    {
        using var document = JsonDocument.Parse(bytes);
        var text = CanonicalJson.Text(datum);
        var again = CanonicalJson.Read(Encoding.UTF8.GetBytes(text)).Datum!.Value;
        Assert.That((again == datum, CanonicalJson.Text(again)), Is.EqualTo((true, text)));
    }

    private static byte[] Broken(Random random, byte[] bytes)
    {
        var broken = bytes.ToList();
        for (var n = random.Next(1, 3); n > 0; n--)
        {
            var at = random.Next(broken.Count);
            switch (random.Next(4))
            {
                case 0: broken.RemoveAt(at); break;
                case 1: broken[at] = (byte)random.Next(256); break;
                case 2: broken[at] = bytes[random.Next(bytes.Length)]; break;
                default: broken.Insert(at, (byte)"0123456789.eE+-\"\\u{}[],: \n"[random.Next(26)]); break;
            }
        }

        return [.. broken];
    }
}
