using System.Text;

namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class JsonPlaceTests
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(
        """
        {
          "id": "x",
          "root": {
            "children": [
              { "id": "a" },
              { "id": "b",
                "values": { "a/b": 1,
                            "c~d": 2 } }
            ]
          }
        }
        """);

    [TestCase("", 1)]
    [TestCase("/id", 2)]
    [TestCase("/root", 3)]
    [TestCase("/root/children/0", 5)]
    [TestCase("/root/children/1", 6)]
    [TestCase("/root/children/1/values", 7)]
    [TestCase("/root/children/1/values/a~1b", 7)]
    [TestCase("/root/children/1/values/c~0d", 8)]
    public void A_pointer_has_the_line_of_what_it_names(string pointer, int line) =>
        Assert.That(JsonPlace.LineOf(Document, pointer), Is.EqualTo(line));

    [TestCase("/version", 1)]
    [TestCase("/root/title/zh", 3)]
    [TestCase("/root/children/2/id", 4)]
    [TestCase("/root/children/1/boards", 6)]
    [TestCase("/root/children/first", 4)]
    public void A_pointer_to_what_is_missing_has_the_line_of_what_should_hold_it(string pointer, int line) =>
        Assert.That(JsonPlace.LineOf(Document, pointer), Is.EqualTo(line));

    [Test]
    public void What_is_no_JSON_has_a_line_all_the_same() =>
        Assert.That(JsonPlace.LineOf("{\n\"a\": nonsense"u8, "/a/b"), Is.EqualTo(1));
}
