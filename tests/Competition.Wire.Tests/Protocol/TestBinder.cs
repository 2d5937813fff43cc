using Microsoft.AspNetCore.SignalR;

namespace Competition.Wire.Tests;

/// <summary>A hub with one method, <c>method</c>, and one invocation or stream under way, <c>xyz</c>.</summary>
internal sealed class TestBinder(params Type[] types) : IInvocationBinder
{
    public IReadOnlyList<Type> GetParameterTypes(string methodName) =>
        methodName == "method" ? types : throw new HubException($"Unknown hub method '{methodName}'");

    public Type GetReturnType(string invocationId) => Awaited(invocationId);

    public Type GetStreamItemType(string streamId) => Awaited(streamId);

    private Type Awaited(string id) => id == "xyz" ? types[0] : throw new KeyNotFoundException(id);
}
