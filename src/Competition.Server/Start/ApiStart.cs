using Microsoft.OpenApi;

namespace Competition.Server;

/// <summary>Adds the API: its JSON, its packing, its description.</summary>
internal static class ApiStart
{
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default));
        builder.Services.AddRequestDecompression();
        builder.Services.AddOpenApi(document => document.AddDocumentTransformer((api, _, _) =>
        {
            api.Info = new OpenApiInfo { Title = "Competition", Version = "v1" };
            api.Components ??= new OpenApiComponents();
            api.AddComponent("pass", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
            return Task.CompletedTask;
        }));
        return builder;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapGroup("/api").MapContests().MapFacts().MapBoards().WithTags("contests");
        return app;
    }
}
