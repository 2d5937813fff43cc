using System.CommandLine;
using System.CommandLine.Parsing;
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

    public static Option<int> Count(string name, string form, string description, int otherwise, int from, int to)
    {
        var option = new Option<int>(name) { HelpName = form, Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && int.TryParse(given.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
                && (count < from || count > to)) given.AddError($"{name}: {count} is out of range; allowed: {from} to {to}");
        });
        return option;
    }

    public static Option<Uri> Server() => new("--server")
    {
        HelpName = "URL",
        Description = "The address of the server",
        Required = true,
        CustomParser = given => Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : Wrong<Uri>(given, "is not the address of a server; allowed: http://… or https://…"),
    };

    public static Option<decimal> Speed(string description) => new("--speed")
    {
        HelpName = "N|max",
        Description = description,
        DefaultValueFactory = _ => 1m,
        CustomParser = given => given.Tokens[0].Value == "max"
            ? Max
            : decimal.TryParse(given.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed > 0
                ? speed
                : Wrong<decimal>(given, "is not a speed; allowed: a number above 0 (1 = as fast as it happened), or max"),
    };

    private static T Wrong<T>(ArgumentResult given, string what)
    {
        given.AddError($"{given.Argument.Name}: '{given.Tokens[0].Value}' {what}");
        return default!;
    }
}
