using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>A contest with a panel for each test on the common server, and the seats of those who mark.</summary>
internal abstract class JuryFixture
{
    private readonly List<IAsyncDisposable> _tablets = [];

    private protected Api Organiser { get; } = House.Server.Api();

    private protected string Contest { get; private set; } = "";

    [SetUp]
    public Task Make() => Organiser.Make(Contest = House.NewContest(), Jury.Body(Change));

    [TearDown]
    public async Task Leave()
    {
        foreach (var tablet in _tablets) await tablet.DisposeAsync();
        _tablets.Clear();
    }

    [OneTimeTearDown]
    public void Close() => Organiser.Dispose();

    private protected virtual void Change(JsonObject contest) { }

    /// <summary>A seat, and a pass for it.</summary>
    private protected async Task<string> Sit(string seat, string role = "judge", object? scope = null, bool blind = false)
    {
        await Created("seats", new { id = seat, role, scope, blind });
        return await Pass(seat, role);
    }

    private protected async Task<string> Pass(string? seat, string role)
    {
        var made = await Created("passes", new { role, seat });
        return made.GetProperty("token").GetString()!;
    }

    private protected async Task<TabletClient> Tablet(string pass, string device = "tab", bool silent = false)
    {
        var tablet = await TabletClient.Watch(House.Server.Address, pass, Contest, device, silent);
        _tablets.Add(tablet);
        return tablet;
    }

    private protected async Task Stand(string pass, params string[] lines)
    {
        using var api = House.Server.Api(pass);
        var receipts = await api.Post(Contest, lines);
        Assert.That(receipts.Select(r => $"{r.Ruling} {r.Message}".Trim()), Is.All.EqualTo("stands"));
    }

    private protected async Task<JsonElement> Get(string pass, string path)
    {
        using var api = House.Server.Api(pass);
        return await api.Get($"/api/contests/{Contest}/{path}");
    }

    private protected async Task<HttpResponseMessage> Post(string? pass, string path, object body)
    {
        using var api = House.Server.Api(pass);
        return await api.Http.PostAsJsonAsync($"/api/contests/{Contest}/{path}", body);
    }

    private protected static string Look(string id, string judge, string entrant, decimal value, int at = 1) =>
        $$"""{"id":"{{id}}","at":{{at}},"node":"cup/weld","entrant":"{{entrant}}","input":"look","judge":"{{judge}}","value":{{value}}}""";

    private async Task<JsonElement> Created(string path, object body)
    {
        using var answer = await Organiser.Http.PostAsJsonAsync(
            $"/api/contests/{Contest}/{path}", body,
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
            });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
