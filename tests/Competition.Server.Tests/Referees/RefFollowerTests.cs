using System.Text;
using Competition.Engine;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Server.Tests;

/// <summary>One who follows the facts for all tablets of a contest, as long as there are any.</summary>
[TestFixture]
internal sealed class RefFollowerTests
{
    private static readonly Author Organiser = new("organiser", AuthorRole.Organiser);
    private readonly RestTime _time = new();
    private readonly List<FactId> _heard = [];
    private readonly List<Exception> _lost = [];
    private MemoryJournals _store = null!;
    private ContestCatalogue _catalogue = null!;
    private LiveContest _contest = null!;

    [SetUp]
    public async Task Make()
    {
        _heard.Clear();
        _lost.Clear();
        _store = new MemoryJournals();
        _catalogue = await ContestCatalogue.Open(
            _store, new EngineSettings("node", TimeSpan.FromMilliseconds(1), 2), TimeProvider.System,
            NullLoggerFactory.Instance, CancellationToken.None);
        var (document, _) = CanonicalJson.Read(Encoding.UTF8.GetBytes(Jury.Body()));
        _contest = ((PutOutcome.Created)await _catalogue.Put(new ContestId("cup"), document!.Value.Map!, Organiser)).Contest;
        for (var n = 1; n <= 3; n++) await Stand(n);
    }

    [TearDown]
    public async Task Close()
    {
        await _catalogue.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Test]
    public async Task Many_who_ask_share_one_reading_and_each_reads_all_that_stands()
    {
        await using var follower = Follower();
        using var use = follower.Enter();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Marks(follower)));
        await Stand(4);
        Assert.That(await Marks(follower), Is.EqualTo(4));
        Assert.That(_heard.Count(h => h.Value == "a-1"), Is.EqualTo(1));
    }

    [Test]
    public async Task When_nobody_is_there_for_a_while_it_rests_and_begins_anew_when_asked()
    {
        await using var follower = Follower();
        using (follower.Enter())
        {
            await Marks(follower);
            _time.Pass();
            Assert.That(await Marks(follower), Is.EqualTo(3));
            Assert.That(_heard.Count(h => h.Value == "a-1"), Is.EqualTo(1), "somebody was there");
        }

        _time.Pass();
        Assert.That(await Marks(follower), Is.EqualTo(3));
        Assert.That(_heard.Count(h => h.Value == "a-1"), Is.EqualTo(2));
    }

    [Test]
    public async Task What_breaks_a_reading_is_told_and_the_next_one_is_whole()
    {
        var isBroken = true;
        await using var follower = Follower(fact => isBroken && fact.Id.Value == "a-2" ? throw new InvalidDataException("a bug") : fact);
        Assert.That(() => Marks(follower), Throws.InstanceOf<InvalidDataException>());
        isBroken = false;
        Assert.That(await Marks(follower), Is.EqualTo(3));
        Assert.That(_lost.Select(l => l.Message), Is.Not.Empty.And.All.EqualTo("a bug"));
    }

    private RefFollower Follower(Func<Fact, Fact>? hear = null) => new(_contest, _time)
    {
        Heard = (fact, _) => _heard.Add((hear?.Invoke(fact) ?? fact).Id),
        Lost = _lost.Add,
    };

    private static Task<int> Marks(RefFollower follower) => follower.Read(
        book => book.Places.SelectMany(book.At).Count(n => n.Is(FactType.Mark)), CancellationToken.None);

    private async Task Stand(int n) => Assert.That(
        await _contest.Submit(new Fact(Jury.Look($"a-{n}", "A", "w1", n, at: n).Content), Organiser),
        Is.InstanceOf<Receipt.Stands>());

    /// <summary>A time in which only what rests is woken.</summary>
    private sealed class RestTime : TimeProvider
    {
        private Action _rest = () => { };

        public void Pass() => _rest();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _rest = () => callback(state);
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
