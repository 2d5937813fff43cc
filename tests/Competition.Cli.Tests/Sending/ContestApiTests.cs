namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class ContestApiTests
{
    [Test]
    public async Task A_server_that_never_answers_counts_as_lost()
    {
        await using var server = (await FailingServer.Start(Fault.Silence)).Holding("c");
        using var api = Api(server, TimeSpan.FromMilliseconds(200));
        var answer = await api.Post([Fact()], _ => null, CancellationToken.None);
        Assert.That(answer, Is.EqualTo(new ServerAnswer.Lost("no answer within 0.2 s", RetryAfter: null)));
    }

    [Test]
    public async Task Stopping_is_not_mistaken_for_a_server_that_is_away()
    {
        await using var server = (await FailingServer.Start(Fault.Silence)).Holding("c");
        using var api = Api(server, TimeSpan.FromSeconds(30));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.That(() => api.Post([Fact()], _ => null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task The_id_of_a_contest_is_escaped()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        using var api = new ContestApi(new Uri(server.Address), "决赛 a/b", "p", TimeSpan.FromSeconds(30));
        Assert.That(api.Address.AbsolutePath, Is.EqualTo("/api/contests/%E5%86%B3%E8%B5%9B%20a%2Fb"));
    }

    private static ContestApi Api(FailingServer server, TimeSpan patience) =>
        new(new Uri(server.Address), "c", "p", patience);

    private static Outgoing Fact() => new("a-1", """{"id":"a-1","at":1}"""u8.ToArray(), TimeSpan.Zero, Story: null);
}
