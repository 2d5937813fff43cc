using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Server.Tests;

/// <summary>What goes to many walls is made once.</summary>
[TestFixture]
internal sealed class RenderTests
{
    [Test]
    public async Task Walls_at_the_same_face_share_one_message_whichever_it_is()
    {
        using var folder = new TempFolder();
        await using var journals = new FileJournals(folder.Data, _ => { });
        await using var catalogue = await ContestCatalogue.Open(
            journals, new EngineSettings("node", TimeSpan.FromMilliseconds(1), 2), TimeProvider.System,
            NullLoggerFactory.Instance, CancellationToken.None);
        var contest = await Made(catalogue);
        var feed = contest.Board(BoardRef.TryParse(Cup.Board)!.Value)!;
        var paint = new Paints().Of(contest, feed);
        var faces = new List<BoardFace> { feed.Now };
        for (var n = 1; n <= 3; n++)
        {
            await contest.Submit(Fact(Cup.Mark($"a-{n}", entrant: n, value: n)), new Author("t", AuthorRole.Organiser));
            faces.Add((await feed.After(faces[^1], CancellationToken.None))!);
        }

        var last = faces[^1];
        var (first, again) = (Messages(paint, faces), Messages(paint, faces));
        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo(first), "the same messages");
            Assert.That(first, Is.Unique);
            Assert.That(paint.Beat(new BoardState(last, ContestStatus.Live, [], Role: null), "later"), Is.Not.SameAs(first[^1]));
        });
    }

    /// <summary>The whole, a patch from every face before, and a beat.</summary>
    private static List<SerializedHubMessage> Messages(BoardPaint paint, List<BoardFace> faces) =>
    [
        paint.Whole(faces[^1]),
        .. faces.SkipLast(1).Select(before => paint.Patch(before, faces[^1])),
        paint.Beat(new BoardState(faces[^1], ContestStatus.Live, [], Role: null), "now"),
    ];

    private static async Task<LiveContest> Made(ContestCatalogue catalogue)
    {
        var (body, _) = CanonicalJson.Read(System.Text.Encoding.UTF8.GetBytes(Cup.Body()));
        var made = await catalogue.Put(new ContestId("cup"), body!.Value.Map!, new Author("t", AuthorRole.Organiser));
        return ((PutOutcome.Created)made).Contest;
    }

    private static Fact Fact(string line) =>
        FactJson.Read(System.Text.Encoding.UTF8.GetBytes(line), TimeBase.Seconds, evidence: false).Fact!;
}
