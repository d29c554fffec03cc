namespace CrisisReview.Pdf.Pages;

/// <summary>A rectangle on a page in points, from the page's top left corner; Y grows downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}
