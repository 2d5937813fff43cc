using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server.Tests;

/// <summary>A wall that asks for what is not there is refused, and the log has a line of it, not a stack.</summary>
[TestFixture]
internal sealed class WallRefusalTests
{
    [TestCase("nobody", "cup#total", "unknown-contest")]
    [TestCase("cup", "cup#none", "unknown-board")]
    [TestCase("cup", "nonsense", "unknown-board")]
    public async Task What_is_not_there_is_refused_with_its_code_and_one_line(string contest, string board, string code)
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder);
        using var api = server.Api();
        await api.Make("cup");
        await using var wall = await WallClient.Connect(server.Address);
        await wall.Follow(contest, board);
        var refusal = await wall.Next<CompletionMessage>();
        await wall.Follow("cup");
        await wall.Next<Wire.Head>();
        await server.Stop();
        var said = server.Said.Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(refusal.Error, Does.EndWith(code));
            Assert.That(said, Has.One.Contains($"A wall's \"Follow\" was refused: \"{code}\"").Or.One.Contains(
                $"A wall's Follow was refused: {code}"));
            Assert.That(said, Has.None.Contains(" ERR ").And.None.Contains("   at "));
        });
    }
}
