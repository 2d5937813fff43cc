using System.Diagnostics;

namespace Competition.Scoring.Tests.Facts;

/// <summary>What a document full of errors costs, and how long what is said about it may be.</summary>
public sealed class ErrorBoundsTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Test]
    public void A_hundred_thousand_misspelt_members_are_told_of_as_fifty_and_a_count()
    {
        var names = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"chidlren{i}\":1"));
        var watch = Stopwatch.StartNew();

        var errors = Compile($"\"id\":\"r\",{names}");

        Assert.That(errors, Has.Count.EqualTo(Limits.Errors + 1));
        Assert.That(errors[^1].What, Is.EqualTo("and 99950 more errors"));
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    [Test]
    public void Thousands_of_unknown_names_among_thousands_are_told_of_at_once()
    {
        var known = Enumerable.Range(0, 5_000).Select(i => $"\"the_value_number_{i}\":1");
        var wrong = Enumerable.Range(0, 5_000).Select(i => $"\"w{i}\":\"=the_valeu_nubmer_{i}\"");
        var watch = Stopwatch.StartNew();

        var errors = Compile($"\"id\":\"r\",\"values\":{{{string.Join(',', known.Concat(wrong))}}}");

        Assert.That(errors[^1].What, Is.EqualTo("and 4950 more errors"));
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    [Test]
    public void A_million_lines_with_an_error_each_are_read_once()
    {
        var json = "[" + string.Join(",\n", Enumerable.Repeat("1e30", 1_000_000)) + "]";
        var watch = Stopwatch.StartNew();

        var errors = CanonicalJson.Read(Given.Utf8(json)).Errors;

        Assert.That(errors[1].What, Does.StartWith("line 2: "));
        Assert.That(errors[^1].What, Is.EqualTo("and 999950 more errors"));
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    [Test]
    public void A_name_of_a_megabyte_is_quoted_in_eighty_characters()
    {
        var name = new string('x', 1 << 20);

        var error = Compile($"\"id\":\"r\",\"{name}\":1").Single();

        Assert.That(error.What, Is.EqualTo($"unknown member '{name[..Limits.QuotedText]}…'"));
        Assert.That(error.Pointer, Has.Length.LessThanOrEqualTo(Limits.ErrorText + 1));
    }

    [Test]
    public void A_name_of_a_megabyte_is_not_repeated_in_the_pointers_below_it()
    {
        var statuses = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"\"v{i}\":[]"));
        var watch = Stopwatch.StartNew();

        var errors = Compile($"\"id\":\"r\",\"onStatus\":{{\"{new string('x', 1 << 20)}\":{{{statuses}}}}}");

        Assert.That(errors.Max(e => e.ToString().Length), Is.LessThanOrEqualTo(3 * (Limits.ErrorText + 20)));
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    [Test]
    public void Of_many_allowed_names_the_first_are_listed_and_the_rest_counted()
    {
        var options = string.Join(',', Enumerable.Range(0, Limits.ListedNames + 6).Select(i => $"\"option{i:00}\":1"));
        var rules = Given.RulebookOf(
            $$"""{"id":"r","inputs":{"o":{"kind":"choice","options":{ {{options}} } } } }""");
        var admission = new Admission(rules, Given.Roster("""{"a":{}}"""), new HashSet<VenueId> { VenueId.Office });

        var why = admission.Judge(Given.Fact(
            """{"id":"x-1","at":1,"node":"r","entrant":"a","input":"o","value":"zzz"}"""))!;

        Assert.That(why.English, Does.EndWith("option31 … (+6)"));
        Assert.That(why.Chinese, Does.EndWith("option31 … (+6)"));
    }

    [Test]
    public void A_word_is_not_compared_with_more_words_than_allowed()
    {
        static string Said(int entrants)
        {
            var roster = string.Join(',', Enumerable.Range(0, entrants - 1).Select(i => $"\"zz{i}\":{{}}"));
            var admission = new Admission(
                Given.RulebookOf("""{"id":"r"}"""), Given.Roster($$"""{"wang":{},{{roster}}}"""),
                new HashSet<VenueId> { VenueId.Office });
            return admission.Judge(Given.Fact(
                """{"id":"x-1","at":1,"type":"status","node":"r","entrant":"wnag","code":"DNF"}"""))!.English;
        }

        Assert.That(Said(Limits.ComparedWords), Does.Contain("did you mean 'wang'?"));
        Assert.That(Said(Limits.ComparedWords + 1), Does.Not.Contain("did you mean"));
    }

    private static IReadOnlyList<DocumentError> Compile(string members) =>
        Rulebook.Compile(Given.Utf8($$"""{"id":"t","version":1,"root":{ {{members}} } }""")).Errors;
}
