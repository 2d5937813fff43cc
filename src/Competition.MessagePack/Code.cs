namespace Competition.MessagePack;

/// <summary>First bytes of values, as the MessagePack specification numbers them.</summary>
internal static class Code
{
    public const byte FixMap = 0x80, FixArray = 0x90, FixString = 0xa0;
    public const byte Nil = 0xc0, Never = 0xc1, False = 0xc2, True = 0xc3;
    public const byte Binary8 = 0xc4, Binary16 = 0xc5, Binary32 = 0xc6;
    public const byte Extension8 = 0xc7, Extension16 = 0xc8, Extension32 = 0xc9;
    public const byte Float32 = 0xca, Float64 = 0xcb;
    public const byte UInt8 = 0xcc, UInt16 = 0xcd, UInt32 = 0xce, UInt64 = 0xcf;
    public const byte Int8 = 0xd0, Int16 = 0xd1, Int32 = 0xd2, Int64 = 0xd3;
    public const byte FixExtension1 = 0xd4, FixExtension16 = 0xd8;
    public const byte String8 = 0xd9, String16 = 0xda, String32 = 0xdb;
    public const byte Array16 = 0xdc, Array32 = 0xdd, Map16 = 0xde, Map32 = 0xdf;
    public const byte NegativeFixInt = 0xe0;

    /// <summary>The family of a first byte; null for the one byte that is never used.</summary>
    public static MessagePackType? TypeOf(byte code) => code switch
    {
        < FixMap or >= NegativeFixInt or (>= UInt8 and <= Int64) => MessagePackType.Integer,
        < FixArray or Map16 or Map32 => MessagePackType.Map,
        < FixString or Array16 or Array32 => MessagePackType.Array,
        < Nil or (>= String8 and <= String32) => MessagePackType.String,
        Nil => MessagePackType.Nil,
        Never => null,
        False or True => MessagePackType.Boolean,
        >= Binary8 and <= Binary32 => MessagePackType.Binary,
        Float32 or Float64 => MessagePackType.Float,
        _ => MessagePackType.Extension,
    };
}
