using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Figures;

/// <summary>An account of a list, its amounts rounded with those of the whole list.</summary>
public sealed record ShownAccount(ListedAccount Listed, decimal Baseline, decimal Loss)
{
    public decimal Stressed => Baseline - Loss;
}
