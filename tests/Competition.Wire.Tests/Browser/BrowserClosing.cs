namespace Competition.Wire.Tests;

/// <summary>Closes the browser after all tests of the project.</summary>
[SetUpFixture]
public sealed class BrowserClosing
{
    [OneTimeTearDown]
    public Task Close() => Browser.CloseShared();
}
