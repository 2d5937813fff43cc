using System.CommandLine;
using System.Text;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary><c>competition check</c>: compiles a rulebook and says what is in it, or what is wrong with it.</summary>
internal static class CheckCommand
{
    public static Command Of(Terminal terminal)
    {
        var rulebook = Options.Required("--rulebook", "R.json", "The rulebook to check");
        const string About = "Compiles a rulebook; says what is in it, or everything that is wrong with it.";
        var command = new Command("check", About) { rulebook };
        command.SetAction(line => Run(line.GetRequiredValue(rulebook), terminal));
        return command;
    }

    private static int Run(string path, Terminal terminal)
    {
        var problems = new Problems();
        var file = DocumentFile.Open(path, problems);
        if (file?.Rulebook(problems) is not { } rules)
        {
            problems.WriteTo(terminal.Talk);
            return ExitCode.BadInput;
        }

        file.Warnings(rules).WriteTo(terminal.Talk);
        terminal.Output.Write(Encoding.UTF8.GetBytes(Portrait(rules)));
        return ExitCode.Done;
    }

    private static string Portrait(Rulebook rules)
    {
        var counts = string.Join(" · ",
            Counted(rules.Nodes.Count, "node"),
            Counted(rules.Nodes.Values.Sum(n => n.Inputs.Count), "input"),
            Counted(rules.Values.Count, "value"),
            Counted(rules.Boards.Count(), "board"),
            rules.Strata == 1 ? "1 stratum" : $"{rules.Strata} strata");
        var boards = rules.Boards.Select(b => $"  {b.Ref}  by {string.Join(", ", b.Keys.Select(KeyText))}\n");
        return $"{rules.Title.In("zh-CN")}  ({rules.Id}, version {rules.Version})\n  {counts}\n{string.Concat(boards)}"
            + $"  rules hash {rules.Hash}\n";
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string KeyText(BoardKey key) => key switch
    {
        BoardKey.By by => $"{by.Value?.Name ?? Names(by.Formula)} {(by.Descending ? "↓" : "↑")}",
        BoardKey.Countback => "countback",
        BoardKey.CountOf => "amounts",
        BoardKey.Sorted { Descending: true } => "own scores ↓",
        BoardKey.Sorted => "own scores ↑",
        BoardKey.HeadToHead => "bouts among equals",
        BoardKey.Duel => "duels among equals",
        _ => "lot",
    };

    private static string Names(Formula formula) =>
        formula.Names is [var only] ? only : $"an expression of {string.Join(", ", formula.Names)}";
}
