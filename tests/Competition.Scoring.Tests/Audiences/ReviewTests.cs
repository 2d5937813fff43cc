namespace Competition.Scoring.Tests;

/// <summary>What an audience sees of who is under review (model.md B11.30), by hand.</summary>
internal sealed class ReviewTests
{
    private const string Book = """
        {"id":"t","version":1,"root":{"id":"r","signals":{"v":{}},"children":[
          {"id":"c","inputs":{"x":{"kind":"number","decimals":0}},
            "detectors":{"hot":{"when":"v>=10","hold":2}},"values":{"p":{"expr":"x+100*hot.fires","else":"100*hot.fires"}}},
          {"id":"d","inputs":{"x":{"kind":"number","decimals":0}},"values":{"p":{"expr":"x","else":0}}}],
          "values":{"sum":{"fold":"sum","of":"children.p"}},"boards":{"top":{"keys":[{"by":"sum"}]}}}}
        """;

    private const string People = """{"a":{"type":"person"},"b":{"type":"person"},"K":{"type":"alias"}}""";

    [Test]
    public void Until_its_post_what_comes_of_who_is_held_is_not_there()
    {
        var (journals, seen) = Begin();
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":3}}""");
        journals.East("""{"id":"m-4","at":21,"node":"r/c","entrant":"a","input":"x","value":40}""");
        journals.East("""{"id":"m-5","at":22,"node":"r/d","entrant":"b","input":"x","value":7}""");
        journals.Office("""{"id":"v","type":"void","at":23,"target":"m-1","reason":"typing"}""");
        Assert.That(seen(), Is.EqualTo("1 b 12 | 2 a 3"), "b goes on; of a the mark and the void that came are not there");
        Assert.That(journals.See("judge"), Is.EqualTo("1 a 41 | 2 b 12"));
        Assert.That(journals.See("organiser"), Is.EqualTo("1 a 41 | 2 b 12"));
        Assert.That(journals.See("contestant"), Is.EqualTo(seen()));
        Assert.That(journals.See("tv"), Is.EqualTo(seen()), "whatever the audience is called");
        journals.Office("""{"id":"p","type":"post","at":24,"node":"r","entrant":"a"}""");
        Assert.That(seen(), Is.EqualTo("1 a 41 | 2 b 12"));
    }

    [Test]
    public void A_review_of_a_node_leaves_the_others_open()
    {
        var (journals, seen) = Begin();
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r/c","entrant":"a","heads":{"east":3}}""");
        journals.East("""{"id":"m-4","at":21,"node":"r/c","entrant":"a","input":"x","value":40}""");
        journals.East("""{"id":"m-5","at":22,"node":"r/d","entrant":"a","input":"x","value":50}""");
        Assert.That(seen(), Is.EqualTo("1 a 52 | 2 b 5"));
    }

    [Test]
    public void The_void_of_a_hold_lifts_it_and_that_of_a_post_holds_again()
    {
        var (journals, seen) = Begin();
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":3}}""");
        journals.East("""{"id":"m-4","at":21,"node":"r/c","entrant":"a","input":"x","value":40}""");
        journals.Office("""{"id":"v-1","type":"void","at":22,"target":"h","reason":"no"}""");
        Assert.That(seen(), Is.EqualTo("1 a 41 | 2 b 5"));
        journals.Office("""{"id":"v-2","type":"restore","at":23,"target":"h","reason":"yes"}""");
        Assert.That(seen(), Is.EqualTo("1 b 5 | 2 a 3"));
        journals.Office("""{"id":"p","type":"post","at":24,"node":"r","entrant":"a"}""");
        journals.Office("""{"id":"v-3","type":"void","at":25,"target":"p","reason":"too early"}""");
        Assert.That(seen(), Is.EqualTo("1 b 5 | 2 a 3"));
    }

    [Test]
    public void Who_is_held_again_shows_no_more_than_before()
    {
        var (journals, seen) = Begin();
        journals.Office("""{"id":"h-1","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":3}}""");
        journals.East("""{"id":"m-4","at":21,"node":"r/c","entrant":"a","input":"x","value":40}""");
        journals.Office("""{"id":"h-2","type":"hold","at":22,"node":"r","entrant":"a","heads":{"east":4,"office":1}}""");
        Assert.That(seen(), Is.EqualTo("1 b 5 | 2 a 3"));
    }

    [Test]
    public void What_stands_in_any_journal_within_its_head_is_seen()
    {
        var (journals, seen) = Begin();
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":3,"west":1}}""");
        const string late = """{"id":"m-4","at":21,"node":"r/c","entrant":"a","input":"x","value":40}""";
        journals.East(late);
        Assert.That(seen(), Is.EqualTo("1 b 5 | 2 a 3"));
        journals.West(late);
        Assert.That(seen(), Is.EqualTo("1 a 41 | 2 b 5"), "another node had it before the hold");
    }

    [Test]
    public void Of_two_contents_of_an_id_the_one_that_is_held_back_does_not_count()
    {
        var (journals, seen) = Begin();
        journals.West("""{"id":"m-9","at":10,"node":"r/c","entrant":"a","input":"x","value":30}""");
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":3,"west":1}}""");
        Assert.That(seen(), Is.EqualTo("1 a 31 | 2 b 5"));
        journals.East("""{"id":"m-9","at":10,"node":"r/c","entrant":"a","input":"x","value":20}""");
        Assert.That(journals.See("judge"), Is.EqualTo("1 a 21 | 2 b 5"), "the lesser counts");
        Assert.That(seen(), Is.EqualTo("1 a 31 | 2 b 5"));
        var screen = journals.Screen("public");
        Assert.That(screen.Hides(new FactId("m-9"), new JournalPlace("east", 4)), Is.True);
        Assert.That(screen.Hides(new FactId("m-9"), new JournalPlace("west", 1)), Is.False);
        journals.Office("""{"id":"p","type":"post","at":24,"node":"r","entrant":"a"}""");
        Assert.That(seen(), Is.EqualTo("1 a 21 | 2 b 5"));
    }

    [Test]
    public void Whoever_sits_at_a_seat_is_held_with_it()
    {
        var (journals, seen) = Begin();
        journals.East("""{"id":"k-1","at":10,"node":"r/c","entrant":"K","input":"x","value":30}""");
        journals.Office("""{"id":"l","type":"alias","at":11,"alias":"K","entrant":"a"}""");
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":4}}""");
        journals.East("""{"id":"k-2","at":21,"node":"r/c","entrant":"K","input":"x","value":40}""");
        Assert.That(seen(), Is.EqualTo("1 a 31 | 2 b 5"));
        journals.Office("""{"id":"l-2","type":"alias","at":22,"alias":"K","entrant":"b"}""");
        Assert.That(seen(), Is.EqualTo("1 b 40 | 2 a 3"), "b is not under review");
    }

    [Test]
    public void Samples_and_the_voids_of_what_they_showed_are_held_too()
    {
        var (journals, seen) = Begin();
        journals.Samples("s", "a", (10, 12), (11, 12), (12, 12));
        Assert.That(seen(), Is.EqualTo("1 a 103 | 2 b 5"));
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r/c","entrant":"a","heads":{"east":6}}""");
        journals.Office("""{"id":"v","type":"void","at":21,"target":"r/c#a#hot@12","reason":"a draught"}""");
        Assert.That((seen(), journals.See("judge")), Is.EqualTo(("1 a 103 | 2 b 5", "1 b 5 | 2 a 3")));
        journals.Samples("t", "a", (14, 1), (15, 11), (16, 11), (17, 11), (18, 1), (19, 11), (20, 11), (21, 11));
        Assert.That(seen(), Is.EqualTo("1 a 103 | 2 b 5"));
        Assert.That(journals.See("judge"), Is.EqualTo("1 a 203 | 2 b 5"));
        journals.Office("""{"id":"p","type":"post","at":24,"node":"r/c","entrant":"a"}""");
        Assert.That(seen(), Is.EqualTo(journals.See("judge")));
    }

    [Test]
    public void What_is_kept_back_by_a_review_is_not_counted_as_pending()
    {
        var (journals, _) = Begin();
        journals.Office("""{"id":"f","type":"freeze","at":4,"node":"r","board":"top"}""");
        journals.East("""{"id":"m-4","at":5,"node":"r/c","entrant":"a","input":"x","value":40}""");
        journals.Office("""{"id":"h","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":4,"office":1}}""");
        Assert.That(journals.Pending("public"), Is.EqualTo("a 1"));
        journals.East("""{"id":"m-5","at":21,"node":"r/d","entrant":"a","input":"x","value":40}""");
        journals.Office("""{"id":"v","type":"void","at":22,"target":"m-4","reason":"typing"}""");
        Assert.That(journals.Pending("public"), Is.EqualTo("a 1"));
        journals.Office("""{"id":"p","type":"post","at":24,"node":"r","entrant":"a"}""");
        Assert.That(journals.Pending("public"), Is.EqualTo("a 1"), "one void, one more");
    }

    [Test]
    public void Facts_of_which_nobody_knows_the_place_are_held_back()
    {
        var contest = new Contest(Book, People).Value("r/c.x", "a", 1, at: 1).Value("r/c.x", "b", 2, at: 2);
        var hold = Given.Fact("""{"id":"h","type":"hold","at":20,"node":"r","entrant":"a","heads":{"east":9}}""");
        var seen = Audience.Of(contest.Rules, contest.Roster, "public", [.. contest.Facts, hold], asOf: null);
        Assert.That(seen.View.Text("r#top"), Is.EqualTo("1 b | 2 a"));
        Assert.That(seen.View.Text("r.sum", "a"), Is.EqualTo("0"));
    }

    [TestCase("""{"east":1.5}""")]
    [TestCase("""{"east":-1}""")]
    [TestCase("""{"east":"1"}""")]
    public void Heads_are_whole_numbers(string heads)
    {
        var contest = new Contest(Book, People);
        var admission = new Admission(contest.Rules, contest.Roster, new HashSet<VenueId> { VenueId.Office });
        Assert.That(Judge("hold", $",\"heads\":{heads}")?.Code, Is.EqualTo("wrong-kind"));
        Assert.That(Judge("hold", ",\"heads\":{\"east\":1}"), Is.Null);
        Assert.That(Judge("post", "", entrant: "nobody")?.Code, Is.EqualTo("unknown-entrant"));
        Assert.That(Judge("post", "", node: "r/nowhere")?.Code, Is.EqualTo("unknown-node"));

        Refusal? Judge(string type, string more, string node = "r", string entrant = "a") => admission.Judge(Given.Fact(
            $$"""{"id":"h","type":"{{type}}","at":20,"node":"{{node}}","entrant":"{{entrant}}"{{more}} }"""));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void However_facts_arrive_the_view_is_F_of_what_is_not_held_back(int seed)
    {
        var random = new Random(seed);
        foreach (var _ in Enumerable.Range(0, 60))
        {
            var journals = Journals.Of(random, 40);
            foreach (var role in new[] { "public", "judge" })
            {
                var expected = journals.See(role);
                Assert.That(journals.SeeShuffled(role, random), Is.EqualTo(expected), $"seed {seed}");
            }
        }
    }

    private static (Journals Journals, Func<string> Seen) Begin()
    {
        var journals = new Journals();
        journals.East("""{"id":"m-1","at":1,"node":"r/c","entrant":"a","input":"x","value":2}""");
        journals.East("""{"id":"m-2","at":2,"node":"r/d","entrant":"a","input":"x","value":1}""");
        journals.East("""{"id":"m-3","at":3,"node":"r/c","entrant":"b","input":"x","value":5}""");
        return (journals, () => journals.See("public"));
    }

    /// <summary>Facts at their places, and what audiences see of them as they come.</summary>
    private sealed class Journals
    {
        private readonly Contest _contest = new(Book, People);
        private readonly List<Fact> _facts = [];
        private readonly Dictionary<string, Audience> _audiences = [];

        public void East(string fact) => Add("east", Given.Fact(fact));

        public void West(string fact) => Add("west", Given.Fact(fact));

        public void Office(string fact) => Add("office", Given.Fact(fact));

        public void Samples(string source, string entrant, params (int At, int Value)[] samples)
        {
            foreach (var (at, value) in samples)
                East($$"""{"id":"{{source}}-{{at}}","type":"sample","at":{{at}},"signal":"v","v":{{value}},"entrant":"{{entrant}}"}""");
        }

        /// <summary>The board as it is seen, grown fact by fact and computed at once: the same.</summary>
        public string See(string role)
        {
            if (!_audiences.TryGetValue(role, out var grown)) _audiences[role] = grown = Fresh(role, _facts[..^1]);
            var whole = Text(Fresh(role, _facts).View);
            Assert.That(Text(Grow(grown, _facts[^1]).View), Is.EqualTo(whole));
            _audiences.Clear();
            return whole;
        }

        public string SeeShuffled(string role, Random random)
        {
            var facts = _facts.ToArray();
            random.Shuffle(facts);
            var grown = Audience.Of(_contest.Rules, _contest.Roster, role, [], asOf: null);
            foreach (var some in facts.Concat(facts.Take(5)).Chunk(random.Next(1, 6))) grown.Apply(some, []);
            return Text(grown.View);
        }

        public Screen Screen(string role)
        {
            var screen = new Screen(_contest.Rules, _contest.Roster, role);
            foreach (var fact in _facts) screen.Take([fact]);
            return screen;
        }

        public string Pending(string role)
        {
            var seen = Fresh(role, _facts);
            return string.Join(", ", seen.Pending(seen.View.Rules.Board("r#top")).Select(p => $"{p.Key} {p.Value}"));
        }

        public static Journals Of(Random random, int count)
        {
            var journals = new Journals();
            foreach (var n in Enumerable.Range(1, count)) journals.Add(random.Next(2) == 0 ? "east" : "office", Some(random, n));
            return journals;
        }

        private static Fact Some(Random random, int n)
        {
            var who = new[] { "a", "b", "K" }[random.Next(3)];
            var node = new[] { "r", "r/c", "r/d" }[random.Next(3)];
            var target = $"{"mmmhpvl"[random.Next(7)]}-{random.Next(1, 40)}";
            return Given.Fact(random.Next(10) switch
            {
                0 or 1 => $$"""
                    {"id":"h-{{n}}","type":"hold","at":{{n}},"node":"{{node}}","entrant":"{{who}}",
                     "heads":{"east":{{random.Next(n)}},"office":{{random.Next(n)}} } }
                    """,
                2 => $$"""{"id":"p-{{n}}","type":"post","at":{{n}},"node":"{{node}}","entrant":"{{who}}"}""",
                3 or 4 => $$"""{"id":"v-{{n}}","type":"void","at":{{n}},"target":"{{target}}","reason":"r"}""",
                5 => $$"""{"id":"u-{{n}}","type":"restore","at":{{n}},"target":"{{target}}","reason":"r"}""",
                6 => $$"""{"id":"l-{{n}}","type":"alias","at":{{n}},"alias":"K","entrant":"{{(random.Next(2) == 0 ? "a" : "b")}}"}""",
                _ => $$"""
                    {"id":"m-{{random.Next(1, 40)}}","at":{{random.Next(n)}},"node":"{{(node == "r" ? "r/c" : node)}}",
                     "entrant":"{{who}}","input":"x","value":{{random.Next(100)}} }
                    """,
            });
        }

        private static Audience Grow(Audience audience, Fact fact)
        {
            audience.Apply([fact], []);
            return audience;
        }

        private static string Text(Evaluation view) => string.Join(" | ", view.Board(view.Rules.Board("r#top"))
            .Select(s => $"{s.Rank} {s.Entrant} {view.Text("r.sum", s.Entrant.Value)}"));

        private Audience Fresh(string role, IEnumerable<Fact> facts) =>
            Audience.Of(_contest.Rules, _contest.Roster, role, facts, asOf: null);

        private void Add(string journal, Fact fact)
        {
            var entry = _facts.Count(f => f.Place?.Journal == journal) + 1;
            _facts.Add(fact.StandingAt(new JournalPlace(journal, entry)));
        }
    }
}
