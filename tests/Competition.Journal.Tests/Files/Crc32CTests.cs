namespace Competition.Journal.Tests;

/// <summary>CRC-32C against its published check values.</summary>
public sealed class Crc32CTests
{
    [TestCase("313233343536373839", 0xe3069283u)]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000", 0x8a9136aau)]
    [TestCase("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", 0x62a8ab43u)]
    [TestCase("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", 0x46dd794eu)]
    [TestCase("", 0u)]
    public void It_has_the_check_values_of_its_specification(string hex, uint crc)
    {
        Assert.That(Crc32C.Of(Convert.FromHexString(hex)), Is.EqualTo(crc));
    }
}
