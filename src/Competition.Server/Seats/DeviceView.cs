namespace Competition.Server;

/// <summary>A device that holds a seat's pass.</summary>
/// <param name="Device">As it named itself, else the beginning of its pass's hash.</param>
/// <param name="Since">RFC 3339: when the connection that it has began.</param>
internal sealed record DeviceView(string Device, string? Holder, string? Since, bool Online);
