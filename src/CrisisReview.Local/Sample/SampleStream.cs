namespace CrisisReview.Local.Sample;

/// <summary>What random numbers are drawn for; the numbers are part of the book and do not change.</summary>
internal enum SampleStream
{
    Book = 1,
    Account = 2,
    Territory = 3,
    Executive = 4,
}
