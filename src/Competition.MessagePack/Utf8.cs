using System.Text;

namespace Competition.MessagePack;

/// <summary>UTF-8 that refuses what is not text instead of replacing it.</summary>
internal static class Utf8
{
    public static UTF8Encoding Strict { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
