using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Competition.Server;

/// <summary>Adds the API: its JSON, its packing, its description.</summary>
internal static class ApiStart
{
    private const string Pass = "pass";

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default);
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        builder.Services.AddRequestDecompression();
        builder.Services.AddOpenApi(api => api.AddDocumentTransformer(Describe).AddOperationTransformer(Secure));
        builder.Services.AddSingleton<ApiText>();
        return builder;
    }

    private static Task Describe(OpenApiDocument api, OpenApiDocumentTransformerContext of, CancellationToken cancel)
    {
        api.Info = new OpenApiInfo { Title = "Competition", Version = "v1" };
        api.AddComponent(Pass, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
        return Task.CompletedTask;
    }

    private static Task Secure(OpenApiOperation call, OpenApiOperationTransformerContext of, CancellationToken cancel)
    {
        var needsPass = of.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();
        var pass = new OpenApiSecuritySchemeReference(Pass, of.Document);
        if (needsPass) call.Security = [new OpenApiSecurityRequirement { [pass] = [] }];
        return Task.CompletedTask;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapGet("/openapi/v1.json", ApiText.Handle).ExcludeFromDescription();
        app.MapGroup("/api").MapContests().MapRules().MapFacts().MapBoards().MapExplain().MapJournals()
            .MapSeals().MapHolds().MapReferees().MapSessions().MapSeats().MapPassCalls().WithTags("contests");
        return app;
    }
}
