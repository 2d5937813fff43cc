using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Which facts are kept but do not count, because they concern something that is sealed and stand beyond the heads that
/// its seal names. A fact concerns the node that it is at; a sample every node that has a detector of its signal; a
/// void or restore what its target concerns. The seal of the contest covers everything that scoring reads, that of a
/// node what is at or below it: who is who and the rules go on.
/// </summary>
internal sealed class Cover(Definition contest)
{
    private readonly List<Seal> _seals = [.. contest.Rulings.Seals.Values];

    public bool Any => _seals.Count > 0;

    /// <summary>Whether a fact does not count; of a void or restore only where it hits what a detector found.</summary>
    public bool LeavesOut(Placed fact) => LeavesOut(fact, fact.Fact);

    /// <summary>Whether a void or restore of that target does not count.</summary>
    public bool LeavesOut(Placed correction, Fact target) => SealOver(correction, target) is not null;

    /// <summary>The seal that leaves it out; null where it counts.</summary>
    public Seal? SealOver(Placed correction, Fact target)
    {
        foreach (var seal in _seals)
        {
            var stated = seal.Statement;
            if (correction.Entry > stated.LastOf(correction.Journal) && Concerns(stated, target)) return seal;
        }

        return null;
    }

    private bool Concerns(SealStatement seal, Fact fact) => fact.Type switch
    {
        FactType.Sample => seal.IsOfContest || ConcernsSample(seal, fact),
        FactType.Mark or FactType.Status or FactType.Clock or FactType.Promote =>
            fact.Node is { } node && seal.Covers(node),
        FactType.Alias or FactType.Rules or FactType.Roster => seal.IsOfContest,
        FactType.Void or FactType.Restore => FireId.TryParse(fact["target"].Text ?? "") is { } fire
            && seal.Covers(fire.Node),
        _ => false,
    };

    // A sensor may serve what is sealed and what goes on: there its samples after the sealed instant count.
    private bool ConcernsSample(SealStatement seal, Fact sample)
    {
        if (sample["signal"].Text is not { } signal) return false;
        var readers = contest.Rules.Detectors.Where(d => d.Signals.Contains(signal)).Select(d => d.Cell.Node).ToList();
        return readers.Exists(seal.Covers) && (readers.TrueForAll(seal.Covers) || sample.At <= seal.AsOf);
    }
}
