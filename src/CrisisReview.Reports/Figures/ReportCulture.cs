namespace CrisisReview.Reports.Figures;

/// <summary>How numbers and dates are written. The forms are the product's own, not the machine's, so that a pack has the same
/// bytes everywhere; the words of a pack are English in all of them.</summary>
/// <param name="Name">The value of the setting.</param>
/// <param name="GroupSeparator">Between thousands.</param>
/// <param name="DecimalSeparator">Before the fraction.</param>
/// <param name="IsoDates">1998-05-06 rather than 6 May 1998.</param>
public sealed record ReportCulture(string Name, string GroupSeparator, string DecimalSeparator, bool IsoDates)
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>1,234.50 and 6 May 1998.</summary>
    public static ReportCulture English { get; } = new("en", ",", ".", IsoDates: false);

    /// <summary>1.234,50 and 6 May 1998.</summary>
    public static ReportCulture German { get; } = new("de", ".", ",", IsoDates: false);

    /// <summary>1 234,50 and 6 May 1998.</summary>
    public static ReportCulture French { get; } = new("fr", NoBreakSpace, ",", IsoDates: false);

    /// <summary>1 234.50 and 1998-05-06.</summary>
    public static ReportCulture Iso { get; } = new("iso", NoBreakSpace, ".", IsoDates: true);

    public static IReadOnlyList<ReportCulture> All { get; } = [English, German, French, Iso];

    /// <exception cref="ArgumentException">There is no culture of that name; the message lists those there are.</exception>
    public static ReportCulture Of(string name) =>
        All.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no report culture '{name}'; use one of {string.Join(", ", All.Select(c => c.Name))}.", nameof(name));
}
