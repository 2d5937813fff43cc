namespace Competition.Wire.Tests;

/// <summary>A wall that can be asked, too.</summary>
public interface ITestClient : IWallClient
{
    Task<int> Ask(int number);

    Task Raw(string? text, long number, bool flag, IReadOnlyList<CellText> cells);
}
