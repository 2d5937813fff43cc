using Competition.Journal;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>What every actor of this process shares: the store, the lanes, the clock, the log.</summary>
internal sealed record HostPorts(string Node, IJournals Journals, Lanes Lanes, TimeProvider Time, ILogger Log);
