using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Competition.Scoring;

namespace Competition.Journal.Tests.Sealing;

/// <summary>A seal is what formats.md says, so that a stranger can check it without this code.</summary>
[TestFixture]
internal sealed class SealTests
{
    private static readonly Head At = Head.Empty with { Number = 12, Hash = Head.Empty.Hash.Then([1]) };

    private static SealStatement Stated { get; } = new(
        new NodePath("cup"), ImmutableDictionary<JournalId, Head>.Empty.Add(new JournalId(VenueId.Office, "n1"), At),
        new string('a', 64), 1603.20m, new string('b', 64));

    [Test]
    public void The_signature_is_ecdsa_p256_over_the_canonical_json_of_the_other_members()
    {
        using var key = SealKey.Make();
        var seal = key.Sign(Stated);
        var text = $$$"""
            {"asOf":1603.2,"heads":{"office~n1":{"entry":12,"hash":"{{{At.Hash}}}"}},"key":"{{{key.Public}}}","node":"cup",
            """.Trim() + $$$"""
            "resultHash":"{{{Stated.ResultHash}}}","rulesHash":"{{{Stated.RulesHash}}}"}
            """;
        using var stranger = ECDsa.Create();
        stranger.ImportFromPem(key.PublicPem);
        Assert.That(stranger.VerifyData(
            Encoding.UTF8.GetBytes(text), Convert.FromBase64String(seal.Signature), HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    [Test]
    public void A_seal_is_read_back_from_its_members_and_holds()
    {
        using var key = SealKey.Make();
        var seal = key.Sign(Stated);
        var read = Seal.Read(seal.Members)!;
        Assert.That(read.Holds);
        Assert.That(read.Members, Is.EqualTo(seal.Members));
        Assert.That(read.Statement.LastOf(new JournalId(VenueId.Office, "n1")), Is.EqualTo(12));
        Assert.That(read.Statement.LastOf(new JournalId(VenueId.Office, "n2")), Is.Zero);
    }

    [Test]
    public void Nothing_that_is_signed_may_change()
    {
        using var key = SealKey.Make();
        var seal = key.Sign(Stated);
        Seal[] changed =
        [
            seal with { Statement = Stated with { AsOf = 1603.3m } },
            seal with { Statement = Stated with { Node = new NodePath("cup/final") } },
            seal with { Statement = Stated with { RulesHash = new string('c', 64) } },
            seal with { Statement = Stated with { Heads = ImmutableDictionary<JournalId, Head>.Empty } },
            seal with { Key = SealKey.Make().Public },
            seal with { Key = "AAAA" },
            seal with { Signature = Convert.ToBase64String(new byte[64]) },
            seal with { Signature = "not base64" },
            seal with { Signature = seal.Signature.TrimEnd('=') },
        ];
        Assert.That(changed.Select(s => s.Holds), Is.All.False);
        Assert.That((seal with { Statement = Stated with { AsOf = 1603.2000m } }).Holds, "the same number");
    }

    [Test]
    public void A_key_is_the_same_after_it_was_kept_and_its_fingerprint_goes_by_every_form()
    {
        using var key = SealKey.Make();
        using var kept = SealKey.Read(key.Pem());
        Assert.That(key.Pem(), Does.StartWith("-----BEGIN PRIVATE KEY-----"), "PKCS#8");
        Assert.That(kept!.Sign(Stated).Key, Is.EqualTo(key.Public));
        Assert.That(
            new[] { SealKey.FingerprintOf(key.Public), SealKey.FingerprintOf(key.PublicPem) }, Is.All.EqualTo(key.Fingerprint));
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.That(SealKey.Read(p384.ExportPkcs8PrivateKeyPem()), Is.Null);
        Assert.That(SealKey.Read("nothing"), Is.Null);
        Assert.That(SealKey.Read(key.PublicPem), Is.Null, "it signs nothing");
    }

    [TestCase("heads", "\"office\":{\"entry\":1,\"hash\":\"HASH\"}")]
    [TestCase("heads", "\"office~n1\":{\"entry\":0,\"hash\":\"HASH\"}")]
    [TestCase("heads", "\"office~n1\":{\"entry\":1.5,\"hash\":\"HASH\"}")]
    [TestCase("heads", "\"office~n1\":{\"entry\":1,\"hash\":\"0\"}")]
    [TestCase("heads", "\"office~n1\":{\"entry\":1,\"hash\":\"HASH\",\"more\":1}")]
    public void What_is_no_seal_is_not_read(string member, string heads)
    {
        using var key = SealKey.Make();
        var json = "{" + heads.Replace("HASH", new string('0', 64), StringComparison.Ordinal) + "}";
        var wrong = CanonicalJson.Read(Encoding.UTF8.GetBytes(json)).Datum!.Value;
        var members = key.Sign(Stated).Members.Select(m => m.Key == member ? new(member, wrong) : m);
        Assert.That(Seal.Read(new Members(members)), Is.Null);
    }
}
