using System.Text;
using Competition.Engine;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Server.Tests;

/// <summary>Seats that wait for a device: for how long, how many, and who may try.</summary>
[TestFixture]
internal sealed class PairingsTests
{
    private readonly AdjustableTime _time = new();
    private readonly MemoryJournals _store = new();
    private ContestCatalogue _catalogue = null!;
    private LiveContest _contest = null!;
    private Pairings _pairings = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _catalogue = await ContestCatalogue.Open(
            _store, new EngineSettings("node", TimeSpan.FromMilliseconds(1), 2), TimeProvider.System,
            NullLoggerFactory.Instance, CancellationToken.None);
        var (document, _) = CanonicalJson.Read(Encoding.UTF8.GetBytes(Cup.Body()));
        var author = new Author("organiser", AuthorRole.Organiser);
        _contest = ((PutOutcome.Created)await _catalogue.Put(new ContestId("cup"), document!.Value.Map!, author)).Contest;
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        await _catalogue.DisposeAsync();
        await _store.DisposeAsync();
    }

    [SetUp]
    public void Begin() => _pairings = new Pairings(_time);

    [Test]
    public void A_pairing_lives_ten_minutes_and_not_an_instant_more()
    {
        var (early, late) = (Made("A"), Made("B"));
        _time.Pass(Pairings.Life - TimeSpan.FromTicks(1));
        Assert.That(ByPin(early.Pairing.Pin), Is.EqualTo("granted"));
        _time.Pass(TimeSpan.FromTicks(1));
        Assert.That(ByPin(late.Pairing.Pin), Is.EqualTo("wrong-pin"));
        Assert.That(ByToken(late.Token), Is.EqualTo("pairing-over"));
    }

    [Test]
    public void Who_has_taken_it_by_pin_has_taken_it_by_token_too()
    {
        var (one, other) = (Made("A"), Made("B"));
        Assert.That(ByPin(one.Pairing.Pin), Is.EqualTo("granted"));
        Assert.That(ByToken(one.Token), Is.EqualTo("pairing-over"));
        Assert.That(ByToken(other.Token), Is.EqualTo("granted"));
        Assert.That(ByPin(other.Pairing.Pin), Is.EqualTo("wrong-pin"));
    }

    [Test]
    public void Of_many_at_once_one_takes_it()
    {
        var pairing = Made("A");
        var answers = new string[64];
        Parallel.For(0, answers.Length, n => answers[n] = ByToken(pairing.Token));
        Assert.That(answers.Count(a => a == "granted"), Is.EqualTo(1));
    }

    [Test]
    public void What_was_given_back_may_be_tried_again_unless_the_seat_waits_anew()
    {
        var pairing = Made("A");
        ByToken(pairing.Token);
        _pairings.GiveBack(pairing.Pairing);
        Assert.That(ByToken(pairing.Token), Is.EqualTo("granted"));
        Made("A");
        _pairings.GiveBack(pairing.Pairing);
        Assert.That(ByToken(pairing.Token), Is.EqualTo("pairing-over"));
    }

    [Test]
    public void So_many_seats_wait_each_with_a_pin_of_its_own()
    {
        var pins = Enumerable.Range(0, Limits.Pairings).Select(n => Made($"s{n}").Pairing.Pin).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(pins, Has.Count.EqualTo(Limits.Pairings));
            Assert.That(_pairings.Make(Offer("one-more")), Is.Null);
            Assert.That(_pairings.Make(Offer("s0")), Is.Not.Null, "it takes the place of the seat's own");
        });
        _time.Pass(Pairings.Life);
        Assert.That(_pairings.Make(Offer("one-more")), Is.Not.Null);
    }

    [Test]
    public void An_address_that_guessed_waits_a_minute_and_others_do_not()
    {
        var pairing = Made("A");
        var answers = Enumerable.Range(0, Limits.WrongPins + 1).Select(_ => ByPin("no-pin", "guesser")).ToList();
        Assert.That(answers, Is.EqualTo(Enumerable.Repeat("wrong-pin", Limits.WrongPins).Append("too-many-attempts")));
        _time.Pass(PinAttempts.Pause - TimeSpan.FromTicks(1));
        Assert.That(ByPin(pairing.Pairing.Pin, "guesser"), Is.EqualTo("too-many-attempts"), "even with the right one");
        _time.Pass(TimeSpan.FromTicks(1));
        Assert.That(ByPin("no-pin", "guesser"), Is.EqualTo("wrong-pin"));
        Assert.That(ByPin(pairing.Pairing.Pin, "neighbour"), Is.EqualTo("granted"));
    }

    [Test]
    public void Many_addresses_together_guess_no_more_than_so_often_and_a_qr_code_still_pairs()
    {
        var pairing = Made("A");
        var answers = Enumerable.Range(0, 1_000).Select(n => ByPin("no-pin", $"bot-{n}")).ToList();
        Assert.That(answers.Count(a => a == "wrong-pin"), Is.EqualTo(Limits.WrongPinsOfAll));
        Assert.That(answers.Skip(Limits.WrongPinsOfAll), Is.All.EqualTo("too-many-attempts"));
        Assert.That(ByPin(pairing.Pairing.Pin, "honest"), Is.EqualTo("too-many-attempts"));
        Assert.That(ByToken(pairing.Token), Is.EqualTo("granted"));
        _time.Pass(Pairings.Life);
        Assert.That(ByPin(Made("A").Pairing.Pin, "honest"), Is.EqualTo("granted"));
    }

    private (Pairing Pairing, string Token) Made(string seat) => _pairings.Make(Offer(seat))!.Value;

    private PairingOffer Offer(string seat) => new(
        _contest, seat, Replaces: false, _time.GetUtcNow().AddDays(1), Bearer.Own(PassRole.Organiser, "hash"));

    private string ByPin(string pin, string address = "here") => Said(_pairings.ByPin(pin, address));

    private string ByToken(string token) => Said(_pairings.ByToken(token));

    private static string Said(PairingClaim claim) =>
        claim is PairingClaim.Denied denied ? denied.Why.Code : "granted";
}
