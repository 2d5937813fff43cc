namespace Competition.Journal.Tests;

/// <summary>Names of directories for ids.</summary>
public sealed class SafeNameTests
{
    [TestCase("yueqing", "id-yueqing")]
    [TestCase("cup-2026.jiading_1", "id-cup-2026.jiading_1")]
    [TestCase("con", "id-con")]
    [TestCase("a.", "b32-abqqalq")]
    [TestCase("A", "b32-abaq")]
    [TestCase("乐清", "b32-jzig4bi")]
    [TestCase("é", "b32-aduq")]
    public void An_id_has_a_safe_name_that_can_be_read_back(string id, string name)
    {
        Assert.That(SafeName.Of(id), Is.EqualTo(name));
        Assert.That(SafeName.IdOf(name), Is.EqualTo(id));
    }

    [Test]
    public void Ids_that_differ_have_names_that_differ_without_case()
    {
        string[] ids =
        [
            "cup", "Cup", "CUP", "cUp", "ｃup", "cup.", "cup-", "cup_", "b32-abaq", "id-cup",
            "ß", "ss", "SS", "ı", "i", "I", "İ",
        ];
        var names = ids.Select(SafeName.Of).ToList();
        Assert.That(names.Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(ids.Length));
        Assert.That(names.Select(SafeName.IdOf), Is.EqualTo(ids));
    }

    [Test]
    public void The_longest_ids_have_names_that_every_file_system_takes()
    {
        foreach (var id in new[] { new string('a', 64), new string('榜', 64), new string('Z', 64) })
        {
            Assert.That(SafeName.Of(id).Length, Is.LessThanOrEqualTo(255));
            Assert.That(SafeName.Of(id), Does.Match("^[a-z0-9_.-]+$"));
            Assert.That(SafeName.IdOf(SafeName.Of(id)), Is.EqualTo(id));
        }
    }

    [TestCase("yueqing")]
    [TestCase("id-")]
    [TestCase("id-Cup")]
    [TestCase("ID-cup")]
    [TestCase("id-cup.")]
    [TestCase("b32-")]
    [TestCase("b32-abqxk")]
    [TestCase("b32-ABAQ")]
    [TestCase("b32-!")]
    [TestCase("lost+found")]
    public void A_name_that_no_id_would_get_is_none(string name) => Assert.That(SafeName.IdOf(name), Is.Null);
}
