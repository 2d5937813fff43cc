using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Server.Tests;

/// <summary>The same question of the same journals is computed once.</summary>
[TestFixture]
internal sealed class RecountTests
{
    private readonly TempFolder _folder = new();
    private FileJournals _journals = null!;
    private ContestCatalogue _catalogue = null!;
    private LiveContest _contest = null!;

    [SetUp]
    public async Task Make()
    {
        _journals = new FileJournals(Path.Combine(_folder.Data, Guid.NewGuid().ToString("N")), _ => { });
        _catalogue = await ContestCatalogue.Open(
            _journals, new EngineSettings("node", TimeSpan.FromMilliseconds(1), 2), TimeProvider.System,
            NullLoggerFactory.Instance, CancellationToken.None);
        var (body, _) = CanonicalJson.Read(System.Text.Encoding.UTF8.GetBytes(Cup.Body()));
        var made = await _catalogue.Put(new ContestId("cup"), body!.Value.Map!, new Author("t", AuthorRole.Organiser));
        _contest = ((PutOutcome.Created)made).Contest;
    }

    [TearDown]
    public async Task Close()
    {
        await _catalogue.DisposeAsync();
        await _journals.DisposeAsync();
    }

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task Who_asks_the_same_gets_the_same_until_there_is_another_fact()
    {
        var recounts = new Recounts();
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => recounts.Of(_contest, Moment.Now, null, default)));
        var first = recounts.Begun;
        await recounts.Of(_contest, new Moment(5m), null, default);
        var other = recounts.Begun;
        var fact = FactJson.Read(
            System.Text.Encoding.UTF8.GetBytes(Cup.Mark("a-1", entrant: 1, value: 5)), TimeBase.Seconds, evidence: false);
        await _contest.Submit(fact.Fact!, new Author("t", AuthorRole.Organiser));
        var after = await recounts.Of(_contest, Moment.Now, null, default);
        Assert.Multiple(() =>
        {
            Assert.That(asked, Has.All.SameAs(asked[0]));
            Assert.That((first, other, recounts.Begun), Is.EqualTo((1, 2, 3)));
            Assert.That(after, Is.Not.SameAs(asked[0]));
        });
    }

    [Test]
    public async Task A_few_are_kept()
    {
        var recounts = new Recounts();
        for (var asOf = 0; asOf <= Limits.KeptRecounts; asOf++) await recounts.Of(_contest, new Moment(asOf), null, default);
        await recounts.Of(_contest, new Moment(Limits.KeptRecounts), null, default);
        Assert.That(recounts.Begun, Is.EqualTo(Limits.KeptRecounts + 1));
        await recounts.Of(_contest, new Moment(0m), null, default);
        Assert.That(recounts.Begun, Is.EqualTo(Limits.KeptRecounts + 2));
    }

    [Test]
    public async Task One_that_nobody_waits_for_any_more_is_given_up_and_one_of_two_goes_on()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var recount = new Recount(async stop =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return null!;
        });
        using var one = new CancellationTokenSource();
        using var two = new CancellationTokenSource();
        var (first, second) = (recount.Evaluation(one.Token), recount.Evaluation(two.Token));
        await reached.Task;
        await one.CancelAsync();
        Assert.That(recount.IsGivenUp, Is.False);
        await two.CancelAsync();
        Assert.That(await first, Is.Null);
        Assert.That(await second, Is.Null);
        Assert.That(await recount.Evaluation(default), Is.Null, "nobody joins what was given up");
    }
}
