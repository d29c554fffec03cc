namespace CrisisReview.Pdf.Documents;

/// <summary>What a document says of itself. Language is written as in HTML: "en", "en-GB". Created, also the date of change, is given and never the
/// clock's, so that the same input makes the same bytes. FileId is sixteen bytes that are the file's own, such as a hash of what it shows.</summary>
public sealed record DocumentInfo(
    string Title,
    string Author,
    string Language,
    DateTimeOffset Created,
    Guid FileId,
    string Subject = "",
    string Producer = "CrisisReview.Pdf");
