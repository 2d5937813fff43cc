namespace Competition.Wire;

/// <summary>How an invocation ended (HubProtocol.md, "Completion Message Encoding").</summary>
internal enum ResultKind { Error = 1, Void = 2, NonVoid = 3 }
