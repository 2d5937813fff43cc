using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>
/// Tells of calls that are not answered: a refusal is a line, a bug is an error with its stack. The framework's own
/// lines, which take a refusal for a bug, are turned off in the settings.
/// </summary>
internal sealed partial class WallRefusals(ILogger<WallRefusals> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (HubException refusal)
        {
            Refused(invocationContext.HubMethodName, refusal.Message);
            throw;
        }
#pragma warning disable CA1031 // Whatever it is goes on to the wall's connection, which ends with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Broken(e, invocationContext.HubMethodName);
            throw;
        }
    }

    [LoggerMessage(EventId = 31, Level = LogLevel.Information, Message = "A wall's {Method} was refused: {Why}")]
    private partial void Refused(string method, string why);

    [LoggerMessage(EventId = 32, Level = LogLevel.Error, Message = "A wall's {Method} failed")]
    private partial void Broken(Exception failure, string method);
}
