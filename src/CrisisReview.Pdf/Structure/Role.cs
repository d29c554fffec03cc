namespace CrisisReview.Pdf.Structure;

/// <summary>What a part of a document is to someone who hears it read; the standard structure types that the blocks need.</summary>
internal enum Role
{
    Document,
    Section,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    BulletList,
    NumberedList,
    PlainList,
    ListItem,
    ListLabel,
    ListBody,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    DataCell,
    Caption,
    Figure,
    Link,
}
