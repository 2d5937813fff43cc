using Microsoft.AspNetCore.Http.Metadata;

namespace Competition.Server;

/// <summary>The most bytes that a call's body may have, unpacked.</summary>
internal sealed record BodyBound(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
