using System.Buffers;

namespace Competition.Scoring;

/// <summary>An explanation as one line of JSON, as <c>competition explain</c> and the API give it.</summary>
public static class ExplanationText
{
    /// <summary>
    /// <c>{"cells":[{"cell","entrant","value","how","formula"?,"steps":[{"what","gives","by"}],"reads":[…],
    /// "rows":[…]}],"inputs":[{"input","entrant"?,"facts":[{"fact","at","value","left"?,"by"?}]}],
    /// "detectors":[{"detector","entrant","signals","fires","spells":[{"from","until","open"}],"overrules"}],
    /// "circumstances":[fact…],"whole"}</c>
    /// </summary>
    /// <param name="evidence">With <c>by</c>, <c>recv</c> and <c>skew</c> of the facts.</param>
    public static void WriteJson(IBufferWriter<byte> to, Explanation explanation, bool evidence)
    {
        CanonicalJson.Write(to, Map(
            ("cells", List(explanation.Cells, Cell)),
            ("inputs", List(explanation.Inputs, i => Input(i, evidence))),
            ("detectors", List(explanation.Detectors, d => Detector(d, evidence))),
            ("circumstances", List(explanation.Circumstances, f => Whole(f, evidence))),
            ("whole", Datum.Of(explanation.IsWhole))));
        to.Write("\n"u8);
    }

    /// <summary>
    /// <c>{"board","entrant","text":{"en","zh"},"before":{"rank","position","class"}?,"after"?,
    /// "rules":{"before","after"}?,"own":{"entrant","keys":[{"key","before","after"}],"facts":[fact…],"gone":[id…]},
    /// "passed":[{…,"stands":"ahead"|"level"|"behind"}],"more","beyond":{"fact","node","seal"}?}</c>
    /// </summary>
    /// <param name="roster">For the titles in the sentences.</param>
    /// <param name="evidence">With <c>by</c>, <c>recv</c> and <c>skew</c> of the facts.</param>
    public static void WriteJson(IBufferWriter<byte> to, StandingCause cause, Roster roster, bool evidence)
    {
        CanonicalJson.Write(to, Map(
            ("board", Text(cause.Board.ToString())), ("entrant", Text(cause.Entrant.Value)),
            ("text", Map(Said("en"), Said("zh"))), ("rules", Versions(cause)),
            ("before", Standing(cause.Before)), ("after", Standing(cause.After)),
            ("own", Change(cause.Own, evidence)),
            ("passed", List(cause.Passed, p => Change(p, evidence))), ("more", Datum.Of((decimal)cause.More)),
            ("beyond", Beyond(cause.Beyond))));
        to.Write("\n"u8);

        (string, Datum) Said(string language) =>
            (language, Text(StandingSentence.Of(cause, roster, language, evidence)));
    }

    private static Datum Beyond(BeyondSeal? beyond) => beyond is null ? default : Map(
        ("fact", Text(beyond.Fact.Value)), ("node", Text(beyond.Node.Value)), ("seal", Text(beyond.Seal.Value)));

    private static Datum Versions(StandingCause cause) => cause.Versions is not { } versions ? default : Map(
        ("before", Datum.Of((decimal)versions.Before)), ("after", Datum.Of((decimal)versions.After)));

    private static Datum Standing(Standing? standing) => standing is null ? default : Map(
        ("rank", standing.Rank is { } rank ? Datum.Of((decimal)rank) : default),
        ("position", Datum.Of((decimal)standing.Position)), ("class", Text(standing.Class)));

    private static Datum Change(KeyChange change, bool evidence) => Map(
        ("entrant", Text(change.Entrant.Value)), ("stands", Text(change.Stands?.ToString().ToLowerInvariant())),
        ("keys", List(change.Keys, Key)), ("facts", List(change.Facts, f => Whole(f, evidence))),
        ("gone", List([.. change.Gone.Order()], id => Datum.Of(id.Value))));

    private static Datum Key((CellRef Key, Value Before, Value After) turned) => Map(
        ("key", Text(turned.Key.ToString())), ("before", Text(turned.Before.ToString())),
        ("after", Text(turned.After.ToString())));

    private static Datum Cell(ExplainedCell cell) => Map(
        ("cell", Text(cell.Cell.ToString())), ("entrant", Text(cell.Entrant.Value)),
        ("value", Text(cell.Value.ToString())), ("how", Text(cell.How)), ("formula", Text(cell.Formula)),
        ("steps", List(cell.Steps, Step)), ("reads", List(cell.Reads, Read)), ("rows", List(cell.Rows, Row)));

    private static Datum Step(ExplainedStep step) =>
        Map(("what", Text(step.What)), ("gives", Text(step.Gives.ToString())), ("by", Text(step.By)));

    private static Datum Read(ExplainedRead read) => Map(
        ("name", Text(read.Name)), ("value", Text(read.Value.ToString())), ("cell", Text(read.Cell?.ToString())),
        ("input", Text(read.Input)));

    private static Datum Row(ExplainedRow row) => Map(
        ("n", Datum.Of((decimal)row.Number)), ("value", Text(row.Value.ToString())),
        ("counted", Text(row.Counted?.ToString())), ("left", Text(row.Left)),
        ("cell", Text(row.Cell?.Cell.ToString())), ("entrant", Text(row.Cell?.Entrant.Value)),
        ("fact", Text(row.Fact?.Value)), ("weight", Text(row.Weight?.ToString())));

    private static Datum Input(ExplainedInput input, bool evidence) => Map(
        ("input", Text(input.Input)), ("entrant", Text(input.Entrant?.Value)),
        ("facts", List(input.Facts, f => Fact(f, evidence))));

    private static Datum Fact(ExplainedFact fact, bool evidence) => Map(
        ("fact", Whole(fact.Fact, evidence)), ("at", Datum.Of(fact.At)), ("value", Text(fact.Value.ToString())),
        ("left", Text(fact.Left)), ("by", fact.By is { } by ? Whole(by, evidence) : default));

    private static Datum Detector(ExplainedDetector found, bool evidence) => Map(
        ("detector", Text(found.Detector.ToString())), ("entrant", Text(found.Entrant.Value)),
        ("signals", List(found.Signals, s => Datum.Of(s))), ("fires", List(found.Fires, f => Datum.Of(f.ToString()))),
        ("spells", List(found.Spells, s => Map(
            ("from", Datum.Of(s.From)), ("until", Datum.Of(s.Until)), ("open", Datum.Of(s.IsOpen))))),
        ("overrules", List(found.Overrules, f => Whole(f, evidence))));

    private static Datum Whole(Fact fact, bool evidence) =>
        Datum.Of(evidence && fact.Evidence is { } more ? new Members([.. fact.Content, .. more]) : fact.Content);

    private static Datum Map(params (string Name, Datum Value)[] members) =>
        Datum.Of(new Members(members.Where(m => !m.Value.IsNull).Select(m => KeyValuePair.Create(m.Name, m.Value))));

    private static Datum Text(string? text) => text is null ? default : Datum.Of(text);

    private static Datum List<T>(IReadOnlyList<T> items, Func<T, Datum> item) => Datum.Of([.. items.Select(item)]);
}
