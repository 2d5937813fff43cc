using System.Buffers;

namespace Competition.Server;

/// <summary>A line of NDJSON, valid until the next is read. Numbers count from 1, empty lines too.</summary>
/// <param name="TooLong">It is over the bound; its bytes were skipped.</param>
internal readonly record struct Line(int Number, ReadOnlySequence<byte> Bytes, bool TooLong);
