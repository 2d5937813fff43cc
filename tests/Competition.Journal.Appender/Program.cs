using System.Globalization;
using Competition.Journal;
using Competition.Scoring;

// Opens the journal below args[0] and says "open"; then appends for ever, saying number and hash of each acknowledged
// group, or, with "hold" as args[1], keeps it open until its input ends. A journal in use ends it with code 3.
var journals = new FileJournals(args[0], recovery => Console.WriteLine($"cut {recovery.CutBytes}"));
try
{
    await using var journal = await journals.Open(
        new ContestId("dianneng-2026"), new JournalId(new VenueId("yueqing"), "node1"));
    Console.WriteLine("open");
    if (args is [_, "hold"]) await Console.In.ReadToEndAsync();
    while (args.Length == 1) await Append(journal);
    return 0;
}
catch (JournalInUseException)
{
    Console.WriteLine("in use");
    return 3;
}
finally
{
    await journals.DisposeAsync();
}

static async Task Append(IJournal journal)
{
    var (head, group) = (journal.Head, new List<Entry>());
    for (var count = 1 + (head.Number % 40); count > 0; count--)
    {
        group.Add(Entry.After(head, Mark(head.Number + 1)));
        head = group[^1].Head;
    }

    await journal.Append(group);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{journal.Head.Number} {journal.Head.Hash}"));
}

static Fact Mark(long number) => new(new Members(
[
    KeyValuePair.Create("id", Datum.Of($"tab3-{number}")),
    KeyValuePair.Create("at", Datum.Of(number + 0.5m)),
    KeyValuePair.Create("value", Datum.Of(number)),
]));
