using CrisisReview.Emulator;
using CrisisReview.Local;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    var options = LocalOptions.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(LocalOptions.Usage);
        return 0;
    }

    await LocalReview.RunAsync(options, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (Exception fault) when (fault is LocalException or EmulatorException)
{
    Terminal.Line($"[red]{fault.Message}[/]");
    return 1;
}
