namespace CrisisReview.Domain.Attention;

/// <summary>Contacts of one kind for which no date was found; their hours are planned all the same.</summary>
public sealed record UndatedContacts(ContactKind Kind, int Count, decimal HoursEach, UndatedReason Reason);
