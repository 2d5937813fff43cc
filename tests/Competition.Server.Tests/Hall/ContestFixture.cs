namespace Competition.Server.Tests;

/// <summary>A contest of its own for each test on the common server, and who asks of it with a pass and without.</summary>
internal abstract class ContestFixture
{
    private protected Api Organiser { get; } = House.Server.Api();

    private protected Api Nobody { get; } = House.Server.Api(pass: null);

    private protected string Contest { get; private set; } = "";

    [SetUp]
    public Task Make() => Organiser.Make(Contest = House.NewContest());

    [OneTimeTearDown]
    public void Close()
    {
        Organiser.Dispose();
        Nobody.Dispose();
    }
}
