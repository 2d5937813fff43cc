using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Competition.Server;

/// <summary>The API's own description: the same for everybody, so it is written once.</summary>
internal sealed class ApiText(IServiceProvider services)
{
    private const string Json = "application/json;charset=utf-8";
    private readonly Lazy<Task<byte[]>> _text = new(() => Write(services));

    public static async Task<IResult> Handle(ApiText api)
    {
        var text = await api._text.Value;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 8))}\"");
        return TypedResults.Bytes(text, Json, entityTag: tag);
    }

    private static async Task<byte[]> Write(IServiceProvider services)
    {
        var description = services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
        var document = await description.GetOpenApiDocumentAsync(CancellationToken.None);
        using var text = new MemoryStream();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        return text.ToArray();
    }
}
