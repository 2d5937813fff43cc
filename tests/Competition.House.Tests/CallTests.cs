namespace Competition.House.Tests;

/// <summary>
/// The table of who may call what holds every call that the API describes: so that none escapes it, only pages and the
/// calls that it names beside are not described.
/// </summary>
[TestFixture]
internal sealed class CallTests
{
    private static readonly string[] Undescribed =
    [
        "src/Competition.Server/Displays/DisplayFiles.cs", "src/Competition.Server/Journals/JournalCalls.cs",
        "src/Competition.Server/Start/ApiStart.cs",
    ];

    [Test]
    public void Every_call_of_the_api_is_described()
    {
        var hiding = House.ProductSources
            .Where(f => House.Read(f).Contains("ExcludeFromDescription", StringComparison.Ordinal));
        Assert.That(hiding, Is.EquivalentTo(Undescribed));
    }
}
