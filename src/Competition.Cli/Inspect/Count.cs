using System.Globalization;

namespace Competition.Cli;

/// <summary>How many of what, in words.</summary>
internal static class Count
{
    public static string Of(long count, string one) => Of(count, one, one + "s");

    public static string Of(long count, string one, string more) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : more)}");
}
