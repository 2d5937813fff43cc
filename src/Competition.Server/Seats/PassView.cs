using System.Text.Json.Serialization;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>A pass of a contest.</summary>
internal sealed record PassView(
    string Hash, string Role, ScopeView Scope, string? Seat, string? Holder, string Expires, bool Online)
{
    /// <summary>Only in the answer that makes it: nobody can tell it again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Token { get; init; }

    public static PassView Of(Pass pass, PassPresence presence) => new(
        pass.Hash, pass.Role.Word(), ScopeView.Of(pass.Scope), pass.Seat?.Id, pass.Holder,
        Words.Instant(pass.Expires, TimeBase.Utc), presence.Since(pass.Hash) is not null);
}
