using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server.Tests;

/// <summary>
/// Every call and every hub method, with a pass of every role, in scope, of another contest, revoked, expired, and
/// without one. Whoever adds a call adds a row: <see cref="Call.All"/>, <see cref="HubCall.All"/>.
/// </summary>
[TestFixture]
internal sealed class AccessTableTests
{
    private static readonly string[] States = ["in scope", "of another", "revoked", "expired"];
    private readonly Api _organiser = House.Server.Api();
    private readonly Dictionary<(string Role, string State), string> _tokens = [];
    private readonly string _contest = House.NewContest();
    private readonly string _other = House.NewContest();

    [OneTimeSetUp]
    public async Task GiveOut()
    {
        await _organiser.Make(_contest);
        await _organiser.Make(_other);
        foreach (var role in Seating.Roles)
        {
            foreach (var state in States[..3])
                _tokens[(role, state)] = await _organiser.Pass(state == "of another" ? _other : _contest, new { role });
            await _organiser.Revoke(_contest, _tokens[(role, "revoked")]);
        }

        var ends = Seating.Now.AddSeconds(3);
        var expires = ends.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        foreach (var role in Seating.Roles)
            _tokens[(role, "expired")] = await _organiser.Pass(_contest, new { role, expires });
        await WriteTests.Until(ends);
    }

    [OneTimeTearDown]
    public void Close() => _organiser.Dispose();

    [Test]
    public async Task Every_call_answers_as_its_row_says()
    {
        var wrong = new List<string>();
        foreach (var (role, state, token) in Callers())
        {
            using var caller = House.Server.Api(token);
            foreach (var call in Call.All)
            {
                using var answer = await caller.Http.SendAsync(call.To(_contest));
                var (status, expected) = ((int)answer.StatusCode, call.Expected(role, state));
                if (status != expected) wrong.Add($"{call.Name}, {role ?? "nobody"} {state}: {status}, not {expected}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Every_hub_method_answers_as_its_row_says()
    {
        var wrong = new List<string>();
        foreach (var (role, state, token) in Callers())
        {
            foreach (var call in HubCall.All)
            {
                var (status, expected) = (await Answer(call, token), call.Expected(role, state));
                if (status != expected) wrong.Add($"{call.Name}, {role ?? "nobody"} {state}: {status}, not {expected}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Every_call_that_the_server_has_is_in_the_table()
    {
        var api = await _organiser.Get("/openapi/v1.json");
        var calls = from path in api.GetProperty("paths").EnumerateObject()
                    from method in path.Value.EnumerateObject()
                    select $"{method.Name.ToUpperInvariant()} {path.Name}";
        Assert.That(calls, Is.EquivalentTo(Call.All.Where(c => c.IsDescribed).Select(c => c.Name)));
    }

    [Test]
    public void Every_hub_method_that_the_server_has_is_in_the_table()
    {
        var methods = from hub in typeof(WallHub).Assembly.GetTypes()
                      where hub.IsAssignableTo(typeof(Hub)) && !hub.IsAbstract
                      from method in hub.GetMethods()
                      where method.DeclaringType == hub && method.GetBaseDefinition().DeclaringType == hub
                      select $"{hub.Name}.{method.Name}";
        Assert.That(methods, Is.EquivalentTo(HubCall.All.Select(c => c.Name)));
    }

    // The server's own passes are for every contest: its organiser's, and its reader's, which is a wall's.
    [TestCase(ServerProcess.Pass, "organiser")]
    [TestCase(ServerProcess.ReaderPass, "wall")]
    public async Task The_servers_own_passes_are_in_scope_everywhere(string token, string role)
    {
        using var caller = House.Server.Api(token);
        foreach (var call in Call.All)
        {
            using var answer = await caller.Http.SendAsync(call.To(_other));
            Assert.That((int)answer.StatusCode, Is.EqualTo(call.Expected(role, "in scope")), call.Name);
        }
    }

    private IEnumerable<(string? Role, string State, string? Token)> Callers() =>
    [
        .. from held in _tokens select ((string?)held.Key.Role, held.Key.State, (string?)held.Value),
        (null, "without a pass", null),
    ];

    private async Task<string?> Answer(HubCall call, string? token)
    {
        try
        {
            await using var client = await WallClient.Connect(House.Server.Address, pass: token, path: call.Path);
            if (call.Before is { } before)
            {
                await client.Call("Watch", before(_contest));
                await client.Next<CompletionMessage>();
            }

            await client.Call(call.Method, call.Arguments(_contest));
            var error = (await client.Next<CompletionMessage>()).Error;
            return error?.Split(' ')[^1];
        }
        catch (WebSocketException refused)
        {
            return refused.Message.Contains("401", StringComparison.Ordinal) ? "401"
                : refused.Message.Contains("403", StringComparison.Ordinal) ? "403" : refused.Message;
        }
    }
}
