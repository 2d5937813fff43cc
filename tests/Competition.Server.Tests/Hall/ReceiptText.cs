namespace Competition.Server.Tests;

/// <summary>A receipt as the wire has it.</summary>
internal sealed record ReceiptText(
    string? Id, string Ruling, string? Journal, long? Entry, string? Hash,
    string? Why, string? Message, int? Line, string? Pointer);
