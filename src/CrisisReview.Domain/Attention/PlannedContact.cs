using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>A contact with its date.</summary>
/// <param name="AccountId">Whom to meet.</param>
/// <param name="Kind">How.</param>
/// <param name="Number">Which of the account's contacts of this kind in the plan, from 1.</param>
/// <param name="Date">A working day of the quarter.</param>
/// <param name="Start">Where the executive is.</param>
/// <param name="Minutes">How long, rounded up.</param>
/// <param name="Hours">How long, as the cadence has it.</param>
public sealed record PlannedContact(AccountId AccountId, ContactKind Kind, int Number, DateOnly Date, TimeOnly Start, int Minutes, decimal Hours);
