namespace CrisisReview.Pdf.Pages;

/// <summary>A rectangle on a page in points, from the page's top left corner; Y grows downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>The smallest box that holds this one and another.</summary>
    public Box Around(Box other)
    {
        var (left, top) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new Box(left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top);
    }
}
