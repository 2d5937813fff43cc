using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// Journals in a folder, as a server or an export lays them out; a server's data folder will do. Nothing in it is
/// locked or changed.
/// </summary>
internal sealed class FolderSource(string path) : IJournalSource
{
    public async Task<IReadOnlyList<ContestId>> Contests(CancellationToken cancel)
    {
        await using var journals = Open();
        return journals.Contests;
    }

    public async Task<IReadOnlyList<JournalCopy>> Read(ContestId contest, CancellationToken cancel)
    {
        await using var journals = Open();
        var copies = new List<JournalCopy>();
        foreach (var journal in journals.Of(contest))
        {
            copies.Add(await JournalCopy.Read(journal, () => journals.View(contest, journal), cancel));
        }

        return copies;
    }

    private FileJournals Open() => new(Below(path), _ => { });

    private static string Below(string path) =>
        Path.Combine(path, "journals") is var inside && Directory.Exists(inside) ? inside : path;
}
