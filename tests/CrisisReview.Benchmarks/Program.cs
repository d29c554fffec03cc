using CrisisReview.Benchmarks.Browser;
using CrisisReview.Benchmarks.Decisions;
using CrisisReview.Benchmarks.Executives;
using CrisisReview.Benchmarks.Impact;
using CrisisReview.Benchmarks.Import;
using CrisisReview.Benchmarks.Packs;
using CrisisReview.Benchmarks.Profiles;
using CrisisReview.Benchmarks.Questions;
using CrisisReview.Benchmarks.Runs;
using CrisisReview.Benchmarks.Scale;
using CrisisReview.Benchmarks.Simulation;
using CrisisReview.Benchmarks.Startup;

return args switch
{
    ["import", .. var rest] => await ImportBenchmark.RunAsync(rest),
    ["profiles", .. var rest] => await ProfilesBenchmark.RunAsync(rest),
    ["impact", .. var rest] => await ImpactBenchmark.RunAsync(rest),
    ["run", .. var rest] => await RunBenchmark.RunAsync(rest),
    ["scale", .. var rest] => await ScaleBenchmark.RunAsync(rest),
    ["packs", .. var rest] => await PacksBenchmark.RunAsync(rest),
    ["questions", .. var rest] => await QuestionsBenchmark.RunAsync(rest),
    ["console", .. var rest] => await ConsoleBenchmark.RunAsync(rest),
    ["simulation", .. var rest] => SimulationBenchmark.Run(rest),
    ["placement", .. var rest] => await PlacementBenchmark.RunAsync(rest),
    ["decisions", .. var rest] => await DecisionsBenchmark.RunAsync(rest),
    ["startup", .. var rest] => await StartupBenchmark.RunAsync(rest),
    _ => Unknown(),
};

static int Unknown()
{
    Console.Error.WriteLine("Say what to measure: import, profiles, impact, run, scale, packs, questions, console, simulation, placement, decisions, startup.");
    return 1;
}
