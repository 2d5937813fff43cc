using System.CommandLine;

namespace Competition.Cli;

/// <summary><c>competition verify</c>: computes a result again from journals, on a stranger's machine.</summary>
internal static class VerifyCommand
{
    public static Command Of(Terminal terminal)
    {
        var journals = Options.Optional(
            "--journals", "DIR|URL", "A server's journals folder, an export of it, or the address of the server");
        var contest = Options.Optional("--contest", "ID", "Which contest; without it all that lie in the folder");
        var pass = Options.Optional("--pass", "P", "With a URL: the pass");
        var result = Options.Optional("--result", "FILE", "A published result; with its seal it can be verified alone");
        var keys = Options.Repeatable("--key", "PUB", "The key that seals must have: PEM file, base64 or fingerprint");
        var receipts = Options.Optional("--receipts", "FILE", "Receipts, one a line, that must be in the journals");
        var copy = Options.Optional("--copy", "DIR|URL", "Another copy of the journals to compare with");
        var giveUp = Options.GiveUp();
        var command = new Command("verify", "Computes a result again from the journals and checks chain and seals.")
            { journals, contest, pass, result, keys, receipts, copy, giveUp };
        command.SetAction((line, cancel) => new Verification(
            new VerifyRequest
            {
                Journals = line.GetValue(journals), Contest = line.GetValue(contest), Pass = line.GetValue(pass),
                Result = line.GetValue(result), Keys = line.GetValue(keys) ?? [],
                Receipts = line.GetValue(receipts), Copy = line.GetValue(copy),
                GiveUp = TimeSpan.FromSeconds(line.GetValue(giveUp)),
            },
            terminal).Run(cancel));
        return command;
    }
}
