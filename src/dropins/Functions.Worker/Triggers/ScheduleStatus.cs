namespace Microsoft.Azure.Functions.Worker;

/// <summary>The record of a timer as it stood before the present run, in local time.</summary>
public class ScheduleStatus
{
    /// <summary>When the timer last ran; the default where it never has.</summary>
    public DateTime Last { get; set; }

    /// <summary>When it was to run next.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was written.</summary>
    public DateTime LastUpdated { get; set; }
}
