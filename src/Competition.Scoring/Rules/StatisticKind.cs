namespace Competition.Scoring;

/// <summary>What a <c>field</c> asks of the values of all entrants (B3); sdp is that of a whole population.</summary>
internal enum StatisticKind { Sum, Mean, Median, Min, Max, Count, Sd, Sdp }
