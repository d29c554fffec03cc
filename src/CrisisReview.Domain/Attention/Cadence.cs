using System.Text.Json.Serialization;

namespace CrisisReview.Domain.Attention;

/// <summary>How often and how long an account is met in a quarter.</summary>
public sealed record Cadence(ContactPace Visits, ContactPace Calls, ContactPace Online, ContactPace IdeaSessions)
{
    /// <summary>Of a quarter.</summary>
    [JsonIgnore]
    public decimal Hours => Kinds.Sum(kind => Of(kind).Count * Of(kind).HoursEach);

    /// <summary>In a quarter, of any kind.</summary>
    [JsonIgnore]
    public int Contacts => Kinds.Sum(kind => Of(kind).Count);

    private static ContactKind[] Kinds { get; } = Enum.GetValues<ContactKind>();

    public ContactPace Of(ContactKind kind) => kind switch
    {
        ContactKind.Visit => Visits,
        ContactKind.IdeaSession => IdeaSessions,
        ContactKind.Call => Calls,
        ContactKind.Online => Online,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of contact."),
    };
}
