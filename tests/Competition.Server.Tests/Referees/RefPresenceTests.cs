using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>Who is there, and how long what he said holds.</summary>
[TestFixture]
internal sealed class RefPresenceTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static readonly RefSitter A = new("A", "tab-1");
    private static readonly RefPlace Place = new(new NodePath("cup"), new EntrantId("w1"));

    [Test]
    public void A_lease_is_over_ten_seconds_after_the_last_connection()
    {
        var room = Room();
        room.Came(A, "c2");
        room.Left(A, "c1", Now);
        Assert.That(room.Sweep(Now + RefPresence.Lease), Is.Empty, "another connection is there");
        room.Left(A, "c2", Now);
        Assert.Multiple(() =>
        {
            Assert.That(room.Devices("A"), Is.Empty, "gone at once");
            Assert.That(room.Sweep(Now + RefPresence.Lease - TimeSpan.FromTicks(1)), Is.Empty);
            Assert.That(room.Editing, Has.Count.EqualTo(1));
            Assert.That(room.Sweep(Now + RefPresence.Lease), Is.EqualTo(new[] { Place }));
            Assert.That(room.Editing, Is.Empty);
        });
    }

    [Test]
    public void Who_is_back_in_time_has_open_what_he_had()
    {
        var room = Room();
        room.Left(A, "c1", Now);
        room.Came(A, "c2");
        Assert.That(room.Sweep(Now + RefPresence.Lease + RefPresence.Lease), Is.Empty);
        Assert.That(room.Also(A).Keys, Is.EqualTo(new[] { Place }));
    }

    [Test]
    public void So_many_sheets_may_be_open_and_so_many_values_begun()
    {
        var room = Room();
        for (var n = 1; n < Limits.OpenSheets; n++) Assert.That(Take(n), Is.EqualTo((true, true)));
        Assert.That(Take(Limits.OpenSheets), Is.EqualTo((false, false)));
        Assert.That(Take(1), Is.EqualTo((true, true)), "what is open may be opened again");
        room.Close(A, Place);
        Assert.That(Take(Limits.OpenSheets).Item1, Is.True);

        (bool, bool) Take(int n)
        {
            var place = new RefPlace(new NodePath("cup"), new EntrantId($"x{n}"));
            return (room.Open(A, place), room.Edit(A, new Editing(place, "look", "A"), isEditing: true));
        }
    }

    [Test]
    public void More_changes_than_a_tablet_hears_in_a_second_are_one()
    {
        var changes = new RefChanges(new NodePath("cup"));
        var places = Enumerable.Range(1, Limits.ChangesPerSecond + 1)
            .Select(n => new RefPlace(new NodePath("cup/weld"), new EntrantId($"x{n}"))).ToList();
        changes.Add(places.Take(Limits.ChangesPerSecond));
        changes.Add(places.Take(2));
        Assert.That(Enumerable.Range(0, Limits.ChangesPerSecond + 1).Count(_ => changes.Take() is not null),
            Is.EqualTo(Limits.ChangesPerSecond));
        changes.Add(places);
        Assert.That((changes.Take(), changes.Take()), Is.EqualTo(((RefPlace?)new RefPlace(new NodePath("cup"), null), (RefPlace?)null)));
    }

    private static RefPresence Room()
    {
        var room = new RefPresence();
        room.Came(A, "c1");
        room.Open(A, Place);
        room.Edit(A, new Editing(Place, "look", "A"), isEditing: true);
        return room;
    }
}
