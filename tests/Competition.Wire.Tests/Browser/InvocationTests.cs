using System.Text.Json;

namespace Competition.Wire.Tests;

/// <summary>Hub methods called by the official client.</summary>
[TestFixture("json")]
[TestFixture("messagepack")]
public sealed class InvocationTests(string protocol) : OfficialClient(protocol)
{
    [TestCase("Add", new object[] { 40, 2 }, "42")]
    [TestCase("Add", new object[] { int.MinValue, 9007199254740991L }, "9007197107257343")]
    [TestCase("Echo", new object[] { "王芳 \"👩‍🔧\" \n" }, "\"王芳 \\\"👩‍🔧\\\" \\n\"")]
    [TestCase("Half", new object[] { 7 }, "3")]
    [TestCase("Not", new object[] { true }, "false")]
    [TestCase("Nothing", new object[0], "null")]
    public async Task Invocations_answer(string method, object[] values, string answer) =>
        Assert.That((await Wall.Invoke(method, values)).GetRawText(), Is.EqualTo(answer));

    [Test]
    public async Task Nulls_go_there_and_back()
    {
        Assert.That((await Wall.Invoke("Echo", [null])).ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((await Wall.Invoke("Half", [null])).ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Records_go_there_and_back_in_the_form_of_the_protocol()
    {
        object row = Protocol == "json"
            ? new { entrant = "w07", rank = 1, @class = "ranked", cells = new[] { "93.5", "~DNF" }, change = "2.5" }
            : new object[] { "w07", 1, "ranked", new[] { "93.5", "~DNF" }, "2.5" };

        Assert.That((await Wall.Invoke("EchoRow", row)).GetRawText(), Is.EqualTo(JsonSerializer.Serialize(row)));
    }

    [TestCase("Refuse", new object[] { "not-yours" }, "HubException: not-yours")]
    [TestCase("Break", new object[0], "An unexpected error occurred invoking 'Break' on the server.")]
    [TestCase("Missing", new object[0], "HubException: Method does not exist.")]
    [TestCase("Add", new object[] { "forty", 2 }, "Failed to invoke 'Add' due to an error on the server.")]
    [TestCase("Add", new object[] { 40 }, "Failed to invoke 'Add' due to an error on the server.")]
    public async Task Errors_end_the_invocation_and_not_the_connection(string method, object[] values, string why)
    {
        Assert.That(async () => await Wall.Invoke(method, values),
            Throws.TypeOf<BrowserException>().With.Message.Contains(why));
        Assert.That((await Wall.Invoke("Not", false)).GetBoolean(), Is.True);
    }

    [Test]
    public async Task Sending_asks_for_no_answer()
    {
        await Wall.Send("TellMe", "乐清");

        Assert.That(await Wall.Told(1), Is.EqualTo(new[] { """["raw",["乐清",1,true,[]]]""" }));
    }
}
