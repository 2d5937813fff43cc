namespace Competition.Server;

/// <summary>How a device is paired with a seat, shown this once.</summary>
/// <param name="Url">What the QR code says.</param>
/// <param name="Expires">RFC 3339: until when it can be paired.</param>
/// <param name="Svg">The QR code.</param>
internal sealed record PairingView(string Pin, string Url, string Expires, string Svg);
