using System.IO.Pipelines;
using System.Net;
using System.Text;
using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Server.Tests;

/// <summary>The bounds of <see cref="Limits"/> that no request alone can show, reached.</summary>
[TestFixture]
internal sealed class LimitsTests
{
    private static readonly Author Organiser = new("t", AuthorRole.Organiser);

    private static FactWriter Writer(LiveContest contest) =>
        new(contest, Bearer.Own(PassRole.Organiser, "hash"), Organiser, TimeProvider.System);

    [Test]
    public async Task Of_one_request_only_so_many_facts_wait_for_the_disk()
    {
        await using var store = new MemoryJournals();
        await using var catalogue = await Open(store);
        var contest = await Made(catalogue);
        var held = store.Faults(contest.Id, new JournalId(new VenueId("yongjia"), "node")).HoldNext();

        var lines = Enumerable.Range(1, Limits.FactsUnderWay + 100).Select(n => Cup.Mark($"a-{n}", entrant: 1, value: 5));
        var body = PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        var taking = new FactBatch(contest, Writer(contest)).Take(body, CancellationToken.None);
        await held.Reached;
        var waiting = Cup.Mark($"a-{Limits.FactsUnderWay}", entrant: 1, value: 6);
        var notYet = Cup.Mark($"a-{Limits.FactsUnderWay + 1}", entrant: 1, value: 600);
        var known = (Receipt.Refused)await contest.Submit(Fact(waiting), Organiser);
        var unknown = (Receipt.Refused)await contest.Submit(Fact(notYet), Organiser);
        held.Release();
        await taking;

        Assert.That(known.Why.Code, Is.EqualTo("id-reused"), "the last that may wait is in the venue");
        Assert.That(unknown.Why.Code, Is.EqualTo("out-of-range"), "the venue has not heard of the next");
    }

    [Test]
    public async Task Receipts_are_sent_together_until_there_are_so_many_bytes()
    {
        var sent = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await using var store = new MemoryJournals();
        await using var catalogue = await Open(store);
        var contest = await Made(catalogue);
        var batch = new FactBatch(contest, Writer(contest));
        await batch.Take(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("{}\n", 2_000))))), CancellationToken.None);

        var counting = new CountingWriter(sent.Writer);
        await batch.Answer(counting, inChinese: false, CancellationToken.None);
        Assert.That(counting.Largest, Is.InRange(Limits.FlushBytes, Limits.FlushBytes + 1_000));
    }

    [Test]
    public void What_a_wall_has_not_taken_is_not_queued_beyond_the_bound()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("the option is Linux's");
        using var socket = ShortQueue.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        Span<byte> told = stackalloc byte[4];
        socket.GetRawSocketOption(6, 25, told);
        Assert.That(BitConverter.ToInt32(told), Is.EqualTo(Limits.UnsentBytes));
    }

    [TestCase(Limits.PassCharacters, true)]
    [TestCase(Limits.PassCharacters - 1, false)]
    public void A_pass_has_so_many_characters(int characters, bool holds)
    {
        var settings = new Dictionary<string, string?> { ["Competition:OrganiserPass"] = new string('p', characters) };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        if (holds) Assert.That(ServerSettings.Read(configuration, []).OrganiserPass, Has.Length.EqualTo(characters));
        else Assert.That(() => ServerSettings.Read(configuration, []), Throws.InstanceOf<StartRefusedException>());
    }

    private static Task<ContestCatalogue> Open(IJournals store) => ContestCatalogue.Open(
        store, new EngineSettings("node", TimeSpan.FromMilliseconds(1), 2), TimeProvider.System,
        NullLoggerFactory.Instance, CancellationToken.None);

    private static async Task<LiveContest> Made(ContestCatalogue catalogue)
    {
        var (document, _) = CanonicalJson.Read(Encoding.UTF8.GetBytes(Cup.Body()));
        var made = await catalogue.Put(new ContestId("cup"), document!.Value.Map!, Organiser);
        return ((PutOutcome.Created)made).Contest;
    }

    private static Fact Fact(string line) =>
        FactJson.Read(Encoding.UTF8.GetBytes(line), TimeBase.Seconds, evidence: false).Fact!;

    /// <summary>Notes how much is sent at once.</summary>
    private sealed class CountingWriter(PipeWriter to) : PipeWriter
    {
        public long Largest { get; private set; }

        public override bool CanGetUnflushedBytes => true;

        public override long UnflushedBytes => to.UnflushedBytes;

        public override void Advance(int bytes) => to.Advance(bytes);

        public override void CancelPendingFlush() => to.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => to.Complete(exception);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, to.UnflushedBytes);
            return to.FlushAsync(cancellationToken);
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => to.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => to.GetSpan(sizeHint);
    }
}
