using System.Globalization;
using Competition.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var wanted = args.Length > 0 ? args[0] : "all";
if (wanted is "all" or "boards") await BoardBenchmark.Run();
if (wanted == "boards") return;
if (wanted is "all" or "cells") CellsBenchmark.Run();
if (wanted is "cells") return;
if (wanted is "all" or "samples") SamplesBenchmark.Run();
if (wanted is "samples") return;
if (wanted is "all" or "journal") await JournalBenchmark.Run(args.Length > 1 ? [int.Parse(args[1], CultureInfo.InvariantCulture)] : [1, 16, 256]);
if (wanted is "journal") return;
if (wanted is "all" or "start") await StartBenchmark.Run(share: args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1);
if (wanted is "start") return;
await using var server = await LocalServer.Start();
if (wanted is "all" or "facts") await FactsBenchmark.Run(server);
if (wanted is "all" or "patches") await PatchBenchmark.Run(server);
