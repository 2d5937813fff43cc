using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;

namespace Competition.Server;

/// <summary>
/// Adds the log: console and rolling file; levels from the section <c>Serilog</c>. An address in use is told in one
/// line at the end, not here.
/// </summary>
internal static class LogStart
{
    private const string Line =
        "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder, NodeFolder folder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Filter.ByExcluding(e => e.Exception is IOException { InnerException: AddressInUseException })
            .Filter.ByExcluding(HasToken)
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
            .ToFiles(folder.Logs, Limits.LogBytes)
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
        return builder;
    }

    // A hub's address may have a pass in its query, and the framework's own lines tell addresses whole.
    private static bool HasToken(LogEvent told) =>
        told.Properties.Values.Any(p => p.ToString().Contains(PassAuthentication.InQuery, StringComparison.Ordinal));

    /// <summary>Files of about so many bytes in a folder; the oldest go.</summary>
    public static LoggerConfiguration ToFiles(this LoggerConfiguration log, string folder, int bytes) =>
        log.WriteTo.File(
            Path.Combine(folder, "competition-.log"),
            outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture,
            rollingInterval: RollingInterval.Day, rollOnFileSizeLimit: true,
            fileSizeLimitBytes: bytes, retainedFileCountLimit: Limits.LogFiles);
}
