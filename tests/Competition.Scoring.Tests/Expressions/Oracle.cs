using System.ComponentModel;
using System.Diagnostics;

namespace Competition.Scoring.Tests.Expressions;

/// <summary>The reference evaluator, asked many expressions in one run of it.</summary>
internal static class Oracle
{
    private const string Script =
        """
        import sys
        sys.path.insert(0, sys.argv[1])
        from ref import D, Missing, RuleError, parse, typeof, ev, miss
        TYPES = dict(a='num', b='num', c='num', p='bool', q='bool', s='str', t='str')
        def read(text):
            if text[0] == '~': return Missing(text[1:])
            if text[0] == "'": return text[1:]
            return text == 'true' if text in ('true', 'false') else D(text)
        def show(value):
            if miss(value): return '~' + value.reason
            if isinstance(value, bool): return 'true' if value else 'false'
            return "'" + value if isinstance(value, str) else format(value, 'f')
        for line in sys.stdin:
            source, *names = line.rstrip('\n').split('\t')
            try:
                syntax = parse(source)
                typeof(syntax, TYPES.__getitem__)
            except RuleError:
                print('refused')
                continue
            if not names: print('accepted')
            else: print(show(ev(syntax, {n[0]: read(n[2:]) for n in names}.__getitem__)))
        """;

    /// <summary>One answer a question: <c>refused</c>, <c>accepted</c> (where it gives no names), or a value.</summary>
    public static async Task<string[]> Ask(IReadOnlyCollection<string> questions)
    {
        using var python = Start(Folder());
        var answers = python.StandardOutput.ReadToEndAsync();
        var errors = python.StandardError.ReadToEndAsync();
        foreach (var question in questions) await python.StandardInput.WriteLineAsync(question);
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        Assert.That(python.ExitCode, Is.Zero, await errors);
        return (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static string Show(Value value) =>
        value.IsCode ? "'" + value : value.IsTruth ? value.IsTrue ? "true" : "false" : value.ToString();

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("python3", ["-c", Script, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore("python3 is not installed");
            throw;
        }
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Competition.sln"))) root = root.Parent!;
        var folder = Path.Combine(root.FullName, "..", "shared", "rules", "oracle");
        if (!Directory.Exists(folder)) Assert.Ignore("the reference evaluator is not at ../shared/rules/oracle");
        return folder;
    }
}
