namespace Competition.Server;

/// <summary>Bodies of one document, bounded by what their call allows.</summary>
internal static class Bodies
{
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request)
    {
        var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
