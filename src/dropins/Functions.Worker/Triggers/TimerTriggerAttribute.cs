using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls the function by the clock.</summary>
/// <param name="schedule">Six-field NCRONTAB in the machine's local time; <c>%name%</c> is replaced by that setting.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;

    /// <summary>True: the last run is kept, so that one missed while the app was down is made up for.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>True: one more run whenever the app starts.</summary>
    public bool RunOnStartup { get; set; }
}
