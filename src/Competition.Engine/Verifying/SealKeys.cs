using Competition.Journal;

namespace Competition.Engine;

/// <summary>Whether a seal is signed by a key that is expected.</summary>
public static class SealKeys
{
    /// <summary>What does not hold of the key; nothing where it is one of those that are expected.</summary>
    /// <param name="expected">Fingerprints; none = any key will do.</param>
    public static IEnumerable<Fault> Check(Seal seal, IReadOnlyCollection<string> expected, string name)
    {
        var fingerprint = SealKey.FingerprintOf(seal.Key) ?? "that is none";
        if (expected.Count == 0 || expected.Contains(fingerprint)) yield break;
        yield return Fault.Of($"{name}: signed by key {fingerprint}, not by {string.Join(" or ", expected)}");
    }

    /// <summary>What holds of a published result by itself: signature, key, and the hash of its boards.</summary>
    public static IReadOnlyList<Fault> Check(
        ResultDocument document, Seal seal, IReadOnlyCollection<string> expected, string name)
    {
        var faults = Check(seal, expected, name).ToList();
        if (!seal.Holds) faults.Add(Fault.Of($"{name}: the seal's signature does not hold"));
        var stated = seal.Statement.ResultHash;
        if (document.ResultHash != stated)
            faults.Add(Fault.Of($"{name}: its boards have hash {document.ResultHash}, the seal states {stated}"));
        return faults;
    }
}
