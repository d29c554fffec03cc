using CrisisReview.Pdf.Blocks;

namespace CrisisReview.Pdf.Tables;

/// <summary>A column of a table. Numbers read best aligned right.</summary>
public sealed record Column(string Header, ColumnWidth Width, Align Align = Align.Left);
