namespace CrisisReview.Pdf.Layout;

/// <summary>How strongly a strip holds on to the next: Group gives way when the whole does not fit a page, Always only when two strips do not.</summary>
internal enum Keep
{
    None,
    Group,
    Always,
}
