using System.Text.Json.Nodes;

namespace Competition.Wire.Tests;

/// <summary>The decoders of <c>displays/live/contract.ts</c>: both forms, strictly.</summary>
public sealed class DecoderTests
{
    private Browser _browser;

    [OneTimeSetUp]
    public async Task Open() => _browser = await Browser.Shared;

    [TestCase("""["w07",3]""")]
    [TestCase("""{"entrant":"w07","position":3}""")]
    [TestCase("""["w07",3,{"later":true}]""")]
    [TestCase("""{"position":3,"entrant":"w07","later":true}""")]
    public async Task Both_forms_are_read_and_what_is_more_is_passed_over(string value) =>
        Assert.That(await Decoded("Move", value), Is.EqualTo("""{"entrant":"w07","position":3}"""));

    [TestCase("Patch", """["cup"]""", """
        {"contest":"cup","of":"","before":"","after":"","version":0,"asOf":"",
        "gone":[],"moves":[],"ranks":[],"rows":[],"entrants":[]}
        """)]
    [TestCase("RowChange", """{"entrant":"w07"}""", """{"entrant":"w07","class":null,"cells":[],"change":null}""")]
    public async Task What_is_missing_is_blank(string record, string value, string read) =>
        Assert.That(await Decoded(record, value), Is.EqualTo(read.ReplaceLineEndings("")));

    [TestCase("Move", """["w07","3"]""", "Move.position: whole number expected, string found")]
    [TestCase("Move", """["w07",1.5]""", "Move.position: whole number expected, number found")]
    [TestCase("Move", """["w07",9007199254740992]""", "Move.position: whole number expected, number found")]
    [TestCase("Move", """[null,1]""", "Move.entrant: string expected, null found")]
    [TestCase("Move", "null", "Move: Move expected, null found")]
    [TestCase("Move", "\"w07\"", "Move: Move expected, string found")]
    [TestCase("RowChange", """["w07",null,[[0,""],[1,2]]]""", "RowChange.cells[1].text: string expected, number found")]
    [TestCase("RowChange", """{"entrant":"w07","cells":{}}""", "RowChange.cells: array expected, object found")]
    [TestCase("RankRun", """[1,1,true]""", "RankRun.rank: whole number expected, boolean found")]
    public void Other_forms_are_refused_by_name_and_place(string record, string value, string why) =>
        Assert.That(async () => await Decoded(record, value),
            Throws.TypeOf<BrowserException>().With.Message.EqualTo(why));

    private async Task<string> Decoded(string record, string value) =>
        (await _browser.Do(new { command = "decode", record, value = JsonNode.Parse(value) })).GetRawText();
}
