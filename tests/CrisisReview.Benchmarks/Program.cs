using CrisisReview.Benchmarks.Simulation;

return args switch
{
    ["simulation", .. var rest] => SimulationBenchmark.Run(rest),
    _ => Unknown(),
};

static int Unknown()
{
    Console.Error.WriteLine("Say what to measure: simulation.");
    return 1;
}
