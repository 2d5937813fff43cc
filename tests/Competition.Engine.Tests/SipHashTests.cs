namespace Competition.Engine.Tests;

/// <summary>The values of the reference implementation (Aumasson, Bernstein, vectors_sip64): key 00…0f, input 00, 01, ….</summary>
[TestFixture]
internal sealed class SipHashTests
{
    [TestCase(0, 0x726fdb47dd0e0e31UL)]
    [TestCase(1, 0x74f839c593dc67fdUL)]
    [TestCase(7, 0xab0200f58b01d137UL)]
    [TestCase(8, 0x93f5f5799a932462UL)]
    [TestCase(15, 0xa129ca6149be45e5UL)]
    public void It_is_that_of_the_reference(int length, ulong expected)
    {
        byte[] key = [.. Enumerable.Range(0, 16).Select(b => (byte)b)];
        byte[] input = [.. Enumerable.Range(0, length).Select(b => (byte)b)];
        Assert.That(new SipHash(key).Of(input), Is.EqualTo(expected));
    }
}
