namespace CrisisReview.Pdf.Charts;

/// <summary>The shape that stands for a point, so that colour is not all that tells points apart.</summary>
public enum Mark
{
    Square,
    Circle,
    Triangle,
    Diamond,

    /// <summary>Of a dashed line; no shape for a point.</summary>
    Dashes,
}
