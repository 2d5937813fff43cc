using System.Buffers;
using System.Text;

namespace Competition.Scoring.Tests;

/// <summary>Documents as tests write them; a document that is wrong fails the test with its errors.</summary>
internal static class Given
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static Fact Fact(string line, TimeBase timeBase = TimeBase.Seconds, bool evidence = false)
    {
        var (fact, errors) = FactJson.Read(Utf8(line), timeBase, evidence);
        Assert.That(errors, Is.Empty);
        return fact!;
    }

    public static string Line(Fact fact, TimeBase timeBase)
    {
        var bytes = new ArrayBufferWriter<byte>();
        FactJson.Write(bytes, fact, timeBase);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static Roster Roster(string json)
    {
        var (roster, errors) = Scoring.Roster.Read(Utf8(json));
        Assert.That(Texts(errors), Is.Empty);
        return roster!;
    }

    public static Rulebook Rulebook(string json)
    {
        var (rulebook, errors) = Scoring.Rulebook.Compile(Utf8(json));
        Assert.That(Texts(errors), Is.Empty);
        return rulebook!;
    }

    /// <summary>A rulebook with that root.</summary>
    public static Rulebook RulebookOf(string root) => Rulebook($$"""{ "id": "t", "version": 1, "root": {{root}} }""");

    /// <summary>A bare node of that path, with its ancestors.</summary>
    public static Node Node(string path)
    {
        var cut = path.LastIndexOf('/');
        return new Node
        {
            Path = new NodePath(path),
            Id = path[(cut + 1)..],
            Title = Title.Of(path),
            Kind = null,
            Parent = cut < 0 ? null : Node(path[..cut]),
            Previous = null,
            Clock = ClockKind.Inherit,
            Constants = new Dictionary<string, Value>(),
            Tags = new Dictionary<string, decimal>(),
            StatusInherits = true,
            StatusVoids = true,
        };
    }

    public static string[] Texts(IReadOnlyList<DocumentError> errors) => [.. errors.Select(e => e.ToString())];
}
