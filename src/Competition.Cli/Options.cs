using System.CommandLine;
using System.Globalization;

namespace Competition.Cli;

/// <summary>The kinds of options that the commands are made of.</summary>
internal static class Options
{
    /// <summary>The value of <c>--speed max</c>.</summary>
    public const decimal Max = decimal.MaxValue;

    public static Option<string> Required(string name, string form, string description) =>
        new(name) { HelpName = form, Description = description, Required = true };

    public static Option<string?> Optional(string name, string form, string description) =>
        new(name) { HelpName = form, Description = description };

    public static Option<string[]> Repeatable(string name, string form, string description) =>
        new(name) { HelpName = form, Description = description };

    /// <summary>An IANA time zone; without the option that of this machine.</summary>
    public static Option<string> TimeZone(string description) => new("--time-zone")
    {
        HelpName = "Asia/Shanghai",
        Description = description,
        DefaultValueFactory = _ => TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local.Id : "Etc/UTC",
        CustomParser = given =>
        {
            var text = given.Tokens[0].Value;
            if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId) return text;
            given.AddError($"--time-zone: '{text}' is unknown; allowed: an IANA name such as Asia/Shanghai");
            return text;
        },
    };

    public static Option<int> Count(string name, string form, string description, int otherwise, int from, int to)
    {
        return new Option<int>(name)
        {
            HelpName = form,
            Description = description,
            DefaultValueFactory = _ => otherwise,
            CustomParser = given =>
            {
                var text = given.Tokens[0].Value;
                const NumberStyles Plain = NumberStyles.AllowLeadingSign;
                var isNumber = int.TryParse(text, Plain, CultureInfo.InvariantCulture, out var count);
                if (isNumber && count >= from && count <= to) return count;
                given.AddError($"{name}: '{text}' is out of range; allowed: {from} to {to}");
                return 0;
            },
        };
    }

    /// <summary>Seconds to wait for a server that is away.</summary>
    public static Option<int> GiveUp() =>
        Count("--give-up", "SECONDS", "How long to wait for a server that is away", otherwise: 60, from: 0, to: 86_400);

    public static Option<Uri> Server() => new("--server")
    {
        HelpName = "URL",
        Description = "The address of the server",
        Required = true,
        CustomParser = given =>
        {
            var text = given.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
            given.AddError($"--server: '{text}' is not the address of a server; allowed: http://… or https://…");
            return null;
        },
    };

    public static Option<decimal> Speed(string description) => new("--speed")
    {
        HelpName = "N|max",
        Description = description,
        DefaultValueFactory = _ => 1m,
        CustomParser = given =>
        {
            var text = given.Tokens[0].Value;
            if (text == "max") return Max;
            const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
            if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var speed) && speed > 0) return speed;
            given.AddError($"--speed: '{text}' is not a speed; allowed: a number above 0 (1 = as it happened), or max");
            return 0;
        },
    };
}
