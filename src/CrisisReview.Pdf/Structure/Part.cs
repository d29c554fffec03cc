using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Structure;

/// <summary>A handle to an element of the structure tree; blocks declare with it what they draw. The default is decoration, which nobody reads out.</summary>
internal readonly record struct Part
{
    private const int FurnitureNumber = -1;

    public Part(StructureTree tree, int number) => (Tree, Number) = (tree, number);

    private Part(int number) => Number = number;

    /// <summary>Rules, grounds, bullets drawn as shapes.</summary>
    public static Part Decoration => default;

    /// <summary>Headers and footers of pages, and what is repeated on a further page.</summary>
    public static Part Furniture => new(FurnitureNumber);

    public StructureTree? Tree { get; }

    public int Number { get; }

    public bool IsFurniture => Number == FurnitureNumber;

    /// <summary>Adds a part to this one, after those it has.</summary>
    public Part Add(Role role, int columns = 1) => Tree is null ? this : Tree.Add(new Element(role, Number, columns));

    /// <summary>Adds a figure, with the words for those who cannot see it.</summary>
    public Part AddFigure(string alternative) => Tree is null ? this : Tree.Add(new Element(Role.Figure, Number, Alternative: alternative));

    /// <summary>Says that this figure is drawn in a box of a page, or a part of it.</summary>
    public void Cover(int page, Box box) => Tree?.Cover(this, page, box);

    /// <summary>Adds a heading of level 1 to 3, or of the level below the last heading where that would skip one.</summary>
    public Part AddHeading(int level) => Tree is null ? this : Tree.AddHeading(Number, level);
}
