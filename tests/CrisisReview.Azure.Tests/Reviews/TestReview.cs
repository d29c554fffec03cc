using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Reviews;

namespace CrisisReview.Azure.Tests.Reviews;

/// <summary>A review of the account A1, and what it leaves.</summary>
internal static class TestReview
{
    public static readonly AccountId Account = new("A1");

    public static async Task<RunHouse> FilledHouseAsync(TimeSpan? patience = null)
    {
        var house = await RunHouse.OpenAsync(new() { BookPatience = patience ?? TimeSpan.FromSeconds(1) });
        await house.PutBookAsync([SmallBook.Profile("A1", "e1", 1), SmallBook.Profile("A2", "e2", 2)], SmallBook.Executives);
        return house;
    }

    public static ReviewRequest Request(int day = 1, decimal pay = 9) => new() { ReviewedOn = new(2026, 4, day), Notes = "Seen 🏗", Findings = new() { AbilityPay = pay } };

    public static Task<(Review Review, bool IsNew)> RecordAsync(ReviewProcess process, ReviewRequest? request = null, string? key = null, AccountId? account = null) =>
        process.Review.RecordAsync(account ?? Account, AccountScope.All, request ?? Request(), new("eve@example.com", "Eve"), key, SetTime.Start, CancellationToken.None);

    public static async Task<Account> ProfileAsync(RunHouse house) => (await house.Process().Book.FindAsync(Account, CancellationToken.None))!.Account;

    public static async Task<IReadOnlyList<Review>> ListAsync(RunHouse house) =>
        (await house.Process().Reviews.ListAsync(Account, AccountScope.All, new(), CancellationToken.None)).Items;
}
