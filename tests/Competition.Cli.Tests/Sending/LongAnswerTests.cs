using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Competition.Cli.Tests;

/// <summary>What a server tells is taken up to a bound.</summary>
[TestFixture]
internal sealed class LongAnswerTests
{
    [TestCase(Limits.AnswerBytes, true)]
    [TestCase(Limits.AnswerBytes + 1, false)]
    public async Task An_answer_over_the_bound_is_refused(int bytes, bool isTaken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        await using var server = builder.Build();
        server.Run(context => context.Response.Body.WriteAsync(new byte[bytes], context.RequestAborted).AsTask());
        await server.StartAsync();
        using var api = new ContestApi(new Uri(server.Urls.First()), "c", pass: null, TimeSpan.FromSeconds(60));
        using var taken = new MemoryStream();
        var answer = await api.Read("/explain", taken, CancellationToken.None);
        Assert.That(answer is ServerAnswer.Good, Is.EqualTo(isTaken));
        Assert.That(taken.Length, Is.LessThanOrEqualTo(Limits.AnswerBytes));
    }
}
