namespace Competition.Wire.Tests;

public sealed class TypeScriptContractTests
{
    private static readonly string File = Repository.PathOf("displays", "live", "contract.ts");

    [Test]
    public void The_file_is_current_and_COMPETITION_REWRITE_makes_it_so()
    {
        if (Environment.GetEnvironmentVariable("COMPETITION_REWRITE") == "1")
            System.IO.File.WriteAllText(File, TypeScriptContract.Text);

        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(TypeScriptContract.Text));
    }
}
