namespace CrisisReview.Pdf.Structure;

/// <summary>How PDF writes a role: its structure type and the attributes that go with it.</summary>
internal static class RoleSyntax
{
    public static ReadOnlySpan<byte> Name(this Role role) => role switch
    {
        Role.Document => "/Document"u8,
        Role.Section => "/Sect"u8,
        Role.Heading1 => "/H1"u8,
        Role.Heading2 => "/H2"u8,
        Role.Heading3 => "/H3"u8,
        Role.Paragraph => "/P"u8,
        Role.BulletList or Role.NumberedList or Role.PlainList => "/L"u8,
        Role.ListItem => "/LI"u8,
        Role.ListLabel => "/Lbl"u8,
        Role.ListBody => "/LBody"u8,
        Role.Table => "/Table"u8,
        Role.Row => "/TR"u8,
        Role.ColumnHeader or Role.RowHeader => "/TH"u8,
        Role.DataCell => "/TD"u8,
        Role.Caption => "/Caption"u8,
        Role.Figure => "/Figure"u8,
        Role.Link => "/Link"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The owner and entries of the role's own attributes, empty for most.</summary>
    public static ReadOnlySpan<byte> Attributes(this Role role) => role switch
    {
        Role.BulletList => "/O/List/ListNumbering/Disc"u8,
        Role.NumberedList => "/O/List/ListNumbering/Decimal"u8,
        Role.ColumnHeader => "/O/Table/Scope/Column"u8,
        Role.RowHeader => "/O/Table/Scope/Row"u8,
        Role.DataCell => "/O/Table"u8,
        Role.Figure => "/O/Layout"u8,
        _ => default,
    };
}
