using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>The journal that other tests rely on keeps the promises too.</summary>
public sealed class MemoryJournalTests : JournalContract
{
    private JournalFaults Faults => ((MemoryJournals)Journals).Faults(Some.Contest, Some.Journal);

    [TestCase(true, 3)]
    [TestCase(false, 0)]
    public async Task A_lost_group_is_there_or_not_as_the_test_says(bool written, long head)
    {
        Faults.LoseNext(written);
        await Assert.ThrowsAsync<AppendUnknownException>(() => Journal.Append(Some.Group(Head.Empty, 3)));
        await Reopen();
        Assert.That(Journal.Head.Number, Is.EqualTo(head));
    }

    [Test]
    public async Task Faults_come_in_their_turn()
    {
        Faults.LetNextThrough();
        Faults.RefuseNext("disk-failed");
        await Append(1);
        await Assert.ThrowsAsync<AppendRefusedException>(() => Journal.Append(Some.Group(Journal.Head, 1)));
        await Append(1);
        Assert.That(Journal.Head.Number, Is.EqualTo(2));
    }

    private protected override Task<IJournals> Store() => Task.FromResult<IJournals>(new MemoryJournals());

    private protected override Task<IJournals> StoreAgain() => Task.FromResult(Journals);

    private protected override string RefuseNext()
    {
        Faults.RefuseNext("disk-full");
        return "disk-full";
    }

    private protected override void LoseNext() => Faults.LoseNext(written: true);

    private protected override HeldAppend HoldNext() => Faults.HoldNext();
}
