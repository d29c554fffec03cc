namespace CrisisReview.Pdf.Tables;

/// <summary>How a row is set off from its neighbours.</summary>
internal enum RowLook
{
    Plain,
    Banded,
    Total,
    Header,
    GroupTitle,
}
