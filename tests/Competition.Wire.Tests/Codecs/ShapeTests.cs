using System.Collections.Immutable;

namespace Competition.Wire.Tests;

/// <summary>Types that cannot cross the wire are refused by name when first met.</summary>
public sealed class ShapeTests
{
    private const string NoRecord = "a sealed record with one public constructor is allowed.";

    public sealed record Ring(IReadOnlyList<Ring> Inside);

    public sealed record Price(decimal Amount);

    public record Open(string Text);

    public sealed class Plain(string text)
    {
        public string Text { get; } = text;
    }

    public sealed record Renamed
    {
        public Renamed(string text) => Other = text;

        public string Other { get; }
    }

    [TestCase(typeof(Ring), "Ring cannot cross the wire: it contains itself.")]
    [TestCase(typeof(Price), "System.Decimal cannot cross the wire: " + NoRecord)]
    [TestCase(typeof(Open), "Open cannot cross the wire: " + NoRecord)]
    [TestCase(typeof(Plain), "Plain cannot cross the wire: " + NoRecord)]
    [TestCase(typeof(Renamed), "Renamed cannot cross the wire: its parameter text has no property of that name.")]
    [TestCase(typeof(string[]), "System.String[] cannot cross the wire: " + NoRecord)]
    [TestCase(typeof(object), "System.Object cannot cross the wire: " + NoRecord)]
    public void Other_types_are_refused_by_name(Type type, string why) =>
        Assert.That(() => Codecs.Of(type), Throws.TypeOf<NotSupportedException>().With.Message.EndsWith(why));

    [Test]
    public void Any_list_may_be_written_where_a_list_is_wanted()
    {
        foreach (var list in new object[] { new[] { "a" }, new List<string> { "a" }, ImmutableArray.Create("a") })
            Assert.That(Codecs.For(list), Is.SameAs(Codecs.Of(typeof(IReadOnlyList<string>))));
    }
}
