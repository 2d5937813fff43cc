using System.Buffers.Binary;
using System.Numerics;

namespace Competition.Engine;

/// <summary>
/// SipHash-2-4 (Aumasson, Bernstein 2012): 64 bits of bytes under a key of 128; who does not know the key cannot choose
/// bytes that collide.
/// </summary>
internal readonly struct SipHash(ReadOnlySpan<byte> key)
{
    public const int KeyBytes = 16;

    private readonly ulong _first = BinaryPrimitives.ReadUInt64LittleEndian(key);
    private readonly ulong _second = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);

    public ulong Of(ReadOnlySpan<byte> bytes)
    {
        var state = new State(_first, _second);
        var last = (ulong)bytes.Length << 56;
        for (; bytes.Length >= 8; bytes = bytes[8..]) state.Take(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        for (var i = 0; i < bytes.Length; i++) last |= (ulong)bytes[i] << (8 * i);
        state.Take(last);
        return state.Done();
    }

    private ref struct State(ulong first, ulong second)
    {
        private ulong _a = first ^ 0x736f6d6570736575;
        private ulong _b = second ^ 0x646f72616e646f6d;
        private ulong _c = first ^ 0x6c7967656e657261;
        private ulong _d = second ^ 0x7465646279746573;

        public void Take(ulong word)
        {
            _d ^= word;
            Round();
            Round();
            _a ^= word;
        }

        public ulong Done()
        {
            _c ^= 0xff;
            for (var i = 0; i < 4; i++) Round();
            return _a ^ _b ^ _c ^ _d;
        }

        private void Round()
        {
            _a += _b;
            _b = BitOperations.RotateLeft(_b, 13) ^ _a;
            _a = BitOperations.RotateLeft(_a, 32);
            _c += _d;
            _d = BitOperations.RotateLeft(_d, 16) ^ _c;
            _a += _d;
            _d = BitOperations.RotateLeft(_d, 21) ^ _a;
            _c += _b;
            _b = BitOperations.RotateLeft(_b, 17) ^ _c;
            _c = BitOperations.RotateLeft(_c, 32);
        }
    }
}
