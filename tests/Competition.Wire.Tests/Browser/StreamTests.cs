namespace Competition.Wire.Tests;

/// <summary>Streams of the hub and of the official client.</summary>
[TestFixture("json")]
[TestFixture("messagepack")]
public sealed class StreamTests(string protocol) : OfficialClient(protocol)
{
    [Test]
    public async Task A_stream_gives_its_items_and_ends()
    {
        var rows = Protocol == "json"
            ? """{"entrant":"w07","rank":1,"class":"ranked","cells":["93.5","~DNF"],"change":"2.5"}"""
            : """["w07",1,"ranked",["93.5","~DNF"],"2.5"]""";

        Assert.That(await Wall.Stream("Rows", 1, null), Is.EqualTo($$"""{"items":[{{rows}}],"error":null}"""));
        Assert.That(await Wall.Stream("Rows", 0, null), Is.EqualTo("""{"items":[],"error":null}"""));
    }

    [Test]
    public async Task A_stream_that_fails_gives_its_items_and_then_the_error()
    {
        var stream = await Wall.Stream("Rows", 3, "no-more");

        Assert.That(stream.Split("w07"), Has.Length.EqualTo(4));
        Assert.That(stream, Does.EndWith("""no-more"}"""));
    }

    [Test]
    public async Task A_stream_of_a_missing_method_fails() =>
        Assert.That(await Wall.Stream("Missing"), Does.Contain("Method does not exist"));

    [Test]
    public async Task A_cancelled_stream_stops_the_hub()
    {
        Assert.That(await Wall.Take(3, "Endless"), Is.EqualTo("[0,1,2]"));

        await Hall.Watch.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task The_client_streams_to_the_hub()
    {
        Assert.That((await Wall.Upload("Join", ["永嘉", "乐清"])).GetString(), Is.EqualTo("永嘉+乐清"));
        Assert.That((await Wall.Upload("Join", [])).GetString(), Is.Empty);
    }

    [Test]
    public async Task A_client_stream_that_fails_tells_the_hub()
    {
        var joined = await Wall.Upload("Join", ["a"], error: "line lost");

        Assert.That(joined.GetString(), Does.StartWith("a, then: ").And.Contains("line lost"));
    }

    [Test]
    public async Task A_client_stream_of_another_type_tells_the_hub()
    {
        var joined = await Wall.Upload("Join", ["a", 7, "b"]);

        Assert.That(joined.GetString(), Does.StartWith("a, then: "));
        Assert.That((await Wall.Invoke("Not", false)).GetBoolean(), Is.True, "the connection goes on");
    }
}
