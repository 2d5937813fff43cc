using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Competition.Server.Tests;

/// <summary>A hall with a certificate of its own.</summary>
[TestFixture]
internal sealed class HttpsTests
{
    [Test]
    public async Task By_https_a_session_is_secure_and_a_browser_is_told_to_come_back_that_way_only()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "hall.pfx");
        await File.WriteAllBytesAsync(file, Certificate());
        var port = ServerProcess.FreePort();
        await using var server = ServerProcess.Launch(
            folder, "--urls", $"http://127.0.0.1:0;https://127.0.0.1:{port}",
            "--Kestrel:Certificates:Default:Path", file, "--Kestrel:Certificates:Default:Password", "hall");
        await server.Stands();
        using var own = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=hall.example",
            UseCookies = false,
        };
        using var browser = new HttpClient(own) { BaseAddress = new Uri($"https://127.0.0.1:{port}") };
        browser.DefaultRequestHeaders.Host = $"hall.example:{port}";
        browser.DefaultRequestHeaders.Add("Origin", $"https://hall.example:{port}");
        using var answer = await browser.PostAsJsonAsync("/api/session", new { pass = ServerProcess.Pass });
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Headers.GetValues("Set-Cookie").Single(), Does.Contain("; secure"));
            Assert.That(answer.Headers.GetValues("Strict-Transport-Security").Single(), Does.StartWith("max-age="));
        });

        using var plain = server.Api();
        using var open = await plain.Ask("POST", "/api/session", new { pass = ServerProcess.Pass });
        Assert.That(open.Headers.Contains("Strict-Transport-Security"), Is.False);
    }

    private static byte[] Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hall.example", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(Seating.Now.AddDays(-1), Seating.Now.AddDays(1));
        return made.Export(X509ContentType.Pfx, "hall");
    }
}
