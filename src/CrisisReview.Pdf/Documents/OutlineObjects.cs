using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Documents;

/// <summary>Writes the bookmarks as the tree of linked objects that PDF asks for.</summary>
internal static class OutlineObjects
{
    /// <summary>The number of the outline's root, or 0 when there are no bookmarks.</summary>
    public static int Write(ObjectFile file, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return 0;
        }

        var root = new Node(file.Reserve(), null, 0);
        var nodes = Arrange(file, root, bookmarks);
        var writer = file.Begin(root.Id);
        writer.Write("<</Type/Outlines"u8);
        WriteChildren(writer, root, bookmarks.Count);
        writer.Write(">>"u8);
        foreach (var node in nodes)
        {
            WriteNode(file.Begin(node.Id), node);
        }

        return root.Id;
    }

    private static List<Node> Arrange(ObjectFile file, Node root, IReadOnlyList<Bookmark> bookmarks)
    {
        var nodes = new List<Node>(bookmarks.Count);
        var parent = root;
        foreach (var bookmark in bookmarks)
        {
            while (parent.Parent is not null && parent.Bookmark!.Level >= bookmark.Level)
            {
                parent = parent.Parent;
            }

            var node = new Node(file.Reserve(), parent, parent.Children.Count) { Bookmark = bookmark };
            parent.Children.Add(node);
            nodes.Add(node);
            parent = node;
        }

        return nodes;
    }

    private static void WriteNode(ByteWriter writer, Node node)
    {
        writer.Write("<</Title"u8);
        writer.TextString(node.Bookmark!.Title);
        writer.Write("/Dest"u8);
        new Destination(node.Bookmark.Page, node.Bookmark.Y).Write(writer);
        var siblings = node.Parent!.Children;
        Link(writer, "/Parent "u8, node.Parent);
        Link(writer, "/Prev "u8, node.Place > 0 ? siblings[node.Place - 1] : null);
        Link(writer, "/Next "u8, node.Place + 1 < siblings.Count ? siblings[node.Place + 1] : null);
        WriteChildren(writer, node, node.Descendants);
        writer.Write(">>"u8);
    }

    private static void WriteChildren(ByteWriter writer, Node node, int shown)
    {
        if (node.Children.Count > 0)
        {
            Link(writer, "/First "u8, node.Children[0]);
            Link(writer, "/Last "u8, node.Children[^1]);
            writer.Write("/Count "u8);
            writer.Integer(shown);
        }
    }

    private static void Link(ByteWriter writer, ReadOnlySpan<byte> key, Node? node)
    {
        if (node is not null)
        {
            writer.Write(key);
            writer.Reference(node.Id);
        }
    }

    private sealed record Node(int Id, Node? Parent, int Place)
    {
        public Bookmark? Bookmark { get; init; }

        public List<Node> Children { get; } = [];

        public int Descendants => Children.Sum(child => 1 + child.Descendants);
    }
}
