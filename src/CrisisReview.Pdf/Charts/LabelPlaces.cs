using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Charts;

/// <summary>Finds room for labels beside their points: next to the point, else a little away in any direction, else nowhere. Who comes first has the better place.</summary>
internal sealed class LabelPlaces(Box area)
{
    private const double Beside = 5;

    // Distances at which a label stands apart from its point and a line leads to it.
    private static readonly double[] Away = [14, 24, 36];
    private const int Directions = 16;

    private readonly List<Box> _taken = [];

    public void Take(Box box) => _taken.Add(box);

    /// <summary>Takes the best free place for a label of this size; null where there is none.</summary>
    public Box? Find(double x, double y, double width, double height)
    {
        foreach (var box in Places(x, y, width, height))
        {
            if (IsFree(box))
            {
                Take(box);
                return box;
            }
        }

        return null;
    }

    private static IEnumerable<Box> Places(double x, double y, double width, double height) =>
    [
        new(x + Beside, y - height / 2, width, height),
        new(x - Beside - width, y - height / 2, width, height),
        new(x - width / 2, y - Beside - height + 1, width, height),
        new(x - width / 2, y + Beside - 1, width, height),
        .. Away.SelectMany(distance => Enumerable.Range(0, Directions).Select(i => Apart(x, y, width, height, distance, 2 * Math.PI * i / Directions))),
    ];

    // The label's edge towards the point stands at the distance.
    private static Box Apart(double x, double y, double width, double height, double distance, double angle)
    {
        var (towardsX, towardsY) = (Math.Cos(angle), Math.Sin(angle));
        return new(x + (distance + width / 2) * towardsX - width / 2, y + (distance + height / 2) * towardsY - height / 2, width, height);
    }

    private bool IsFree(Box box) =>
        box.X >= area.X && box.Right <= area.Right && box.Y >= area.Y && box.Bottom <= area.Bottom && !_taken.Exists(other => Overlap(box, other));

    private static bool Overlap(Box a, Box b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;
}
