namespace Competition.Scoring.Tests.Facts;

public sealed class JsonBoundsTests
{
    [Test]
    public void All_errors_are_told_at_once_until_there_are_fifty()
    {
        var json = "[" + string.Join(',', Enumerable.Repeat("1e30", Limits.Errors + 3)) + "]";

        var (_, errors) = CanonicalJson.Read(Given.Utf8(json));

        var told = Enumerable.Range(0, Limits.Errors).Select(i => "/" + i);
        Assert.That(errors.Select(e => e.Pointer), Is.EqualTo(told.Append("")));
        Assert.That(errors[^1].ToString(), Is.EqualTo("and 3 more errors"));
    }

    [Test]
    public void Sixty_four_levels_are_read_and_one_more_is_refused()
    {
        var deepest = new string('[', Limits.JsonDepth) + new string(']', Limits.JsonDepth);

        Assert.That(CanonicalJson.Read(Given.Utf8(deepest)).Errors, Is.Empty);
        var error = CanonicalJson.Read(Given.Utf8($"[{deepest}]")).Errors.Single();
        Assert.That(error.What, Is.EqualTo("is nested too deep"));
        Assert.That(error.Allowed, Is.EqualTo("64 levels"));
    }

    [Test]
    public void A_document_over_the_bound_is_refused_unread()
    {
        var fits = new byte[Limits.DocumentBytes];
        fits.AsSpan().Fill((byte)' ');
        fits[0] = (byte)'1';
        byte[] large = [.. fits, (byte)' '];

        Assert.That(CanonicalJson.Read(fits).Errors, Is.Empty);
        var error = CanonicalJson.Read(large).Errors.Single();
        Assert.That(error.ToString(), Is.EqualTo("the document is too large; allowed: 16777216 bytes"));
    }
}
