using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Whether what a seal states is what the journals give.</summary>
internal sealed class SealCheck(ContestId contest, IReadOnlyList<JournalCopy> journals)
{
    /// <summary>All that does not hold; nothing where the seal does.</summary>
    public IReadOnlyList<Fault> Of(Seal seal, string name)
    {
        var heads = HeadsOf(seal, name).ToList();
        var broken = journals
            .Select(j => HeadCheck.Of(j, [.. heads.Where(h => h.Journal == j.Id)])).OfType<Fault>().ToList();
        broken.AddRange(heads.Where(h => journals.All(j => j.Id != h.Journal)).Select(HeadCheck.Gone));
        if (!seal.Holds) broken.Add(Fault.Of($"{name}: its signature does not hold"));
        return broken.Count > 0 ? broken : Result(seal.Statement, name);
    }

    public static IEnumerable<KnownHead> HeadsOf(Seal seal, string name) =>
        seal.Statement.Heads.Select(h => new KnownHead(h.Key, h.Value, name));

    private List<Fault> Result(SealStatement stated, string name)
    {
        var entries = journals.SelectMany(j => j.UpTo(stated.LastOf(j.Id))).ToList();
        if (Tally.Of(contest, entries, stated.Node, stated.AsOf) is not { } tally)
            return [Fault.Of($"{name}: the journals up to its heads declare no contest")];
        var faults = new List<Fault>();
        Compare("rules", stated.RulesHash, tally.Contest.RulesHash);
        Compare("result", stated.ResultHash, tally.ResultHash);
        return faults;

        void Compare(string what, string sealedHash, string hash)
        {
            if (sealedHash != hash) faults.Add(Fault.Of($"{name}: the journals give {what} {hash}, not {sealedHash}"));
        }
    }
}
