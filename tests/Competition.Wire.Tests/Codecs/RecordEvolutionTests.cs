using Competition.MessagePack;

namespace Competition.Wire.Tests;

/// <summary>Older writers send shorter arrays, later ones longer: both are read.</summary>
public sealed class RecordEvolutionTests
{
    public sealed record Inner(int Number, string Text);

    public sealed record Later(
        string Id, string Text, string? Note, bool Flag, int Number, long Long, int? Count,
        IReadOnlyList<string> List, Inner Inner);

    [Test]
    public void What_a_shorter_array_lacks_is_blank()
    {
        var read = Read<Later>("91 a3'w07'");

        Assert.That(read with { List = [] }, Is.EqualTo(new Later(
            "w07", "", Note: null, Flag: false, Number: 0, Long: 0, Count: null, List: [], new Inner(0, ""))));
        Assert.That(read.List, Is.Empty);
    }

    [Test]
    public void What_a_longer_array_has_more_is_passed_over()
    {
        const string later = "94 a3'w07' 01 82 a1'a' 91 c0 a1'b' c4020102 d6ff00000000";
        var read = Read<IReadOnlyList<Move>>($"92 {later} 92 a3'w08' 02");

        Assert.That(read, Is.EqualTo(new[] { new Move("w07", 1), new Move("w08", 2) }));
    }

    [TestCase("92 c0 01", "String expected, Nil found")]
    [TestCase("92 a3'w07' a1'1'", "Integer expected, String found")]
    [TestCase("82 a1'a' 01 a1'b' 02", "Array expected, Map found")]
    [TestCase("92 a3'w07' ce80000000", "beyond 32 bits")]
    public void Members_of_another_form_are_refused(string notation, string why) =>
        Assert.That(() => Read<Move>(notation), Throws.TypeOf<MessagePackException>().With.Message.Contains(why));

    private static T Read<T>(string notation)
    {
        var reader = new MessagePackReader(Golden.Bytes(notation));
        var read = (T)Codecs.Of(typeof(T)).ReadBoxed(ref reader)!;
        Assert.That(reader.End, Is.True);
        return read;
    }
}
