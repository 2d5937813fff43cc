using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>What a seat has before it.</summary>
[TestFixture]
internal sealed class DeskViewTests
{
    [Test]
    public void A_judge_has_the_inputs_of_his_word_and_the_nodes_above_them()
    {
        var desk = Desk(Jury.Judge("A"));
        Assert.Multiple(() =>
        {
            Assert.That(desk.Nodes.Select(n => $"{n.Path}: {string.Join(' ', n.Inputs.Select(i => i.Name))}"), Is.EqualTo(new[]
            {
                "cup: ", "cup/weld: free look", "cup/run: tries", "cup/run/deep: x",
            }), "what names no word is for every seat");
            Assert.That(desk.Statuses, Is.Empty);
            Assert.That((desk.Role, desk.Seat!.Id, desk.Seat.Judge, desk.Seat.Blind), Is.EqualTo(("judge", "A", "A", false)));
            Assert.That(desk.Entrants.Select(e => e.Id), Is.EqualTo(new[] { "K1", "K2", "w1", "w2" }));
            Assert.That(desk.Entrants[2], Is.EqualTo(new DeskEntrant("w1", "王芳", "104", "east", "德力西", "3", Alias: false)));
        });
    }

    [Test]
    public void An_input_is_told_with_all_that_its_keypad_needs()
    {
        var inputs = Desk(Jury.Head).Nodes.SelectMany(n => n.Inputs).ToDictionary(i => i.Name);
        var (look, size, tries, time) = (inputs["look"], inputs["size"], inputs["tries"], inputs["time"]);
        Assert.Multiple(() =>
        {
            Assert.That((look.Kind, look.Panel, look.MaxSpread, look.Levels.Single().Value), Is.EqualTo(("judges", (int?)3, (decimal?)10m, 0m)));
            Assert.That(look.Title.Single(), Is.EqualTo(new Wire.Titled("en", "Looks")));
            Assert.That((size.Min, size.Step, size.Unit, size.Title.Count), Is.EqualTo(((decimal?)0m, (decimal?)0.5m, "mm", 0)));
            Assert.That(tries.Fields.Select(f => $"{f.Name} {f.Kind} {f.Min}"), Is.EqualTo(new[] { "kg number 20", "light choice " }));
            Assert.That(tries.Fields[1].Options.Select(o => $"{o.Id} {o.Worth} {o.Title.Single().Text}"), Is.EqualTo(new[] { "good 1 Good", "no 0 No" }));
            Assert.That(time.Splits, Is.EqualTo(new[] { "split1" }));
        });
    }

    [Test]
    public void A_referee_and_a_head_judge_may_give_statuses_anywhere_in_scope()
    {
        var scoped = Desk(Jury.Head with { Scope = Jury.Scope("west", ["cup/run"]) });
        Assert.Multiple(() =>
        {
            Assert.That(Desk(Jury.Referee).Statuses, Does.Contain("DNF").And.Contain("DSQ"));
            Assert.That(Desk(Jury.Referee).Nodes, Has.Count.EqualTo(4));
            Assert.That(scoped.Nodes.Select(n => n.Path), Is.EqualTo(new[] { "cup/run", "cup/run/deep" }));
            Assert.That(scoped.Entrants.Select(e => e.Id), Is.EqualTo(new[] { "K2", "w2" }));
        });
    }

    [Test]
    public void A_blind_seat_has_aliases_without_a_name_and_nobody_where_there_are_none()
    {
        var blind = Desk(Jury.Judge("A", isBlind: true));
        var nobody = Desk(Jury.Judge("A", Jury.Scope(entrants: ["w1", "w2"]), isBlind: true));
        Assert.Multiple(() =>
        {
            Assert.That(blind.Entrants, Is.EqualTo(new[]
            {
                new DeskEntrant("K1", null, null, "east", null, null, Alias: true),
                new DeskEntrant("K2", null, null, "west", null, null, Alias: true),
            }));
            Assert.That(nobody.Entrants, Is.Empty);
        });
    }

    private static DeskView Desk(Pass pass) => DeskViews.Of(new RefDesk(Jury.Contest, pass), now: 5m);
}
