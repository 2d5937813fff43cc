using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>An arena with seats and passes, and what their bearers send.</summary>
internal static class Desk
{
    private const string Expiry = "2099-01-01T00:00:00Z";

    public static string Hash(int pass) => pass.ToString("x64", CultureInfo.InvariantCulture);

    public static Fact Seat(string id, string seat, string role, string more = "", decimal at = 0m) => Some.Fact(
        $$"""{"id":"{{id}}","type":"seat","at":{{Canonical.Text(at)}},"seat":"{{seat}}","role":"{{role}}"{{more}} }""");

    public static Fact Pass(string id, int pass, string role, string more = "", decimal at = 0m) => Some.Fact(
        $$"""
        {"id":"{{id}}","type":"pass","at":{{Canonical.Text(at)}},"pass":"{{Hash(pass)}}","role":"{{role}}",
         "expires":"{{Expiry}}"{{more}} }
        """);

    public static Fact Revoke(string id, string what, decimal at = 0m) =>
        Some.Fact($$"""{"id":"{{id}}","type":"revoke","at":{{Canonical.Text(at)}},{{what}} }""");

    /// <summary>Gives a seat of that name and role, and somebody a pass for it; he is the author.</summary>
    public static async Task<Author> Sits(this Arena arena, int pass, string seat, string role, string more = "")
    {
        await arena.Stand(
            Seat($"desk-{pass}1", seat, role, more), Pass($"desk-{pass}2", pass, role, $",\"seat\":\"{seat}\""));
        return arena.Cup.Passes.Find(Hash(pass))!.Author;
    }

    /// <summary>As the rim does: what the pass does not allow never comes to a venue.</summary>
    public static async Task<string> Says(this Arena arena, Author author, Fact fact)
    {
        if (author.Pass?.WhyNot(fact, arena.Cup.Definition) is { } why) return why.Code;
        return await arena.Cup.Submit(fact, author) switch
        {
            Receipt.Stands => "stands",
            Receipt.StoodAlready => "stood-already",
            Receipt.Refused refused => refused.Why.Code,
            var other => other.ToString()!,
        };
    }

    public static Fact Sign(string id, string node, string entrant) => Some.Fact(
        $$"""{"id":"{{id}}","type":"sign","at":6,"node":"{{node}}","entrant":"{{entrant}}"}""");
}
